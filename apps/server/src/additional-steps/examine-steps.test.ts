import type { AdditionalStepInput } from '@bonafide/checks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartnerSettings } from '../partners/settings.ts';
import { findSession } from '../sessions/queries.ts';
import { scriptedOutcome } from '../testing/scripted-outcome.ts';
import { addPhotos, createdSession, submit } from '../testing/submitted-session.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { examineSteps } from './examine-steps.ts';
import { stepsVerdict, withStepDoubts } from './record-steps.ts';
import { loadStepStates } from './step-states.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const STEPS = {
  additionalSteps: {
    ALL: {
      ALL: {
        UTILITY_BILL: { type: 'COMPARE' },
        LEASE: { type: 'EXTRACT', fields: ['landlord'] },
        BADGE: { type: 'UPLOAD' },
      },
    },
  },
};
const FOUND = { standing: 'valid', sure: true, values: {}, mismatches: [], reasons: [] } as const;

/** What the engine is asked about each step. */
async function asked(settings: Partial<PartnerSettings>, request: object = {}, readDocument = true) {
  const { id } = await createdSession(test.deps, { settings, request: { ...STEPS, ...request } });
  await addPhotos(test.deps, id, ['FRONT', 'FACE', 'UTILITY_BILL']);
  await submit(test.deps, id);
  const session = await findSession(test.deps.db, id);
  if (!session) throw new Error('lost');
  const states = await loadStepStates(test.deps.db, test.deps, { session });
  const inputs: AdditionalStepInput[] = [];
  const document = readDocument ? scriptedOutcome().document : null;
  const examined = await examineSteps(
    test.deps,
    {} as never,
    { session, states, document },
    async (_engines, input) => {
      inputs.push(input);
      return FOUND;
    },
  );
  return { inputs, examined };
}

describe('examineSteps', () => {
  it('asks about papers that are read, with what is known of them', async () => {
    const { inputs, examined } = await asked({}, { additionalData: { UTILITY_BILL: { address: 'Here 5' } } });
    expect(examined.map(({ step, revision }) => [step, revision])).toEqual([
      ['UTILITY_BILL', 0],
      ['LEASE', 0],
    ]);
    expect(inputs[0]).toMatchObject({
      type: 'COMPARE',
      isProofOfAddress: true,
      fields: ['address'],
      known: { address: 'Here 5' },
      person: 'Ona Marija Žvirblė',
      acceptedKinds: null,
      acceptedCountries: null,
      sameCountry: null,
    });
    expect(inputs[0]?.bytes).toEqual(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]));
    expect(inputs[1]).toMatchObject({ isProofOfAddress: false, fields: ['landlord'], bytes: null });
  });

  it('holds papers to the terms of the environment', async () => {
    const { inputs } = await asked({
      poaDocuments: ['GAS_BILL', 'OTHER'],
      poaCountries: ['LT', 'DE'],
      poaSameCountry: true,
    });
    expect(inputs[0]).toMatchObject({
      acceptedKinds: ['gas_bill'],
      acceptedCountries: ['LTU', 'DEU'],
      sameCountry: 'LTU',
    });
  });

  it('expects whom the partner expects where the document was not read', async () => {
    const { inputs } = await asked({}, { firstName: 'Anna', lastName: 'Sample' }, false);
    expect(inputs[0]?.person).toBe('ANNA SAMPLE');
    expect((await asked({}, {}, false)).inputs[0]?.person).toBeNull();
  });
});

describe('what papers come to', () => {
  const finding = (standing: 'valid' | 'invalid' | 'not_found' | null, ...mismatches: string[]) => ({
    ...FOUND,
    standing,
    mismatches,
  });

  it.each([
    [[finding('valid'), finding('valid')], 'valid'],
    [[finding('valid'), finding(null)], null],
    [[finding(null), finding('not_found')], 'not_found'],
    [[finding('not_found'), finding('invalid'), finding('valid')], 'invalid'],
  ] as const)('is the worst of all', (findings, standing) => {
    expect(stepsVerdict(findings)?.standing).toBe(standing);
  });

  it('names every field once, and nothing where nobody looked', () => {
    const both = stepsVerdict([
      finding('invalid', 'utility_name'),
      finding('invalid', 'utility_name', 'utility_address'),
    ]);
    expect(both?.mismatches).toEqual(['utility_name', 'utility_address']);
    expect(stepsVerdict([])).toBeNull();
  });

  it.each(['approved', 'declined', 'referred', 'resubmission_requested'] as const)(
    'keeps a machine from approving, and changes nothing of %s',
    (outcome) => {
      const decision = { ...scriptedOutcome().decision, outcome };
      const doubted = withStepDoubts(decision, [FOUND, { sure: false }]);
      expect(doubted.outcome).toBe(outcome === 'approved' ? 'referred' : outcome);
      expect(doubted.reasons).toContain('additional_step.unsure');
      expect(withStepDoubts(decision, [FOUND])).toBe(decision);
    },
  );
});
