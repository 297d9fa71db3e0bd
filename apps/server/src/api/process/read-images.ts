import { EVIDENCE_STEPS, type EvidenceStep } from '@bonafide/domain';
import { isEncryptedPdf, mediaTypeOf } from '../../sessions/media-type.ts';
import type { NewEvidence } from '../../sessions/store-evidence.ts';
import { done, type Outcome, refuse } from '../outcome.ts';

const DATA_URL_PREFIX = /^data:[a-z0-9.+/-]{1,100};base64,/i;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/** Decodes and recognises every image; the first fault refuses all of them. */
export function readImages(images: Readonly<Record<string, string>>): Outcome<readonly NewEvidence[]> {
  const read: NewEvidence[] = [];
  for (const [name, encoded] of Object.entries(images)) {
    const step = EVIDENCE_STEPS.find((known) => known === name);
    if (!step) return refuse('BAD_VALUE', "'images' holds a step that is not supported");
    const image = readImage(step, encoded);
    if (!image.ok) return image;
    read.push(image.value);
  }
  return done(read);
}

function readImage(step: EvidenceStep, encoded: string): Outcome<NewEvidence> {
  if (encoded === '') return refuse('MISSING_VALUE', `No image provided for step '${step}'`);
  const bytes = decodeBase64(encoded);
  if (!bytes) return refuse('ENCODING_ERROR', `The image of step '${step}' is not valid base64`);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) return refuse('BAD_VALUE', `The image of step '${step}' is not a PNG, JPEG or PDF`);
  if (mediaType === 'application/pdf' && isEncryptedPdf(bytes))
    return refuse('BAD_VALUE', `The PDF of step '${step}' is protected by a password`);
  return done({ step, bytes, mediaType });
}

/** RFC 4648 section 4, with the line breaks that mail libraries put in. Null for anything else. */
function decodeBase64(encoded: string): Uint8Array | null {
  const text = encoded.replace(DATA_URL_PREFIX, '').replace(/[\r\n]/g, '');
  if (text === '' || text.length % 4 !== 0 || !BASE64.test(text)) return null;
  return new Uint8Array(Buffer.from(text, 'base64'));
}
