import type { Box } from '@bonafide/domain';
import type { GlyphFace } from './glyph-face.ts';

export interface TextPlacement {
  readonly face: GlyphFace;
  /** Left end of the baseline. */
  readonly x: number;
  readonly y: number;
  /** Em size, in the drawing's unit. */
  readonly size: number;
  /** Fixed distance between characters, as OCR-B's 2.54 mm; the face's own advances when absent. */
  readonly pitch?: number;
}

export interface PlacedText {
  /** SVG path elements without a fill of their own. */
  readonly svg: string;
  /** From cap height to a little below the baseline. */
  readonly box: Box;
}

/** A little room above and below the capitals, in em. */
const ROOM_ABOVE = 0.012;
const DESCENT = 0.06;

/** Width of `text` at em size 1. */
export function textWidth(face: GlyphFace, text: string): number {
  return [...text].reduce((width, char) => width + face.advance(char), 0);
}

/** Draws a line of text as outlines. Throws when the face lacks a character. */
export function textPath(text: string, placement: TextPlacement): PlacedText {
  const { face, size, y } = placement;
  const scale = (size / face.unitsPerEm).toFixed(5);
  let x = placement.x;
  let svg = '';
  for (const char of text) {
    const outline = face.outline(char);
    if (outline) svg += `<path transform="translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${scale})" d="${outline}"/>`;
    x += placement.pitch ?? face.advance(char) * size;
  }
  const box = {
    x: placement.x,
    y: y - size * (face.capHeight + ROOM_ABOVE),
    width: x - placement.x,
    height: size * (face.capHeight + ROOM_ABOVE + DESCENT),
  };
  return { svg, box };
}
