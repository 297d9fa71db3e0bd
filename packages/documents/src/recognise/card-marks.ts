import type { CardFormat, DocumentKind, TextLine } from '@bonafide/domain';
import { type LabelMeaning, matchLabels } from '../visual/index.ts';

/** What the marks of a document without title and zone say for its kinds, in nats. */
export type KindScores = Readonly<Partial<Record<DocumentKind, number>>>;

export interface CardMarksInput {
  readonly lines: readonly TextLine[];
  readonly portraitFound: boolean;
  /** By the ratio of the outline's sides; null when that tells none. */
  readonly format: CardFormat | null;
}

/** What identity cards and permits say of a person beside the name; licences number their values instead. */
const PERSONAL: readonly LabelMeaning[] = [
  'address',
  'authority',
  'dateOfBirth',
  'dateOfExpiry',
  'dateOfIssue',
  'documentNumber',
  'givenNames',
  'nationality',
  'personalNumber',
  'placeOfBirth',
  'sex',
  'surname',
];
/** A misread label may be a piece of any text. */
const LEAST_LIKENESS = 0.85;
const FEWEST_LABELS = 2;
/**
 * Cards that carry such labels are identity cards most often, residence permits sometimes. Three labels say more than two; they
 * alone never say it for sure.
 */
const TWO: KindScores = { id_card: 2, residence_permit: 0.5 };
const MORE: KindScores = { id_card: 2.6, residence_permit: 0.9 };
/** A page of a book's size with portrait and labels, whose zone was not read: a passport, now and then a visa. */
const PAGE: KindScores = { passport: 2, visa: 0.5 };

/**
 * What a card without a legible title is by what it says: data of a person behind labels on an ID-1 card, or beside a portrait on
 * a page of a passport's size.
 */
export function cardMarks({ lines, portraitFound, format }: CardMarksInput): KindScores {
  const found = new Set(
    lines
      .flatMap(({ text }) => matchLabels(text))
      .filter(isTelling)
      .map(({ meaning }) => meaning),
  );
  if (found.size < FEWEST_LABELS) return {};
  if (format === 'ID-3') return portraitFound ? PAGE : {};
  if (format === null && portraitFound) return {};
  return found.size === FEWEST_LABELS ? TWO : MORE;
}

function isTelling({ meaning, score }: ReturnType<typeof matchLabels>[number]): boolean {
  return score >= LEAST_LIKENESS && PERSONAL.includes(meaning);
}
