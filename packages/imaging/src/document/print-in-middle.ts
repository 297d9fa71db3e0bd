import type { DocumentOutline, Size } from '@bonafide/domain';
import { insideOf, type RgbImage } from '../image/index.ts';
import { holdsMiddle } from '../locate/index.ts';
import { convexHull, quadOf } from '../text/index.ts';
import { wholeView } from './document-view.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { readView, type ViewReading } from './read-view.ts';

/**
 * Surely read characters around the middle of the picture, over which people hold the camera, that stand on none of the
 * documents that were located, where the one that was read does not lie there; 0 where it does. They are another document's,
 * whose outline was not found.
 */
export async function printInMiddle(
  engine: DocumentEngine,
  image: RgbImage,
  { read, located }: { read: DocumentOutline | null; located: readonly DocumentOutline[] },
): Promise<number> {
  if (read === null || holdsMiddle(read.quad, image)) return 0;
  const reading = await readView(engine, wholeView(image, { without: [read, ...located].map(({ quad }) => quad) }));
  const amount = liesAroundMiddle(reading, image) ? reading.amount : 0;
  reading.forget();
  return amount;
}

function liesAroundMiddle({ view, lines, zone }: ViewReading, { width, height }: Size): boolean {
  const corners = [...lines.flatMap(({ quad }) => quad), ...(zone ? quadOf(zone) : [])];
  return insideOf(convexHull(corners.map(view.toPhoto)))(width / 2, height / 2);
}
