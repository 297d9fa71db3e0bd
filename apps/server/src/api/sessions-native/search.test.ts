import { sessionPage } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepIdentity } from '../../duplicates/keep-identity.ts';
import { examinationContext } from '../../pipeline/find-outcome.ts';
import { replaceExamination } from '../../pipeline/queries.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { openSessionKey, sealJson } from '../../sessions/session-secrets.ts';
import { judgedSession } from '../../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { scriptedDocument, scriptedOutcome } from '../../testing/scripted-outcome.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';

let api: TestApi;
let partner: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  partner = await partnerCalls(api, null);
});
afterAll(() => api.close());

const ONA = { lastName: 'Zvirble', firstName: 'Ona', dateOfBirth: '1990-02-28' };

async function judged(values: Parameters<typeof scriptedDocument>[0] = {}): Promise<string> {
  api.clock.advance(1);
  const scanRef = await judgedSession(api.deps, partner);
  await keepIdentity(api.deps, scanRef, scriptedDocument(values));
  return scanRef;
}

/** A session that keeps a document's digests and was never judged. */
async function known(values: Parameters<typeof scriptedDocument>[0]): Promise<string> {
  api.clock.advance(1);
  const { scanRef } = (await partner.call('POST', '/api/v2/token', { clientId: 'twin' })).json<{ scanRef: string }>();
  await keepIdentity(api.deps, scanRef, scriptedDocument(values));
  return scanRef;
}

/** A judged session whose examination itself says other values. */
async function judgedAs(values: Parameters<typeof scriptedDocument>[0]): Promise<string> {
  api.clock.advance(1);
  const scanRef = await judgedSession(api.deps, partner);
  await api.deps.db.transaction(async (tx) => {
    const session = await lockSession(tx, scanRef);
    const key = session && openSessionKey(api.deps, session);
    const outcome = { ...scriptedOutcome(), document: scriptedDocument(values) };
    if (key)
      await replaceExamination(tx, { sessionId: scanRef, attempt: 1 }, sealJson(key, outcome, examinationContext(1)));
  });
  return scanRef;
}

async function page(search: object): Promise<{ readonly found: readonly string[]; readonly next: string | null }> {
  const answer = await partner.call('POST', '/v1/sessions/search', search);
  const { sessions, next } = sessionPage.parse(answer.json());
  return { found: sessions.map(({ scanRef }) => scanRef), next };
}

async function found(search: object, by = partner): Promise<readonly string[]> {
  const answer = await by.call('POST', '/v1/sessions/search', search);
  expect(answer.statusCode, answer.body).toBe(200);
  return sessionPage.parse(answer.json()).sessions.map(({ scanRef }) => scanRef);
}

describe('POST /v1/sessions/search', () => {
  it('finds by number within its country, by person, and by all that is asked for together', async () => {
    const first = await judged();
    const second = await judged({ documentNumber: 'AB-77 7777', personalNumber: '49002280019' });
    expect(await found({ country: 'lt', documentNumber: '0000 0001' })).toEqual([first]);
    expect(await found({ country: 'LTU', documentNumber: 'ab777777' })).toEqual([second]);
    expect(await found({ country: 'LV', documentNumber: '00000001' })).toEqual([]);
    expect(await found({ country: 'LT', personalNumber: '49002280019' })).toEqual([second]);
    expect(await found(ONA)).toEqual([second, first]);
    expect(await found({ ...ONA, country: 'LT', documentNumber: '00000001' })).toEqual([first]);
    expect(await found({ ...ONA, dateOfBirth: '1990-03-01' })).toEqual([]);
  });

  it('finds whoever shares everything, however many newer sessions share a part of it', async () => {
    const twin = { surname: 'Balandis', givenNames: 'Rasa', dateOfBirth: '1984-07-09' };
    const rare = await judged({ ...twin, documentNumber: 'RARE0001' });
    for (let each = 0; each < 120; each += 1) await known({ ...twin, documentNumber: `TWIN${each}000` });
    const person = { lastName: 'Balandis', firstName: 'Rasa', dateOfBirth: '1984-07-09' };
    expect(await found({ ...person, country: 'LT', documentNumber: 'RARE0001' })).toEqual([rare]);
    expect((await found(person)).length).toBe(100);
  });

  it('pages through everybody who shares it, each once', async () => {
    const pairs = { surname: 'Puslapis', givenNames: 'Ieva', dateOfBirth: '1979-01-30' };
    const made = [];
    for (let each = 0; each < 5; each += 1) made.unshift(await known({ ...pairs, documentNumber: `PAGE000${each}` }));
    const search = { lastName: 'Puslapis', firstName: 'Ieva', dateOfBirth: '1979-01-30', limit: 2 };
    const first = await page(search);
    const second = await page({ ...search, after: first.next });
    const third = await page({ ...search, after: second.next });
    expect([first.found, second.found, third.found]).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
    expect(third.next).toBeNull();
  });

  it('does not leave out of a search what can be on no document', async () => {
    await judged();
    expect(await found({ ...ONA, country: 'LT', documentNumber: '-- --' })).toEqual([]);
  });

  it('finds by parts of what documents say, among what the filters leave', async () => {
    const scanRef = await judgedAs({ surname: 'Žemaitytė-Dalis', givenNames: 'Goda', address: 'Upės g. 1, Kretinga' });
    await judged();
    const parts = { name: 'dal god', place: 'kretin' };
    expect(await found({ parts })).toEqual([scanRef]);
    expect(await found({ parts, status: 'APPROVED', clientId: 'client-1' })).toEqual([scanRef]);
    expect(await found({ parts, status: 'DENIED' })).toEqual([]);
    expect(await found({ parts: { ...parts, number: '9999' } })).toEqual([]);
    expect(await found({ parts }, await partnerCalls(api, null))).toEqual([]);
    await eraseSession(api.deps, scanRef);
    expect(await found({ parts })).toEqual([]);
  });

  it('pages through those that say it, each once', async () => {
    const made = [];
    for (let each = 0; each < 5; each += 1) made.unshift(await judgedAs({ surname: `Dalinis${each}` }));
    const first = await page({ parts: { name: 'dalin' }, limit: 3 });
    const second = await page({ parts: { name: 'dalin' }, limit: 3, after: first.next });
    expect([first.found, second.found, second.next]).toEqual([made.slice(0, 3), made.slice(3), null]);
  });

  it('finds nothing of another partner’s, and nothing that was erased', async () => {
    const search = { country: 'LT', documentNumber: 'ERASED1' };
    const scanRef = await judged({ documentNumber: 'ERASED1' });
    expect(await found(search, await partnerCalls(api, null))).toEqual([]);
    expect(await found(search)).toEqual([scanRef]);
    await eraseSession(api.deps, scanRef);
    expect(await found(search)).toEqual([]);
  });

  it.each([
    ['BAD_VALUE', {}],
    ['MISSING_VALUE', { documentNumber: '00000001' }],
    ['BAD_VALUE', { country: 'LT', documentNumber: '1' }],
    ['MISSING_VALUE', { lastName: 'Zvirble' }],
    ['BAD_VALUE', { firstName: 'Ona', dateOfBirth: '1990-02-28' }],
    ['BAD_VALUE', { ...ONA, city: 'Vilnius' }],
    ['BAD_VALUE', { ...ONA, after: 'nowhere' }],
    ['BAD_VALUE', { ...ONA, limit: 101 }],
    ['BAD_VALUE', { parts: {} }],
    ['BAD_VALUE', { parts: { name: 'o' } }],
    ['BAD_VALUE', { parts: { town: 'Vilnius' } }],
  ])('answers %s to %j', async (identifier, search) => {
    const answer = await partner.call('POST', '/v1/sessions/search', search);
    expect([answer.statusCode, answer.json<{ identifier: string }>().identifier]).toEqual([400, identifier]);
  });
});
