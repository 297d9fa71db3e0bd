import { compareStepField, fieldMeaning, findStepField, type PaperKind, type ReadPage } from '@bonafide/documents';
import { type CheckResult, ENGINE_UNAVAILABLE, type StepComparison, type StepFinding } from '@bonafide/domain';
import { ImageError, readPaper } from '@bonafide/imaging';
import type { Engines } from '../engines.ts';
import { examineProofOfAddress, type ProofReading } from '../proof-of-address/index.ts';
import { type JudgedStep, judgeStep, type StepReading } from './judge-step.ts';
import type { StepReasonCode } from './step-reasons.ts';

export interface AdditionalStepInput extends JudgedStep {
  /** Null: nobody sent it. */
  readonly bytes: Uint8Array | null;
  readonly fields: readonly string[];
  /** Whom a proof of address should name; null: nobody in particular. */
  readonly person: string | null;
  readonly now: Date;
  /** Kinds of proofs of address that are accepted; null: all. */
  readonly acceptedKinds: readonly PaperKind[] | null;
  /** Countries of which proofs of address are accepted, ISO 3166-1 alpha-3; null: all. */
  readonly acceptedCountries: readonly string[] | null;
  /** Country that the paper must be of, ISO 3166-1 alpha-3; null: whichever it is of. */
  readonly sameCountry: string | null;
}

/** Reads one additional paper and judges it. Never throws: a fault of ours leaves it to a human. */
export async function examineAdditionalStep(
  engines: Pick<Engines, 'document'>,
  input: AdditionalStepInput,
): Promise<StepFinding> {
  if (input.bytes === null) return judgeStep(input, nothing(input, 'additional_step.missing'));
  try {
    const read = input.isProofOfAddress ? readProofStep : readOtherStep;
    return judgeStep(input, await read(engines, { ...input, bytes: input.bytes }));
  } catch (error) {
    if (error instanceof ImageError) return judgeStep(input, nothing(input, 'additional_step.file_unusable'));
    return { standing: null, sure: false, values: {}, mismatches: [], reasons: [ENGINE_UNAVAILABLE] };
  }
}

type PresentStep = AdditionalStepInput & { readonly bytes: Uint8Array };

function nothing({ fields }: AdditionalStepInput, reason: StepReasonCode): StepReading {
  return { values: Object.fromEntries(fields.map((field) => [field, null])), reasons: [reason] };
}

/** Of the reasons of a proof of address those about the address follow from the value, and those about the name need a name. */
async function readProofStep(engines: Pick<Engines, 'document'>, input: PresentStep): Promise<StepReading> {
  const { bytes, fields, known, now, type } = input;
  const name = type === 'COMPARE' ? (known.name ?? input.person) : null;
  const { reading, check } = await examineProofOfAddress(engines, { bytes, now, expected: { name, address: null } });
  const reasons = check.reasons
    .map(({ code }) => code)
    .filter((code) => !code.startsWith('proof_of_address.address_'))
    .filter((code) => name !== null || !code.startsWith('proof_of_address.name_'));
  if (reading === null) return { values: Object.fromEntries(fields.map((field) => [field, null])), reasons };
  const others = fields.filter((field) => proofValue(reading, field) === undefined);
  const pages = others.length > 0 ? (await readPaper(engines.document, bytes)).pages : [];
  const value = (field: string) => proofValue(reading, field) ?? findStepField(pages, field, known[field] ?? null);
  return {
    values: Object.fromEntries(fields.map((field) => [field, value(field)])),
    reasons: [...reasons, ...outsideOfTerms(reading, input)],
    besides: fields.some((field) => fieldMeaning(field) === 'name') ? [] : namesCompared(name, check),
  };
}

/** Whom a proof of address names is compared although no field asks for it. */
function namesCompared(known: string | null, { comparisons }: CheckResult): readonly StepComparison[] {
  if (known === null) return [];
  const found = comparisons.find(({ field }) => field === 'name')?.right.value ?? null;
  return [
    found === null ? { field: 'name', known, found, agrees: null, parts: [] } : compareStepField('name', known, found),
  ];
}

/** Undefined: not among what a proof of address says. A verified signature speaks before the print. */
function proofValue({ paper, signed }: ProofReading, field: string): string | null | undefined {
  const verified = signed?.verdict === 'verified' ? signed : null;
  switch (fieldMeaning(field)) {
    case 'address':
      return verified?.address ?? paper.address?.lines.join(', ') ?? null;
    case 'name':
      return verified?.name ?? paper.names[0] ?? null;
    case 'issue_date':
      return paper.issueDate?.value ?? null;
    default:
      return undefined;
  }
}

function outsideOfTerms(
  { paper }: ProofReading,
  { acceptedKinds, acceptedCountries, sameCountry }: PresentStep,
): readonly StepReasonCode[] {
  const country = paper.address?.country ?? null;
  const kind = paper.kind !== null && acceptedKinds !== null && !acceptedKinds.includes(paper.kind);
  const elsewhere = country !== null && acceptedCountries !== null && !acceptedCountries.includes(country);
  const another = country !== null && sameCountry !== null && country !== sameCountry;
  return [
    ...(kind ? (['additional_step.kind_not_allowed'] as const) : []),
    ...(elsewhere ? (['additional_step.country_not_allowed'] as const) : []),
    ...(another ? (['additional_step.countries_differ'] as const) : []),
  ];
}

async function readOtherStep(engines: Pick<Engines, 'document'>, input: PresentStep): Promise<StepReading> {
  const { pages } = await readPaper(engines.document, input.bytes);
  return readPages(pages, input);
}

/** What the pages of a paper that is no proof of address say: pure. */
export function readPages(
  pages: readonly ReadPage[],
  { fields, known, now }: Pick<AdditionalStepInput, 'fields' | 'known' | 'now'>,
): StepReading {
  const values = fields.map((field): [string, string | null] => [
    field,
    findStepField(pages, field, known[field] ?? null),
  ]);
  const today = now.toISOString().slice(0, 10);
  const expired = values.some(
    ([field, value]) => fieldMeaning(field) === 'expiry_date' && value !== null && value < today,
  );
  return { values: Object.fromEntries(values), reasons: expired ? ['additional_step.expired'] : [] };
}
