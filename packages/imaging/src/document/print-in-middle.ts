import { type DocumentOutline, type Quad, quadOfBox, type Size } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { holdsMiddle } from '../locate/index.ts';
import { wholeView } from './document-view.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { readView } from './read-view.ts';

/** How far the middle of the picture reaches to every side, as a share of its width and height. */
const REACH = 0.3;

/**
 * Surely read characters in the middle of the picture, over which people hold the camera, that stand on none of the
 * documents that were located, where the one that was read does not lie there; 0 where it does. They are another document's,
 * whose outline was not found. Nothing but the middle is read: documents around it may lie in another direction.
 */
export async function printInMiddle(
  engine: DocumentEngine,
  image: RgbImage,
  { read, located }: { read: DocumentOutline | null; located: readonly DocumentOutline[] },
): Promise<number> {
  if (read === null || holdsMiddle(read.quad, image)) return 0;
  const without = [read, ...located].map(({ quad }) => quad);
  const reading = await readView(engine, wholeView(image, { within: middleOf(image), without }));
  reading.forget();
  return reading.amount;
}

function middleOf({ width, height }: Size): Quad {
  const [x, y] = [(0.5 - REACH) * width, (0.5 - REACH) * height];
  return quadOfBox({ x, y, width: 2 * REACH * width, height: 2 * REACH * height });
}
