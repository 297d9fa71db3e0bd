import type { PartVerdict } from '@bonafide/domain';
import { DOCUMENT_REASONS, FACE_REASONS } from './reason-words.ts';
import { DOCUMENT_STATUSES, type DocumentStatus, FACE_STATUSES, type FaceStatus } from './value-sets.ts';

const DOCUMENT_WORDS = { reasons: DOCUMENT_REASONS, words: DOCUMENT_STATUSES };
const FACE_WORDS = { reasons: FACE_REASONS, words: FACE_STATUSES };

/** `autoDocument` and `manualDocument`. Reasons without a word of their own fall back to what is certain. */
export function toDocumentStatus(verdict: PartVerdict): DocumentStatus {
  switch (verdict.status) {
    case 'passed':
      return 'DOC_VALIDATED';
    case 'not_checked':
      return 'DOC_NOT_ANALYSED';
    case 'failed':
      return wordFor(DOCUMENT_WORDS, verdict.reason) ?? 'DOC_ERROR';
    case 'unverifiable':
      return wordFor(DOCUMENT_WORDS, verdict.reason) ?? 'AUTO_UNVERIFIABLE';
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
      return wordFor(FACE_WORDS, verdict.reason) ?? 'FACE_ERROR';
    case 'unverifiable':
      return wordFor(FACE_WORDS, verdict.reason) ?? 'AUTO_UNVERIFIABLE';
  }
}

const SAID = 'said:';

/** The reason of a verdict that somebody gave in a word of the wire, such as a reviewer's `DOC_DAMAGED`. */
export function saidReason(word: DocumentStatus | FaceStatus): string {
  return `${SAID}${word}`;
}

interface Vocabulary<Word extends string> {
  readonly reasons: Readonly<Record<string, Word>>;
  readonly words: readonly Word[];
}

function wordFor<Word extends string>({ reasons, words }: Vocabulary<Word>, reason: string | null): Word | undefined {
  if (reason?.startsWith(SAID)) return words.find((word) => word === reason.slice(SAID.length));
  return reason !== null && Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
}
