import { sessionPage } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepIdentity } from '../../duplicates/keep-identity.ts';
import { eraseSession } from '../../retention/erase-session.ts';
import { judgedSession } from '../../testing/judged-session.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { scriptedDocument } from '../../testing/scripted-outcome.ts';
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
    const pages: (readonly string[])[] = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const answer = sessionPage.parse(
        (await partner.call('POST', '/v1/sessions/search', { ...search, after })).json(),
      );
      pages.push(answer.sessions.map(({ scanRef }) => scanRef));
      after = answer.next;
    }
    expect(pages).toEqual([made.slice(0, 2), made.slice(2, 4), made.slice(4)]);
  });

  it('does not leave out of a search what can be on no document', async () => {
    await judged();
    expect(await found({ ...ONA, country: 'LT', documentNumber: '-- --' })).toEqual([]);
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
  ])('answers %s to %j', async (identifier, search) => {
    const answer = await partner.call('POST', '/v1/sessions/search', search);
    expect([answer.statusCode, answer.json<{ identifier: string }>().identifier]).toEqual([400, identifier]);
  });
});
