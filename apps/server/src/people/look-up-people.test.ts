import type { LookUpPeople, PeopleFindings } from '@bonafide/checks';
import { tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAttempt } from '../pipeline/load-attempt.ts';
import { verifySession } from '../pipeline/verify-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { createScriptedReceiver } from '../testing/scripted-receiver.ts';
import { submittedSession } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { deliverMessage } from '../webhooks/deliver-message.ts';
import { createReceiverSlots } from '../webhooks/receiver-slots.ts';
import { blockFace } from './block-face.ts';
import { peopleLookUp } from './look-up-people.ts';
import { described, newPartner, verifiedFace } from './stored-faces.fixture.ts';
import { findSessionTemplate } from './templates/queries.ts';

const receiver = createScriptedReceiver();
let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps({ http: receiver });
  partnerId = await newPartner(test.deps);
});
afterAll(() => test.close());

const EVERYTHING = {
  checkDuplicateFaces: true,
  checkDuplicateDocFaces: true,
  checkFaceBlacklist: true,
  checkDocFaceBlacklist: true,
};

async function lookUp(
  clientId: string,
  faces: Parameters<LookUpPeople>[0],
  asked: Partial<typeof EVERYTHING> = EVERYTHING,
): Promise<PeopleFindings> {
  const request = tokenRequest.parse({ clientId, ...asked });
  const { session, ...made } = await createSession(test.deps, { partnerId, request });
  return peopleLookUp(test.deps, { session, request: made.request })(faces);
}
const references = (findings: PeopleFindings['selfie']['earlier']) => findings?.found.map(({ reference }) => reference);

describe('peopleLookUp', () => {
  it('finds earlier verifications of other clients, with score and rate', async () => {
    const earlier = await verifiedFace(test.deps, { partnerId, clientId: 'one', distance: 0 });
    const { selfie, portrait } = await lookUp('two', { selfie: described(0.3), portrait: described(0.3) });
    expect(selfie.earlier?.found).toMatchObject([{ reference: earlier }]);
    expect(selfie.earlier?.found[0]?.distance).toBeCloseTo(0.3, 6);
    expect(selfie.earlier?.found[0]?.similarity).toBeCloseTo(0.973, 3);
    expect(selfie.earlier).toMatchObject({ compared: 2 });
    expect(selfie.earlier?.falseMatchRate).toBeCloseTo(1 - (1 - 0.00086) ** 2, 9);
    expect(portrait.earlier?.found).toEqual([]);
    expect((await lookUp('one', { selfie: described(0), portrait: null })).selfie.earlier?.found).toHaveLength(1);
  });

  it('searches what was asked for and nothing else', async () => {
    const faces = { selfie: described(5), portrait: described(5) };
    const nothing = await lookUp('x', faces, {});
    expect([...Object.values(nothing.selfie), ...Object.values(nothing.portrait)]).toEqual(Array(8).fill(null));
    const lists = await lookUp('x', faces, { checkDocFaceBlacklist: true });
    expect([lists.portrait.earlier, lists.portrait.blacklist?.compared, lists.selfie.blacklist]).toEqual([
      null,
      0,
      null,
    ]);
    const half = await lookUp('x', { selfie: null, portrait: described(6) });
    expect([half.selfie.earlier, half.portrait.earlier?.compared]).toEqual([null, 4]);
  });

  it('keeps faces even where nothing is asked, so that they are found later', async () => {
    await lookUp('quiet', { selfie: described(9), portrait: null }, {});
    expect((await lookUp('loud', { selfie: described(9.1), portrait: null })).selfie.earlier?.found).toHaveLength(1);
  });

  it('finds a blocked person in either face, also as the same client', async () => {
    const blocked = await verifiedFace(test.deps, { partnerId, clientId: 'bad', distance: 20 });
    await blockFace(test.deps, { sessionId: blocked, photo: 'SELFIE', reason: null });
    const { selfie, portrait } = await lookUp('bad', { selfie: described(20.1), portrait: described(19.9) });
    expect(selfie.blacklist?.found).toHaveLength(1);
    expect(portrait.blacklist?.found).toHaveLength(1);
    expect(selfie.earlier?.found).toEqual([]);
  });

  it('lets at least one of two verifications at the same moment see the other', async () => {
    const both = ['left', 'right'].map((clientId) => lookUp(clientId, { selfie: described(30), portrait: null }));
    const found = (await Promise.all(both)).flatMap(({ selfie }) => references(selfie.earlier) ?? []);
    expect(found.length).toBeGreaterThanOrEqual(1);
  });

  it('does not search descriptors of another length', async () => {
    const short = { descriptor: [1, 2, 3], model: 'other' };
    expect((await lookUp('short', { selfie: short, portrait: null })).selfie.earlier).toBeNull();
  });
});

describe('a verification', () => {
  it('is examined with its own look-up, and its webhook names the duplicates', async () => {
    const wish = { request: EVERYTHING, webhookUrl: 'https://shop.example/hook' };
    const made = await submittedSession(test.deps, wish);
    const earlier = await verifiedFace(test.deps, { partnerId: made.partnerId, clientId: 'before', distance: 0.2 });
    const of = { sessionId: made.id, attempt: 1 };
    await verifySession(
      test.deps,
      async () => ({}) as never,
      of,
      async (_engines, { lookUpPeople }) => {
        const found = await lookUpPeople?.({ selfie: described(0), portrait: null });
        const faces = references(found?.selfie.earlier ?? null) ?? [];
        return { ...scriptedOutcome(), duplicates: { faces, documentFaces: [] } };
      },
    );
    expect(await findSessionTemplate(test.deps.db, made.id, 'selfie')).not.toBeNull();
    const slots = createReceiverSlots({ perReceiver: 4, hanging: 2 });
    await test.jobs.run({ 'deliver-webhook': ({ messageId }) => deliverMessage(test.deps, slots, messageId) });
    expect(receiver.received()[0]?.body).toMatchObject({
      data: { duplicateFaces: [earlier], duplicateDocFaces: null },
    });
    expect(await loadAttempt(test.deps, of)).toBeNull();
  });
});
