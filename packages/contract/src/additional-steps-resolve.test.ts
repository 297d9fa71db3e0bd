import { expect, test } from 'vitest';
import { additionalSteps, type ConfiguredStep, configuredSteps } from './additional-steps.ts';
import { resolveAdditionalSteps, stepsFor, stepsOf } from './additional-steps-resolve.ts';
import { UTILITY_BILL_TEXTS, UTILITY_BILL_TEXTS_OF_FLOW } from './additional-steps-texts.ts';
import { stepTextFor } from './additional-steps-words.ts';
import { LOCALES } from './value-sets.ts';

const ENVIRONMENT = configuredSteps.parse([
  { name: 'UTILITY_BILL', type: 'COMPARE', settings: { canCapture: false } },
  { name: 'ADDITIONAL_DOCUMENT', texts: { en: { name: 'Another paper', description: 'Any.' } } },
  { name: 'PERMIT', country: 'LT', documentType: 'PASSPORT', type: 'EXTRACT', fields: ['number'] },
]);
const ASKED = { additionalSteps: null, utilityBill: null, additionalData: {} };

function resolved(request: object, steps: readonly ConfiguredStep[] = ENVIRONMENT, overridesAllowed = true) {
  return resolveAdditionalSteps({ ...ASKED, ...request }, { steps, overridesAllowed });
}
function steps(...of: Parameters<typeof resolved>) {
  const resolution = resolved(...of);
  if (!resolution.ok) throw new Error(resolution.why);
  return resolution.steps;
}
const names = (of: ReturnType<typeof steps>, country = 'LT', documentType: string | null = 'PASSPORT') =>
  stepsFor(of, { country, documentType }).map(({ name }) => name);
const definition = (of: ReturnType<typeof steps>, name: string) =>
  stepsFor(of, { country: 'LT', documentType: 'PASSPORT' }).find((step) => step.name === name);
const nested = (given: unknown) => ({ additionalSteps: additionalSteps.parse(given) });

test('a token without a word about steps has all of the environment, in order', () => {
  expect(names(steps({}))).toEqual(['UTILITY_BILL', 'ADDITIONAL_DOCUMENT', 'PERMIT']);
  expect(names(steps({}), 'LV')).toEqual(['UTILITY_BILL', 'ADDITIONAL_DOCUMENT']);
  expect(names(steps({}), 'LT', null)).toEqual(['UTILITY_BILL', 'ADDITIONAL_DOCUMENT']);
  expect(steps({}, [])).toEqual({});
});

test('the empty form means none, and says so', () => {
  expect(steps(nested({ ALL: { ALL: {} } }))).toEqual({ ALL: { ALL: {} } });
  expect(names(steps(nested({ ALL: { ALL: {} } })))).toEqual([]);
  expect(steps(nested({}))).toEqual({});
});

test('the short form picks from what is set up', () => {
  const picked = steps(nested({ ALL: { ALL: ['ADDITIONAL_DOCUMENT'] } }), ENVIRONMENT, false);
  expect(names(picked)).toEqual(['ADDITIONAL_DOCUMENT']);
  expect(definition(picked, 'ADDITIONAL_DOCUMENT')).toMatchObject({
    type: 'UPLOAD',
    texts: { en: { name: 'Another paper' } },
  });
  expect(resolved(nested({ ALL: { ALL: ['NEVER_SET_UP'] } }))).toEqual({ ok: false, why: 'unknown_step' });
  expect(names(steps(nested({ ALL: { ALL: { PERMIT: {} } } }), ENVIRONMENT, false))).toEqual(['PERMIT']);
});

test('the default step can be asked for where nothing is set up', () => {
  for (const request of [{ utilityBill: true }, nested({ ALL: { ALL: ['UTILITY_BILL'] } })]) {
    const bill = definition(steps(request, [], false), 'UTILITY_BILL');
    expect(bill).toMatchObject({
      type: 'UPLOAD',
      fields: [],
      settings: { canUpload: true, canCapture: true, canUploadPDF: true },
    });
    expect(Object.keys(bill?.texts ?? {}).sort()).toEqual([...LOCALES].sort());
  }
});

test('utilityBill adds the bill to the environment, or leaves it out', () => {
  const others = ENVIRONMENT.filter(({ name }) => name !== 'UTILITY_BILL');
  expect(names(steps({ utilityBill: true }, others))).toEqual(['ADDITIONAL_DOCUMENT', 'UTILITY_BILL', 'PERMIT']);
  expect(names(steps({ utilityBill: true }))).toEqual(['UTILITY_BILL', 'ADDITIONAL_DOCUMENT', 'PERMIT']);
  expect(definition(steps({ utilityBill: true }), 'UTILITY_BILL')?.type).toBe('COMPARE');
  expect(names(steps({ utilityBill: false }))).toEqual(['ADDITIONAL_DOCUMENT', 'PERMIT']);
});

test('a definition replaces what it gives and needs the permission', () => {
  const own = nested({ ALL: { ALL: { UTILITY_BILL: { type: 'EXTRACT', texts: { de: { name: 'Beleg' } } } } } });
  expect(resolved(own, ENVIRONMENT, false)).toEqual({ ok: false, why: 'override_not_allowed' });
  expect(definition(steps(own), 'UTILITY_BILL')).toMatchObject({
    type: 'EXTRACT',
    fields: ['address'],
    texts: { de: { name: 'Beleg' }, en: UTILITY_BILL_TEXTS.en },
    settings: { canUpload: true, canCapture: false, canUploadPDF: true },
  });
  const unknown = nested({ ALL: { ALL: { OWN_PAPER: { type: 'COMPARE' } } } });
  expect(names(steps(unknown, []))).toEqual(['OWN_PAPER']);
});

test('a step that nobody could send is refused', () => {
  const settings = { canUpload: false, canCapture: false, canUploadPDF: false };
  expect(resolved(nested({ ALL: { ALL: { OWN: { settings } } } }))).toEqual({ ok: false, why: 'no_way_to_send' });
});

test('a comparison without fields compares what the partner said', () => {
  const asked = { ...nested({ ALL: { ALL: { OWN: { type: 'COMPARE' } } } }), additionalData: { OWN: { ssn: '1' } } };
  expect(definition(steps(asked), 'OWN')?.fields).toEqual(['ssn']);
});

test('the closest definition of a name counts, at the place where the name came first', () => {
  const several = additionalSteps.parse({
    ALL: { ALL: { BILL: { type: 'UPLOAD' }, OTHER_PAPER: {} } },
    LT: { ALL: { BILL: { type: 'COMPARE' } }, PASSPORT: { BILL: { type: 'EXTRACT' } } },
    lv: { ALL: ['LATVIAN'] },
  });
  const types = (country: string, documentType: string) =>
    stepsFor(several, { country, documentType }).map(({ name, type }) => `${name} ${type}`);
  expect(types('LT', 'PASSPORT')).toEqual(['BILL EXTRACT', 'OTHER_PAPER UPLOAD']);
  expect(types('LT', 'ID_CARD')).toEqual(['BILL COMPARE', 'OTHER_PAPER UPLOAD']);
  expect(types('LV', 'ID_CARD')).toEqual(['BILL UPLOAD', 'OTHER_PAPER UPLOAD', 'LATVIAN UPLOAD']);
});

test('sessions of before steps were spelled out go on', () => {
  expect(names(stepsOf({ additionalSteps: null, utilityBill: true }))).toEqual(['UTILITY_BILL']);
  expect(stepsOf({ additionalSteps: null, utilityBill: null })).toEqual({});
});

test('texts fall back from the wish to its language, to English, to any, to the name', () => {
  const step = {
    name: 'ADDITIONAL_DOCUMENT',
    texts: { de: { name: 'Beleg', description: 'Irgendeiner.' }, en: { name: 'Paper', description: 'Any.' } },
  };
  expect(stepTextFor(step, ['de-AT', 'en'])).toEqual({ name: 'Beleg', description: 'Irgendeiner.' });
  expect(stepTextFor(step, ['lt'])).toEqual({ name: 'Paper', description: 'Any.' });
  expect(stepTextFor({ ...step, texts: { fr: { name: 'Papier' } } }, ['lt'])).toEqual({
    name: 'Papier',
    description: '',
  });
  expect(stepTextFor({ ...step, texts: {} }, ['lt']).name).toBe('Additional document');
});

test('proof of address has words in languages of the flow that the wire has no word for, unless the partner has its own', () => {
  const bill = { name: 'UTILITY_BILL', texts: UTILITY_BILL_TEXTS };
  expect(stepTextFor(bill, ['ar-EG', 'en'])).toEqual(UTILITY_BILL_TEXTS_OF_FLOW.ar);
  const own = { ar: { name: 'فاتورة', description: '' }, ...UTILITY_BILL_TEXTS };
  expect(stepTextFor({ ...bill, texts: own }, ['ar']).name).toBe('فاتورة');
  expect(stepTextFor({ ...bill, name: 'OTHER' }, ['ar']).name).toBe('Proof of address');
});

test.each(Object.entries({ ...UTILITY_BILL_TEXTS, ...UTILITY_BILL_TEXTS_OF_FLOW }))(
  'the words in %s are words',
  (_locale, { name, description }) => {
    expect(name.length).toBeGreaterThan(3);
    expect(description.length).toBeGreaterThan(50);
  },
);
