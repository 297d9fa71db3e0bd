/** A word of a line with its place in the text. */
export interface LineWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A stroke stands before the word: labels of two languages are parted so. */
  readonly afterStroke: boolean;
  /** A colon stands behind the word: what follows is a value. */
  readonly beforeColon: boolean;
}

/** Labels of passports and cards are numbered: `1. `, `(1)`, `02`, `4a)`; the number is no part of the label. */
const NUMBERING = /^\s*[([]?\d{1,2}(?:[a-d](?!\p{L}))?[.,)\]]*\s*(?=[^\d\s.,)])|[([]\d{1,2}[.,)\]]*\s*$/giu;
const WORD = /[^\s/|\\:]+/gu;

/** The words of a line as labels are read; lost spaces before a number part it from its label (`Dateofbirth21/08/71`). */
export function lineWords(text: string): readonly LineWord[] {
  const blanked = text.replace(NUMBERING, (number) => ' '.repeat(number.length));
  return [...blanked.matchAll(WORD)].flatMap((match) => {
    const start = match.index;
    const word = match[0];
    const before = blanked.slice(0, start).trimEnd();
    const whole: LineWord = {
      text: word,
      start,
      end: start + word.length,
      afterStroke: /[/|\\]$/.test(before),
      beforeColon: /^\s*:/.test(blanked.slice(start + word.length)),
    };
    return partAtNumber(whole);
  });
}

function partAtNumber(word: LineWord): readonly LineWord[] {
  const letters = /^[^\d]*\p{L}{4,}[^\d]*?(?=[A-Z]{0,2}\d{2})/u.exec(word.text)?.[0];
  if (!letters || letters.length === word.text.length) return [word];
  const middle = word.start + letters.length;
  return [
    { ...word, text: letters, end: middle, beforeColon: false },
    { ...word, text: word.text.slice(letters.length), start: middle, afterStroke: false },
  ];
}
