import { expect, it } from 'vitest';
import { joinPieces } from './join-pieces.ts';
import { textLines } from './text-lines.fixture.ts';

/** A value and a piece close behind it, read as surely as is said. */
function joined(value: string, piece: string, confidence: number): readonly string[] {
  const [left, right] = textLines([
    [value, 100, 50, 20],
    [piece, 105 + Math.round(value.length * 20 * 0.55), 50, 20],
  ]);
  if (!left || !right) return [];
  const lines = [left, { ...right, confidence }];
  return joinPieces(lines.map((line) => ({ line, origin: line.box }))).map(({ line }) => line.text);
}

it('joins the pieces of one value', () => {
  expect(joined('MARIE', 'LOUISE', 0.5)).toEqual(['MARIE LOUISE']);
  expect(joined('JOHN', 'J.', 0.95)).toEqual(['JOHN J.']);
});

it('takes an unsure letter beside a value for no part of it', () => {
  expect(joined('EXAMPLE OFFICE', 'E', 0.48)).toEqual(['EXAMPLE OFFICE', 'E']);
});
