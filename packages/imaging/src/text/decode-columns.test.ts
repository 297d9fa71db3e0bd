import { describe, expect, it } from 'vitest';
import { decodeColumns } from './decode-columns.ts';
import { LATIN_ALPHABET, REJECTED } from './latin-alphabet.ts';

const CLASSES = LATIN_ALPHABET.length + 1;

/** Logits in which each column is sure of one character; `_` stands for CTC's blank. */
function columnsOf(shown: string, heights: readonly number[] = []): Float32Array {
  const columns = shown.length;
  const logits = new Float32Array(CLASSES * columns);
  [...shown].forEach((char, column) => {
    const label = char === '_' ? 0 : LATIN_ALPHABET.indexOf(char) + 1;
    logits[label * columns + column] = heights[column] ?? 20;
  });
  return logits;
}

const decode = (shown: string, used = shown.length, heights: readonly number[] = []) =>
  decodeColumns(columnsOf(shown, heights), { classes: CLASSES, columns: shown.length, used });

const textOf = (shown: string, used?: number) => decode(shown, used).map(({ char }) => char);

describe('decodeColumns', () => {
  it('joins runs and keeps what blanks part', () => {
    expect(textOf('_ŠŠ__l_ll_').join('')).toBe('Šll');
  });

  it('reads spaces and rejected words as characters', () => {
    expect(textOf(`A_ _${REJECTED}${REJECTED}_`)).toEqual(['A', ' ', REJECTED]);
  });

  it('ignores the padding', () => {
    expect(textOf('_A__XXX', 3)).toEqual(['A']);
  });

  it('takes a character where it is surest', () => {
    const [only] = decode('_ÉÉÉ', 4, [9, 2, 9, 3]);
    expect(only?.place).toBeCloseTo(2.5 / 4, 6);
    expect(only?.probability).toBeCloseTo(Math.exp(9) / (Math.exp(9) + CLASSES - 1), 6);
  });

  it('leaves a letter in its place when the same letter follows, read more surely', () => {
    const places = decode('M_A_B_A', 7, [20, 20, 6, 20, 6, 20, 20]).map(({ place }) => Math.floor(place * 7));
    expect(places).toEqual([0, 2, 4, 6]);
  });

  it('says what else may stand where a character is in doubt, the blank apart', () => {
    const logits = columnsOf('_Š_', [20, 12, 20]);
    logits[(LATIN_ALPHABET.indexOf('S') + 1) * 3 + 1] = 11;
    logits[1] = 11;
    const [only] = decodeColumns(logits, { classes: CLASSES, columns: 3, used: 3 });
    expect(only?.char).toBe('Š');
    expect(only?.rivals).toEqual([
      { char: 'S', probability: expect.closeTo(Math.exp(-1) / (1 + 2 * Math.exp(-1)), 2) },
    ]);
    expect(decode('_Š_')[0]?.rivals).toBeUndefined();
  });

  it('sees nothing in blanks', () => {
    expect(decode('____')).toEqual([]);
  });
});

describe('the alphabet', () => {
  it('has every letter once', () => {
    expect(new Set(LATIN_ALPHABET).size).toBe(LATIN_ALPHABET.length);
    for (const char of 'ŠŽČŁÑßöçẞİıəħġŵþðŐűŢăœæ€№') expect(LATIN_ALPHABET).toContain(char);
  });
});
