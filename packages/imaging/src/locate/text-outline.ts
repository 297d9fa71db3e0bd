import type { DocumentOutline, TextLine } from '@bonafide/domain';
import { minAreaRectangle, type Orientation, quadOf } from '../text/index.ts';
import { beginningAsRead, beginningTopLeft } from './turn-quad.ts';

/** Text hardly ever reaches a document's edges: the quad shows where to look, no more. */
const CONFIDENCE = 0.05;
const READABLE = 0.5;

/** The smallest rectangle around all text that could be read; null when there is too little of it. */
export function textOutline(lines: readonly TextLine[], orientation: Orientation): DocumentOutline | null {
  const readable = lines.filter(({ confidence }) => confidence > READABLE);
  const box = minAreaRectangle(readable.flatMap(({ quad }) => quad));
  if (box === null || readable.length < 2) return null;
  const quad = beginningAsRead(beginningTopLeft(quadOf(box)), orientation);
  return { quad, method: 'text', confidence: CONFIDENCE, format: null, cutOff: false };
}
