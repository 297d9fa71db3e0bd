import { scenarioRules, tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { peopleLookUp } from '../people/look-up-people.ts';
import { addPerson, createList, showList } from '../people/people-lists.ts';
import { described, newPartner } from '../people/stored-faces.fixture.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { lockSession } from '../sessions/advance-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { findSession } from '../sessions/queries.ts';
import { NO_CAPTURE } from '../sessions/session-secrets.ts';
import { submitSession } from '../sessions/submit-session.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { createScenario } from './save-scenario.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
  partnerId = await newPartner(test.deps);
});
afterAll(() => test.close());

async function under(wanted: object) {
  const rules = scenarioRules.parse(wanted);
  const request = { name: `S ${test.deps.random.uuid()}`, rules, notification: null };
  const made = await createScenario(test.deps, { partnerId, request });
  if (!made.ok) throw new Error(made.fault.message);
  const scenario = { id: made.value.scenario.id, version: 1, rules };
  const token = tokenRequest.parse({ clientId: 'a', checkFaceBlacklist: true });
  return createSession(test.deps, { partnerId, request: token, scenario });
}

describe('a scenario’s lists', () => {
  it('are the only ones on which its sessions are searched', async () => {
    const { deps } = test;
    const [one, other] = await Promise.all(
      ['One', 'Other'].map((name) => createList(deps, { partnerId, name, kind: 'blacklist' })),
    );
    if (!one || !other) throw new Error('no lists');
    const particulars = { name: null, reason: null };
    await deps.db.transaction((tx) =>
      addPerson(tx, deps, { list: one, face: described(0), particulars, origin: null }),
    );
    const found = async (wanted: object) => {
      const { session, request } = await under(wanted);
      const people = await peopleLookUp(deps, { session, request })({ selfie: described(0.1), portrait: null });
      return people.selfie.blacklist?.found.length;
    };
    expect(await found({ blacklist: one.id })).toBe(1);
    expect(await found({ blacklist: other.id })).toBe(0);
    expect(await found({})).toBe(1);
  });

  it('take in approved customers, once', async () => {
    const { deps } = test;
    const list = await createList(deps, { partnerId, name: 'Customers', kind: 'customer' });
    const { session, request } = await under({ customerFaceList: list.id });
    await peopleLookUp(deps, { session, request })({ selfie: described(2), portrait: null });
    await deps.db.transaction(async (tx) => {
      const locked = await lockSession(tx, session.id);
      if (locked) await submitSession(tx, deps, { session: locked, actor: 'partner', capture: NO_CAPTURE });
    });
    await recordOutcome(deps, { sessionId: session.id, attempt: 1, outcome: scriptedOutcome(), tookMs: 1 });
    expect((await findSession(deps.db, session.id))?.state).toBe('approved');
    const people = await showList(deps, { partnerId, listId: list.id });
    expect(people.map(({ sessionId }) => sessionId)).toEqual([session.id]);
  });
});
