import type { AttributeName } from '@bonafide/domain';

/**
 * What a printed label announces. `fullName`: surname and given names in one value. `other`: a value that we leave
 * alone; such labels are listed so that they are never taken for values.
 */
export type LabelMeaning = AttributeName | 'fullName' | 'other';

/** What identity documents print in one language, in that language's own letters. */
export interface Language {
  /** BCP 47. */
  readonly code: string;
  /** Labels by meaning, several parted by commas. */
  readonly labels: Readonly<Partial<Record<LabelMeaning, string>>>;
  /** January to December; several forms of a month are parted by strokes. Absent: months are printed as numbers. */
  readonly months?: string;
  /** Words and letters for male and female, parted by spaces; letters count only beside a label of this language. */
  readonly sex?: { readonly M: string; readonly F: string };
}
