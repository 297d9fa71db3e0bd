import { quadOfBox, type TextLine } from '@bonafide/domain';

/** A sheet of A4 at 200 dots an inch. */
export const PAGE = { width: 1650, height: 2340 };
/** A line's text and its left upper end, in pixels; 30 px high unless told. */
export type Row = readonly [text: string, x: number, y: number, height?: number];

/** Level print as a recogniser gives it. */
export function line([text, x, y, height = 30]: Row, confidence = 0.97): TextLine {
  const box = { x, y, width: text.length * height * 0.5, height };
  return { text, confidence, quad: quadOfBox(box), box };
}
