import type { AttributeName } from '@bonafide/domain';

/** A field number in a line: which, and where its value begins. */
export interface FieldMark {
  readonly number: string;
  readonly start: number;
  readonly valueStart: number;
}

/** The numbers of Directive 2006/126/EC annex I that we read; field 3 holds birth date and place. */
export const EU_FIELDS: Readonly<Record<string, AttributeName>> = {
  '1': 'surname',
  '2': 'givenNames',
  '3': 'dateOfBirth',
  '4a': 'dateOfIssue',
  '4b': 'dateOfExpiry',
  '4c': 'authority',
  '4d': 'personalNumber',
  '5': 'documentNumber',
  '8': 'address',
  '9': 'licenceCategories',
};

/** The AAMVA's card design standard borrows the numbers, but 4d is the licence's number and 5 a discriminator. */
export const AAMVA_FIELDS: Readonly<Record<string, AttributeName>> = {
  '1': 'surname',
  '2': 'givenNames',
  '3': 'dateOfBirth',
  '4a': 'dateOfIssue',
  '4b': 'dateOfExpiry',
  '4d': 'documentNumber',
  '8': 'address',
  '9': 'licenceCategories',
  '15': 'sex',
};

/** A number with its dot, or one that can hardly be anything else: `4b.`, `4b `, `1.`; dots after letters are lost most. */
const PLAIN_MARK = /(?:^|\s)(4[abcd][.,)]?|1[0-9][.,)](?!\d{2}[.,]\d)|[1-9][.,)]|^[1-9]$|^4[abcd]$)\s*(?=\S|$)/gi;

/** What recognisers make of the small numbers at the head of a line, tried only on what is a licence beyond doubt. */
const MISREAD_MARKS: readonly (readonly [number: string, pattern: RegExp])[] = [
  ['1', /^[1lIi|](?:[.,:)]\s*|\s+)(?=\p{L}{2})|^[1l|](?=\p{Lu}{2})/u],
  ['2', /^[2zZ][.,:)]\s*(?=\p{L}{2})|^2\s*(?=\p{L}{2})/u],
  ['3', /^[38][.,:)]\s*(?=\d{2})|^3\s+(?=\d{2})/],
  ['4a', /^4[aAeo@][.,:)]?\s*(?=\d{2})/],
  ['4b', /^4\s?[bBh68][.,:)]?\s*(?=\d{2}[^\d]?\d{2})/],
  ['4c', /^4[cC(eo][.,:)]?\s*(?=\p{L}{2})/u],
  ['4d', /^4[dDO0][.,:)]\s*(?=[\p{L}\d]{3})/u],
  ['5', /^[5sS][.,:)]\s*(?=[\p{L}\d]{3})|^5\s+(?=[\p{L}\d]{3})/u],
  ['8', /^[8B][.,:)]\s*(?=\p{L}{2})|^8\s+(?=\p{L}{2})/u],
  ['9', /^9[.,:)]?\s*(?=[ABCDT][M1-9BE\s,/]|[ABCDT]$)/],
];

/** The field numbers of a line, from left to right. */
export function fieldMarks(text: string): readonly FieldMark[] {
  return [...text.matchAll(PLAIN_MARK)].map((match) => ({
    number: (match[1] ?? '').toLowerCase().replace(/[.,)]/g, ''),
    start: match.index,
    valueStart: match.index + match[0].length,
  }));
}

/** The field number that a line's first characters probably are; null when they look like none. */
export function misreadMark(text: string): FieldMark | null {
  for (const [number, pattern] of MISREAD_MARKS) {
    const match = pattern.exec(text);
    if (match) return { number, start: 0, valueStart: match[0].length };
  }
  return null;
}
