import type { DescribedFace } from '@bonafide/checks';
import type { SessionKey } from '../platform/ports.ts';
import { openJson, sealJson } from '../sessions/session-secrets.ts';
import type { AgeVerdict } from './judge-age.ts';
import type { EstimationRow } from './queries.ts';

/** What one photo told. */
export interface AgeFinding extends AgeVerdict {
  /** Years, as estimated. */
  readonly years: number;
  /** Whole years by the document, where one was shown. */
  readonly documentAge: number | null;
  /** The face, as long as a document is awaited: it must be the same person who shows it. */
  readonly face: DescribedFace | null;
}

const CONTEXT = 'age';

export function sealFinding(key: SessionKey, finding: AgeFinding): Uint8Array {
  return sealJson(key, finding, CONTEXT);
}

export function openFinding(key: SessionKey, { sealedFinding }: EstimationRow): AgeFinding | null {
  return sealedFinding && openJson<AgeFinding>(key, sealedFinding, CONTEXT);
}
