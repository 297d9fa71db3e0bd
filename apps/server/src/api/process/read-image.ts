import { isEncryptedPdf, mediaTypeOf } from '../../sessions/media-type.ts';
import type { NewEvidence } from '../../sessions/store-evidence.ts';
import { decodeBase64 } from '../decode-base64.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

/** Decodes and recognises the image of one step; nothing of what was sent is repeated in a fault but the step's name. */
export function readImage(step: string, encoded: string): Outcome<NewEvidence> {
  if (encoded === '') return refuse('MISSING_VALUE', `No image provided for step '${step}'`);
  const bytes = decodeBase64(encoded);
  if (!bytes) return refuse('ENCODING_ERROR', `The image of step '${step}' is not valid base64`);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return refuse('BAD_VALUE', `The image of step '${step}' is not a PNG, JPEG or PDF`);
  if (mediaType === 'application/pdf' && isEncryptedPdf(bytes))
    return refuse('BAD_VALUE', `The PDF of step '${step}' is protected by a password`);
  return done({ step, bytes, mediaType });
}
