import { isTakenFor } from '@bonafide/imaging';

/**
 * What was read of a picture, with words of `wanted` put in where a word differs from one of them in nothing but letters that recognisers
 * take for each other: `Pawet` may be Paweł's print, and is nobody else's name. Words of another length stay as they were read.
 */
export function withPrintAlikes(read: string, wanted: string): string {
  const words = wanted.split(/\s+/);
  return read
    .split(/\s+/)
    .map((word) => words.find((other) => isMisread(other, word)) ?? word)
    .join(' ');
}

function isMisread(printed: string, read: string): boolean {
  const [letters, others] = [[...printed.normalize('NFC')], [...read.normalize('NFC')]];
  return letters.length === others.length && letters.every((letter, i) => isAlike(letter, others[i] ?? ''));
}

const isAlike = (letter: string, other: string): boolean => letter === other || isTakenFor(letter, other);
