import type { TextLine } from '@bonafide/domain';
import { LICENCE_CATEGORIES } from '../licence-table/index.ts';
import { isAamva, type VisualField } from '../visual/index.ts';

/** Fewer may be blood groups, types or codes. */
const FEWEST_CATEGORIES = 5;
/** Patterns that were taken for text give letters too, uncertain ones. */
const LEAST_CONFIDENCE = 0.8;
/** Fields 9 to 14 head the columns of the back. */
const BACK_NUMBERS = /^(9|10|11|12|13|14)\.?$/;

/** What speaks for a driving licence, in nats, and whether it is its back. */
export interface LicenceMarks {
  readonly weight: number;
  readonly back: boolean;
}

/** Looks for the numbered fields of the front and the table of categories on the back (Directive 2006/126/EC annex I), and captions of the AAMVA. */
export function licenceMarks(printed: readonly TextLine[], visual: readonly VisualField[]): LicenceMarks {
  const lines = printed.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);
  const numbered = new Set(visual.filter(({ found }) => found === 'numbering').map(({ attribute }) => attribute)).size;
  const words = lines.flatMap(({ text }) => text.trim().toUpperCase().split(/\s+/));
  const alone = new Set(
    lines.map(({ text }) => text.trim().toUpperCase()).filter((text) => LICENCE_CATEGORIES.has(text)),
  );
  const columns = new Set(words.filter((word) => BACK_NUMBERS.test(word))).size;
  const heads = new Set(lines.map(({ text }) => text.trim()).filter((text) => BACK_NUMBERS.test(text))).size;
  const table = alone.size >= FEWEST_CATEGORIES || (alone.size >= 3 && columns >= 2) || (alone.size >= 1 && heads >= 2);
  // Captions such as DLN, DOB and EXP stand on identity cards of North America too, far more often on licences.
  const front = Math.max([0, 2.5, 3.5][numbered] ?? 4.5, isAamva(lines) ? 3 : 0);
  return { weight: Math.max(front, table ? 4 : 0), back: table && numbered < 3 };
}
