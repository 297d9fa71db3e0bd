import { EVIDENCE_STEPS } from '@bonafide/domain';
import type { NewEvidence } from '../../sessions/store-evidence.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { readImage } from './read-image.ts';

/** Decodes and recognises every image; the first fault refuses all of them. `steps`: names that the session asks for itself. */
export function readImages(
  images: Readonly<Record<string, string>>,
  steps: readonly string[],
): Outcome<readonly NewEvidence[]> {
  const known: readonly string[] = [...EVIDENCE_STEPS, ...steps];
  const read: NewEvidence[] = [];
  for (const [name, encoded] of Object.entries(images)) {
    // A name that nobody knows is the sender's own word and not repeated.
    if (!known.includes(name)) return refuse('BAD_VALUE', "'images' holds a step that is not supported");
    const image = readImage(name, encoded);
    if (!image.ok) return image;
    read.push(image.value);
  }
  return done(read);
}
