import type { PartVerdict } from '@bonafide/domain';
import { DOCUMENT_REASONS, FACE_REASONS } from './reason-words.ts';
import type { DocumentStatus, FaceStatus } from './value-sets.ts';

/** `autoDocument` and `manualDocument`. Reasons without a word of their own fall back to what is certain. */
export function toDocumentStatus(verdict: PartVerdict): DocumentStatus {
  switch (verdict.status) {
    case 'passed':
      return 'DOC_VALIDATED';
    case 'not_checked':
      return 'DOC_NOT_ANALYSED';
    case 'failed':
      return wordFor(DOCUMENT_REASONS, verdict.reason) ?? 'DOC_ERROR';
    case 'unverifiable':
      return wordFor(DOCUMENT_REASONS, verdict.reason) ?? 'AUTO_UNVERIFIABLE';
  }
}

/** `autoFace` and `manualFace`. `faceRequired` is false for sessions that ask for no selfie. */
export function toFaceStatus(verdict: PartVerdict, faceRequired: boolean): FaceStatus {
  switch (verdict.status) {
    case 'passed':
      return 'FACE_MATCH';
    case 'not_checked':
      return faceRequired ? 'FACE_NOT_ANALYSED' : 'FACE_NOT_CHECKED';
    case 'failed':
      return wordFor(FACE_REASONS, verdict.reason) ?? 'FACE_ERROR';
    case 'unverifiable':
      return wordFor(FACE_REASONS, verdict.reason) ?? 'AUTO_UNVERIFIABLE';
  }
}

function wordFor<Word>(words: Readonly<Record<string, Word>>, reason: string | null): Word | undefined {
  return reason !== null && Object.hasOwn(words, reason) ? words[reason] : undefined;
}
