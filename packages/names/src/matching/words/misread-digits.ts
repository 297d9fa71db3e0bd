const LETTERS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  6: 'g',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Digits inside a person's name are letters that a typist hid or a machine misread: `Sech1n`. Pure numbers stay. */
export function digitsAsLetters(word: string): string {
  return /[a-z]/.test(word) && /\d/.test(word) ? word.replace(/\d/g, (digit) => LETTERS[digit] ?? digit) : word;
}
