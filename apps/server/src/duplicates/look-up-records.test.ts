import type { DocumentFindings, RecordFindings } from '@bonafide/checks';
import { tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockData } from '../blocklists/block-data.ts';
import { createPartner } from '../partners/create-partner.ts';
import { recordOutcome } from '../pipeline/record-outcome.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { scriptedDocument, scriptedOutcome } from '../testing/scripted-outcome.ts';
import { addPhotos, submit } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { digestOf } from './identity-digests.ts';
import { recordsLookUp } from './look-up-records.ts';
import { listDigests } from './queries.ts';

let test: TestDeps;
let partnerId: string;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());
beforeEach(async () => {
  partnerId = await newPartner();
});

const newPartner = async () =>
  (await createPartner(test.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null })).partner.id;

const ALL = { checkDuplicatePersonalData: true, checkPersonBlacklist: true };
type Values = Parameters<typeof scriptedDocument>[0];

/** The document's findings as an examination hands them over. */
const findings = (values: Values) => scriptedDocument(values) as unknown as DocumentFindings;

interface Wish {
  readonly clientId?: string;
  readonly values?: Values;
  readonly asked?: Partial<typeof ALL>;
  readonly documentHistory?: boolean;
  readonly partner?: string;
  readonly sameFace?: readonly string[];
}

/** A session's look-up, and the session. */
async function lookUp({
  clientId = 'one',
  values = {},
  asked = ALL,
  documentHistory = false,
  partner = partnerId,
  sameFace = [],
}: Wish = {}): Promise<RecordFindings & { readonly id: string }> {
  const request = tokenRequest.parse({ clientId, ...asked });
  const { session, ...made } = await createSession(test.deps, { partnerId: partner, request });
  const found = await recordsLookUp(test.deps, { session, request: made.request, documentHistory })(
    findings(values),
    sameFace,
  );
  return { ...found, id: session.id };
}

/** The same, with its outcome kept. */
async function verified(wish: Wish): Promise<string> {
  const { id } = await lookUp(wish);
  await addPhotos(test.deps, id, ['FRONT', 'FACE']);
  await submit(test.deps, id);
  const outcome = { ...scriptedOutcome(), document: scriptedDocument(wish.values ?? {}) };
  await recordOutcome(test.deps, { sessionId: id, attempt: 1, outcome, tookMs: 1 });
  return id;
}

describe('recordsLookUp', () => {
  it('finds the verifications of other clients by number, by personal number, by name and birth', async () => {
    const first = await lookUp({ values: { personalNumber: '49002281234' } });
    const everything = await lookUp({ clientId: 'two', values: { personalNumber: '49002281234' } });
    expect(everything.duplicates).toEqual([{ reference: first.id, shared: ['document', 'person', 'personal_number'] }]);
    const married = { surname: 'Kalnė', documentNumber: '00000009', personalNumber: '49002281234' };
    const found = await lookUp({ clientId: 'three', values: married });
    expect(found.duplicates?.map(({ shared }) => shared)).toEqual([['personal_number'], ['personal_number']]);
    const renewed = await lookUp({ clientId: 'four', values: { documentNumber: '00000007' } });
    expect(renewed.duplicates).toContainEqual({ reference: first.id, shared: ['person'] });
  });

  it('finds nothing of the same client, of other partners and of other people', async () => {
    await lookUp({});
    expect((await lookUp({})).duplicates).toEqual([]);
    expect((await lookUp({ clientId: 'two', partner: await newPartner() })).duplicates).toEqual([]);
    const other = { documentNumber: '77777777', dateOfBirth: '1991-02-28' };
    expect((await lookUp({ clientId: 'two', values: other })).duplicates).toEqual([]);
  });

  it('searches what was asked for and nothing else, and keeps the digests all the same', async () => {
    const { id, ...nothing } = await lookUp({ asked: {} });
    expect(nothing).toEqual({ duplicates: null, blocked: null, history: null });
    expect(await lookUp({ asked: { checkPersonBlacklist: true } })).toMatchObject({ duplicates: null, blocked: [] });
    expect((await lookUp({ clientId: 'two' })).duplicates).toContainEqual({
      reference: id,
      shared: ['document', 'person'],
    });
  });

  it('finds blocked data, also of the same client, as long as they are blocked', async () => {
    const blocked = await verified({ clientId: 'bad' });
    expect((await lookUp({ clientId: 'bad' })).blocked).toEqual([]);
    await blockData(test.deps, { sessionId: blocked, reason: 'fraud' });
    for (const clientId of ['bad', 'good'])
      expect((await lookUp({ clientId })).blocked).toEqual([{ reference: blocked, shared: ['document', 'person'] }]);
  });

  it('opens earlier documents with the same number, of any client', async () => {
    const before = await verified({ values: { surname: 'Kitas', givenNames: 'Jonas', dateOfBirth: '1980-01-01' } });
    for (const wish of [{ asked: ALL }, { asked: {}, documentHistory: true }])
      expect((await lookUp(wish)).history).toContainEqual({
        reference: before,
        knownBy: 'number',
        issuingState: 'LTU',
        documentNumber: '00000001',
        personalNumber: null,
        surname: 'Kitas',
        givenNames: 'Jonas',
        dateOfBirth: '1980-01-01',
      });
    expect((await lookUp({ asked: {} })).history).toBeNull();
  });

  it('opens earlier documents of the same client and of the same face, where the partner wants them', async () => {
    const other = { documentNumber: '77777777', surname: 'Kitas', givenNames: 'Jonas', dateOfBirth: '1980-01-01' };
    const [own, seen] = [await verified({ values: other }), await verified({ clientId: 'two', values: other })];
    const { history } = await lookUp({ documentHistory: true, sameFace: [seen, seen] });
    expect(history?.map(({ reference, knownBy }) => [reference, knownBy])).toEqual([
      [seen, 'face'],
      [own, 'client'],
    ]);
    expect((await lookUp({ sameFace: [seen] })).history).toEqual([]);
  });

  it('lets at least one of two verifications at the same moment see the other', async () => {
    const both = await Promise.all(['left', 'right'].map((clientId) => lookUp({ clientId })));
    expect(both.flatMap(({ duplicates }) => duplicates ?? []).length).toBeGreaterThanOrEqual(1);
  });
});

describe('digests', () => {
  it('hold nothing of what was read, differ between partners and go with the session', async () => {
    const id = await verified({});
    const stored = await listDigests(test.deps.db, id);
    expect(stored.map(({ kind }) => kind)).toEqual(['document', 'person']);
    for (const { digest } of stored) expect(Buffer.from(digest).toString('latin1')).not.toMatch(/00000001|VIRBL/);
    const key = { kind: 'document', text: 'LTU/00000001' } as const;
    expect(Buffer.from(digestOf(test.deps, partnerId, key))).toEqual(Buffer.from(stored[0]?.digest ?? []));
    expect(digestOf(test.deps, 'other', key)).not.toEqual(digestOf(test.deps, partnerId, key));
    await blockData(test.deps, { sessionId: id, reason: null });
    expect(await eraseSession(test.deps, id)).toBe('erased');
    expect(await listDigests(test.deps.db, id)).toEqual([]);
    const later = await lookUp({ clientId: 'later' });
    expect([later.duplicates, later.blocked, later.history]).toEqual([[], [], []]);
  });

  it('are those of the latest attempt', async () => {
    const { id } = await lookUp({});
    await test.deps.db.transaction(async (tx) => {
      const { keepIdentityOf } = await import('./keep-identity.ts');
      const none = { issuingState: null, attributes: {} };
      expect(await keepIdentityOf(tx, test.deps, { id, partnerId }, none)).toBe(false);
    });
    expect(await listDigests(test.deps.db, id)).toEqual([]);
  });
});
