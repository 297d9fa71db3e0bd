import type { TextLine } from '@bonafide/domain';
import { categoryTable, isAamva, type VisualField } from '../visual/index.ts';

/** Patterns that were taken for text give letters too, uncertain ones. */
const LEAST_CONFIDENCE = 0.8;
/** In nats, by how surely the table of categories shows. */
const TABLE = { clear: 4, likely: 2.5 };
/** The more fields are found by their numbers, the less is it anything else. */
const NUMBERED = [0, 2.5, 3.5, 4.5];
/** Captions such as DLN, DOB and EXP stand on identity cards of North America too, far more often on licences. */
const CAPTIONS = 3;

/** What speaks for a driving licence, in nats, and whether it is its back. */
export interface LicenceMarks {
  readonly weight: number;
  readonly back: boolean;
}

/** Looks for the numbered fields of the front and the table of categories on the back (Directive 2006/126/EC annex I), and captions of the AAMVA. */
export function licenceMarks(printed: readonly TextLine[], visual: readonly VisualField[]): LicenceMarks {
  const lines = printed.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  const numbered = new Set(visual.filter(({ found }) => found === 'numbering').map(({ attribute }) => attribute)).size;
  const table = categoryTable(printed);
  const front = Math.max(NUMBERED[Math.min(numbered, NUMBERED.length - 1)] ?? 0, isAamva(lines) ? CAPTIONS : 0);
  return { weight: Math.max(front, table ? TABLE[table] : 0), back: table !== null && numbered < 3 };
}
