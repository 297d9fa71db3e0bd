const ONES = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

const NUMBERS = new Map<string, string>();
for (const list of [ONES, ORDINALS, ROMAN]) {
  for (const [index, word] of list.entries()) NUMBERS.set(word, String(index + 1));
}

/** The digits of a number in an organisation's name, whether written `3`, `3rd`, `third`, `three` or `iii`; null for words. */
export function numberOf(word: string): string | null {
  const known = NUMBERS.get(word);
  if (known) return known;
  const digits = /^0*(\d+)(?:st|nd|rd|th)?$/.exec(word)?.[1];
  if (digits) return digits;
  return /\d/.test(word) ? word : null;
}
