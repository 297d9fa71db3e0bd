import type { TwoDDocCertificate } from '@bonafide/documents';
import { type CheckResult, ENGINE_UNAVAILABLE } from '@bonafide/domain';
import { ImageError } from '@bonafide/imaging';
import type { CheckOutcome } from '../check.ts';
import type { Engines } from '../engines.ts';
import { DEFAULT_MAX_AGE_MONTHS, type ExpectedResident, judgeProof } from './judge-proof.ts';
import { type ProofReading, readProof } from './read-proof.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

export interface ProofOfAddressInput {
  /** JPEG, PNG, WebP, TIFF or PDF. */
  readonly bytes: Uint8Array;
  readonly expected: ExpectedResident;
  readonly now: Date;
  readonly maxAgeMonths?: number;
  /** Certificates of issuers of 2D-Docs that the operator trusts. */
  readonly certificates?: readonly TwoDDocCertificate[];
}

export interface ProofOfAddressOutcome {
  /** Null when the file could not be opened or an engine failed. */
  readonly reading: ProofReading | null;
  readonly check: CheckResult;
}

const NAME = 'proof-of-address';
const MESSAGES: Readonly<Record<string, string>> = {
  [ENGINE_UNAVAILABLE]: 'An engine of this installation failed; this says nothing about the paper.',
};

/** Reads a proof of address and says what speaks against it. Never throws: a fault of ours ends as `inconclusive`. */
export async function examineProofOfAddress(
  engines: Pick<Engines, 'document'>,
  input: ProofOfAddressInput,
): Promise<ProofOfAddressOutcome> {
  const started = performance.now();
  const { reading, outcome } = await readAndJudge(engines, input);
  const reasons = (outcome.reasons ?? []).map((code) => ({
    code,
    message: MESSAGES[code] ?? REASONS[code as ReasonCode].message,
  }));
  const check: CheckResult = {
    check: NAME,
    status: outcome.status,
    reasons,
    measurements: outcome.measurements ?? [],
    comparisons: outcome.comparisons ?? [],
    regions: regionsOf(reading),
    engine: { name: NAME, version: '1', modelDigest: null },
    tookMs: performance.now() - started,
  };
  return { reading, check };
}

async function readAndJudge(
  engines: Pick<Engines, 'document'>,
  { bytes, expected, now, maxAgeMonths = DEFAULT_MAX_AGE_MONTHS, certificates = [] }: ProofOfAddressInput,
): Promise<{ reading: ProofReading | null; outcome: CheckOutcome }> {
  try {
    const reading = await readProof(engines, bytes, certificates);
    return { reading, outcome: judgeProof(reading, { expected, now, maxAgeMonths }) };
  } catch (error) {
    const unusable = error instanceof ImageError;
    const outcome: CheckOutcome = unusable
      ? { status: 'failed', reasons: ['proof_of_address.file_unusable'] }
      : { status: 'inconclusive', reasons: [ENGINE_UNAVAILABLE] };
    return { reading: null, outcome };
  }
}

/** Where date and address stand, for showing them. */
function regionsOf(reading: ProofReading | null): CheckResult['regions'] {
  const places = [reading?.paper.address?.box, reading?.paper.issueDate?.box].filter((box) => box !== undefined);
  return places.map((box) => ({ step: 'UTILITY_BILL', box }));
}
