import { foldToAscii } from '@bonafide/names';

/**
 * Letters as pen strokes on a grid of 4 x 6, so that labels look the same on machines without any font. Strokes are parted by
 * blanks, points are column and row.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: '060110304146 0343',
  B: '0030414233 00063645443303',
  C: '4130100105163645',
  D: '00062645412000',
  E: '40000646 0333',
  F: '400006 0333',
  G: '41301001051636454323',
  H: '0006 4046 0343',
  I: '1030 2026 1636',
  J: '40453616051404',
  K: '0006 400346',
  L: '000646',
  M: '0600234046',
  N: '06004640',
  O: '103041453616050110',
  P: '06003041423303',
  Q: '103041453616050110 2446',
  R: '06003041423303 2346',
  S: '413010010213334445361605',
  T: '0040 2026',
  U: '000516364540',
  V: '002640',
  W: '0016233640',
  X: '0046 4006',
  Y: '002340 2326',
  Z: '00400646',
  0: '103041453616050110 3116',
  1: '112026 1636',
  2: '011030414206 0646',
  3: '01103041423313 3344453616 1605',
  4: '36300444',
  5: '40000333444536 361605',
  6: '413010010516364544331304',
  7: '004016',
  8: '103041423313020110 331304051636454433',
  9: '051636454130100102133342',
  '-': '1333',
  '.': '2526',
  '%': '4006 0011 3546',
};

/** Advance of a letter and height of a capital, in grid units. */
const ADVANCE = 6;
const HEIGHT = 6;

/** Text in capitals without diacritics, as far as there are strokes for it; other signs become blanks. */
export function strokeable(text: string): string {
  return [...text]
    .map((char) => (/[-.% ]/.test(char) ? char : foldToAscii(char) || ' '))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}

export function textWidth(text: string, capHeight: number): number {
  return ((text.length * ADVANCE - 2) * capHeight) / HEIGHT;
}

/** An SVG path of the text with its capitals between `y` and `y + capHeight`. */
export function strokeText(text: string, { x, y, capHeight }: { x: number; y: number; capHeight: number }): string {
  const unit = capHeight / HEIGHT;
  return [...text]
    .flatMap((char, index) =>
      (STROKES[char] ?? '').split(' ').map((stroke) => ({ stroke, at: x + index * ADVANCE * unit })),
    )
    .map(({ stroke, at }) => {
      const points = stroke.match(/../g) ?? [];
      return points
        .map(
          (point, i) =>
            `${i === 0 ? 'M' : 'L'}${round(at + Number(point[0]) * unit)} ${round(y + Number(point[1]) * unit)}`,
        )
        .join('');
    })
    .join('');
}

function round(value: number): string {
  return value.toFixed(1);
}
