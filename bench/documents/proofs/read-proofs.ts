import { examineProofOfAddress } from '@bonafide/checks';
import { loadDocumentEngine } from '@bonafide/imaging';
import { drawPaper, PAPERS_TODAY, type PaperTruth, paperPlan } from '@bonafide/testkit';

/** What was read off one paper and what the check made of it, held against the truth of name and address. */
export interface ProofObservation {
  readonly truth: PaperTruth;
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly names: readonly string[];
  /** Lines as printed. */
  readonly address: readonly string[];
  readonly postalCode: string | null;
  /** ISO 8601. */
  readonly issued: string | null;
  readonly passed: boolean;
  readonly reasons: readonly string[];
  /** As the check compared them; null: not compared. */
  readonly sameName: boolean | null;
  readonly sameAddress: boolean | null;
  readonly processorMs: number;
}

export interface ProofsPlan {
  readonly count: number;
  readonly seed: number;
  readonly split: 'held-out' | 'training';
}

/** Draws the proofs of address of a plan one after the other and lets the check read each. */
export async function readProofs(
  { count, seed, split }: ProofsPlan,
  onProgress: (done: number) => void,
): Promise<readonly ProofObservation[]> {
  const document = await loadDocumentEngine();
  const now = new Date(`${PAPERS_TODAY}T12:00:00Z`);
  const observations: ProofObservation[] = [];
  for (const plan of paperPlan(count, seed, split)) {
    const { bytes, truth } = await drawPaper(plan);
    const expected = { name: truth.name, address: truth.address.join(', ') };
    const before = process.cpuUsage();
    const { reading, check } = await examineProofOfAddress({ document }, { bytes, expected, now });
    const { user, system } = process.cpuUsage(before);
    const paper = reading?.paper;
    const agrees = (field: string) => check.comparisons.find((one) => one.field === field)?.agrees ?? null;
    observations.push({
      truth,
      kind: paper?.kind ?? null,
      issuer: paper?.issuer?.value ?? null,
      names: paper?.names ?? [],
      address: paper?.address?.lines ?? [],
      postalCode: paper?.address?.postalCode ?? null,
      issued: paper?.issueDate?.value ?? null,
      passed: check.status === 'passed',
      reasons: check.reasons.map(({ code }) => code),
      sameName: agrees('name'),
      sameAddress: agrees('address'),
      processorMs: (user + system) / 1000,
    });
    onProgress(observations.length);
  }
  return observations;
}
