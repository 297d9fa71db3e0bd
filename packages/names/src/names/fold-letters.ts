const FOLDED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Lower case without marks; everything else stays as it is. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøđßæœı]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Lower case without marks, everything but letters, digits and % as single spaces, framed by spaces. */
export function foldWords(text: string): string {
  return ` ${foldLetters(text)
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()} `;
}
