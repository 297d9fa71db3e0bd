import type { DocumentOutline } from '@bonafide/domain';
import { CLEAR_OUTLINE, liesOnDocument, shorterSide } from './on-document.ts';
import type { FacesReading } from './reading.ts';

/** Patterns and emblems look a little like faces; portraits of documents were found at less on 5 of 107 drawn fronts. */
const LEAST_CONFIDENCE = 0.6;
/** Faces of portraits are a seventh of a page's height and more; ghost images and faces on coats of arms are smaller. */
const SMALLEST = 0.1;

/** Whether the document that was read bears a portrait: a face elsewhere on the photograph is none of its. */
export function portraitShown({ faces }: FacesReading, outline: DocumentOutline | null): boolean {
  const isOnDocument = liesOnDocument(outline);
  const clear = outline !== null && outline.confidence >= CLEAR_OUTLINE;
  const least = clear ? SMALLEST * shorterSide(outline.quad) : 0;
  return faces.some(
    ({ box, confidence }) => confidence >= LEAST_CONFIDENCE && box.height >= least && isOnDocument(box),
  );
}
