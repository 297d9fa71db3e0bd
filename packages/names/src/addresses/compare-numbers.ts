import { editDistance } from '../names/index.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** `misread`: the same but for signs that recognisers take for each other; `near`: but for one sign; `partial`: one says more than the other, and nothing contradicts. */
export type NumberVerdict =
  | 'same'
  | 'misread'
  | 'near'
  | 'partial'
  | 'turned'
  | 'different'
  | 'only_a'
  | 'only_b'
  | 'absent';

/** Figures and letters that recognisers take for each other. */
const LOOKALIKES: Readonly<Record<string, string>> = { o: '0', l: '1', i: '1', s: '5', b: '8', z: '2', g: '6' };

const likeFigures = (number: string): string => number.replace(/[olisbzg]/g, (letter) => LOOKALIKES[letter] ?? letter);

/** Another postal code is another place, unless one sign may be misread. A ZIP code may lack its four further figures, a Dutch or Maltese one its letters. */
export function comparePostalCodes(a: string | null, b: string | null): NumberVerdict {
  const told = oneSided(a, b);
  if (told !== null || a === null || b === null) return told ?? 'absent';
  if (a === b) return 'same';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return 'partial';
  if (likeFigures(a) === likeFigures(b)) return 'misread';
  return editDistance(a, b) === 1 ? 'near' : 'different';
}

/** Flats, floors and boxes: the same, or others. */
export function compareMarked(a: string | null, b: string | null): NumberVerdict {
  const told = oneSided(a, b);
  if (told !== null || a === null || b === null) return told ?? 'absent';
  if (a === b) return 'same';
  return likeFigures(a) === likeFigures(b) ? 'misread' : 'different';
}

/** House numbers and whatever else is numbered: each of the fewer has its counterpart, in the same order. */
export function compareFigures(a: readonly string[], b: readonly string[]): NumberVerdict {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 'absent' : a.length === 0 ? 'only_b' : 'only_a';
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (!haveEach(few, many, mayBeSame)) return haveEach(few, many, mayBeMisread) ? 'misread' : 'different';
  if (a.length === b.length && a.some((figure, i) => !mayBeSame(figure, b[i] ?? ''))) return 'turned';
  return a.length === b.length && a.every((figure, i) => figure === b[i]) ? 'same' : 'partial';
}

/** Flats are marked by a word, or joined to the house with a sign: `12-4`, `4/12`. */
export const numbersOf = ({ figures, unit }: ParsedAddress): readonly string[] => [...figures, ...(unit ? [unit] : [])];

/** Whether every number has its own counterpart: 30-30 has more of 30 than 38-30. */
function haveEach(
  few: readonly string[],
  many: readonly string[],
  same: (figure: string, other: string) => boolean,
): boolean {
  const left = [...many];
  return few.every((figure) => {
    const at = left.includes(figure) ? left.indexOf(figure) : left.findIndex((other) => same(figure, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/** `12`, `12a` and `d12` do not contradict each other: letters get lost. `12a` and `12b` do. */
function mayBeSame(a: string, b: string): boolean {
  return a === b || ((isBare(a) || isBare(b)) && firstNumber(a) === firstNumber(b));
}

const isBare = (figure: string): boolean => /^\d+$/.test(figure);
const firstNumber = (figure: string): number => Number(/\d+/.exec(figure)?.[0]);

/** `12b` and `128`; `12a` and `12b` are two houses. */
const mayBeMisread = (a: string, b: string): boolean => mayBeSame(a, b) || likeFigures(a) === likeFigures(b);

function oneSided(a: string | null, b: string | null): NumberVerdict | null {
  if (a === null) return b === null ? 'absent' : 'only_b';
  return b === null ? 'only_a' : null;
}
