/**
 * Letters whose ICAO 9303-3 section 6 (table A) form is not simply the base letter without its mark.
 * Where the table allows several, this is its first recommendation.
 */
const SPECIAL: Readonly<Record<string, string>> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  Ĳ: 'IJ',
  ı: 'I',
  Ł: 'L',
  Ŀ: 'L',
  Ŋ: 'N',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ü: 'UE',
};

function transliterateLetter(char: string): string {
  const upper = char === 'ı' || char === 'ß' ? char : char.toUpperCase();
  const special = SPECIAL[upper];
  if (special) return special;
  const base = upper.normalize('NFD').replace(/\p{M}/gu, '');
  if (/^[A-Z0-9]$/.test(base)) return base;
  // Clause 4.6: apostrophes and full stops are left out, hyphens and spaces become fillers.
  return /[\s<–-]/u.test(char) ? '<' : '';
}

/** Writes a name in the characters of the machine-readable zone: `Žaklina Đurić-Öz` -> `ZAKLINA<DURIC<OEZ`. */
export function transliterate(name: string): string {
  return [...name.normalize('NFC').trim()].map(transliterateLetter).join('').replace(/<+/g, '<');
}
