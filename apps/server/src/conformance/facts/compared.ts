import assert from 'node:assert/strict';
import type { FraudTag, MismatchTag } from '@bonafide/contract';
import type { ContractFact } from '../contract-fact.ts';
import type { Wire } from '../wire.ts';
import { knownPerson, newPerson, shown } from './shown.ts';
import { type Body, one } from './verified.ts';

const CHAPTER = '2 Sessions: what a token says is compared';

/** The drawn person's data, and what somebody else's would be tagged as. */
const COMPARED: readonly (readonly [field: string, right: string, wrong: string, tag: MismatchTag])[] = [
  ['firstName', 'Anna Maria', 'Beatrix', 'NAME'],
  ['lastName', 'eriksson', 'Lindqvist', 'SURNAME'],
  ['dateOfBirth', '1988-08-12', '1990-01-01', 'DATE_OF_BIRTH'],
  ['dateOfExpiry', '2033-06-15', '2034-01-01', 'EXPIRY_DATE'],
  ['dateOfIssue', '2023-06-16', '2020-01-01', 'DATE_OF_ISSUE'],
  ['nationality', '', 'LT', 'NATIONALITY'],
  ['documentNumber', 'XK4517380', 'AB1234567', 'DOCUMENT_NUMBER'],
  ['personalNumber', '48808120017', '39001010001', 'PERSONAL_CODE'],
  ['sex', 'F', 'M', 'SEX'],
];

/** One passport for all cases: engines take their time. */
let others: Promise<readonly unknown[]> | null = null;
function tagsOfAnother(wire: Wire): Promise<readonly unknown[]> {
  others ??= (async () => {
    const { partner, person } = await knownPerson(wire);
    const wrong = Object.fromEntries(COMPARED.map(([field, , value]) => [field, value]));
    const { status } = await shown(partner, person, { clientId: 'another', ...wrong, ageLimit: 99 });
    assert.equal(status.overall, 'SUSPECTED');
    return [status.mismatchTags].flat();
  })();
  return others;
}

/** What nobody here can look up, by which switch it is asked for, and what says that nobody could. */
const NOT_GIVEN: readonly (readonly [field: string, value: unknown, tag: FraudTag])[] = [
  ['checkLid', true, 'LID_FAILED'],
  ['checkCriminal', true, 'CRIMINAL_CHECK_FAILED'],
  ['checkDriverLicense', true, 'DL_FAILED'],
  ['registryCentersCountries', ['LT'], 'RC_FAILED'],
  ['verifyAddress', true, 'ADDRESS_UNVERIFIED'],
];

/** What a later verification shares with an earlier one, by which switch it is looked for. */
const SHARED: readonly (readonly [field: string, tag: FraudTag])[] = [
  ['checkDuplicateFaces', 'DUPLICATE_FACE'],
  ['checkDuplicateDocFaces', 'DUPLICATE_DOC_FACE'],
  ['checkDuplicatePersonalData', 'DUPLICATE_PERSONAL_DATA'],
];

let again: Promise<Body> | null = null;
function seenAgain(wire: Wire): Promise<Body> {
  again ??= (async () => {
    const { partner, person } = await knownPerson(wire);
    const asks = { ...asksFor(NOT_GIVEN), ...asksFor(SHARED.map(([field]) => [field, true])) };
    return (await shown(partner, person, { clientId: 'under another name', ...asks })).body;
  })();
  return again;
}

const asksFor = (switches: readonly (readonly unknown[])[]): Body =>
  Object.fromEntries(switches.map(([field, value]) => [String(field), value]));

let papers: Promise<Body> | null = null;
function withBill(wire: Wire): Promise<Body> {
  papers ??= (async () => {
    const { partner, person } = await knownPerson(wire);
    const paper = await wire.drawProof();
    const right = Object.fromEntries(COMPARED.flatMap(([field, value]) => (value === '' ? [] : [[field, value]])));
    const request = {
      clientId: 'with a bill',
      ...right,
      ageMax: 30,
      additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'COMPARE' } } } },
      additionalData: { UTILITY_BILL: { address: paper.address } },
    };
    return (await shown(partner, person, request, { UTILITY_BILL: paper.file })).body;
  })();
  return papers;
}

/** Sections 2.1 and 5, as far as it takes a document that is read. */
export const COMPARED_FACTS: readonly ContractFact[] = [
  {
    chapter: CHAPTER,
    subject: 'mismatchTags',
    fact: 'What the document says otherwise is SUSPECTED with a tag of its own, and nothing is declined for it.',
    cases: COMPARED.map(([field, , , tag]) => ({
      name: `${field}: ${tag}`,
      trial: async (wire: Wire) => assert.ok((await tagsOfAnother(wire)).includes(tag)),
    })),
  },
  one(CHAPTER, 'ageLimit', 'Somebody younger is SUSPECTED with UNDER_AGE.', async (wire) =>
    assert.ok((await tagsOfAnother(wire)).includes('UNDER_AGE')),
  ),
  one(CHAPTER, 'ageMax', 'Somebody older is SUSPECTED with OVER_AGE; what agrees has no tag.', async (wire) => {
    const tags = [Object(await withBill(wire)).status.mismatchTags].flat();
    assert.ok(tags.includes('OVER_AGE'), String(tags));
    assert.deepEqual(
      COMPARED.map(([, , , tag]) => tag).filter((tag) => tags.includes(tag)),
      [],
    );
  }),
  {
    chapter: CHAPTER,
    subject: 'fraudTags',
    fact: 'Whoever was verified as another client before is SUSPECTED where it is asked for, and the scanRefs are told.',
    cases: SHARED.map(([field, tag]) => ({
      name: `${field}: ${tag}`,
      async trial(wire: Wire) {
        const { scanRef } = await knownPerson(wire);
        const { status, data } = Object(await seenAgain(wire));
        assert.ok(status.fraudTags.includes(tag), String(status.fraudTags));
        assert.ok(data.duplicateFaces.includes(scanRef) && data.duplicateDocFaces.includes(scanRef));
      },
    })),
  },
  one(CHAPTER, 'duplicates', 'Under one’s own clientId nobody is a duplicate.', async (wire) => {
    const { partner, person } = await newPerson(wire);
    const asks = Object.fromEntries(SHARED.map(([field]) => [field, true]));
    const { status, data } = await shown(partner, person, asks);
    assert.deepEqual([status.overall, data.duplicateFaces, data.duplicateDocFaces], ['APPROVED', null, null]);
  }),
  {
    chapter: CHAPTER,
    subject: 'fraudTags',
    fact: 'What is asked for and nobody here can look up is told as a check that failed, never left out in silence.',
    cases: NOT_GIVEN.map(([field, , tag]) => ({
      name: `${field}: ${tag}`,
      trial: async (wire: Wire) => assert.ok(Object(await seenAgain(wire)).status.fraudTags.includes(tag)),
    })),
  },
  one(
    CHAPTER,
    'additionalData',
    'What a paper says is told under its step, MATCH where it is what was sent.',
    async (wire) => {
      const { UTILITY_BILL } = Object(await withBill(wire)).data.additionalData;
      assert.equal(UTILITY_BILL.address.status, 'MATCH');
      assert.equal(typeof UTILITY_BILL.address.value, 'string');
    },
  ),
  one(
    CHAPTER,
    'additionalSteps',
    'The webhook names each step with its type, how they stand, and links.',
    async (wire) => {
      const { additionalSteps, additionalStepPdfUrls, fileUrls, status } = Object(await withBill(wire));
      assert.deepEqual(additionalSteps, { UTILITY_BILL: 'COMPARE' });
      assert.ok(['VALID', 'INVALID'].includes(status.additionalSteps), status.additionalSteps);
      assert.ok({ ...fileUrls, ...additionalStepPdfUrls }.UTILITY_BILL);
    },
  ),
];
