import { quadOfBox, type TextLine } from '@bonafide/domain';

/** Lays out lines for tests: `[text, x, y, height]` in pixels, width by a mean glyph of 0.55 heights. */
export function textLines(
  rows: readonly (readonly [text: string, x: number, y: number, height?: number])[],
): TextLine[] {
  return rows.map(([text, x, y, height = 14]) => {
    const box = { x, y, width: Math.round(text.length * height * 0.55), height };
    return { text, confidence: 0.95, box, quad: quadOfBox(box) };
  });
}
