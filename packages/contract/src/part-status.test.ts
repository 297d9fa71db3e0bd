import { describe, expect, it } from 'vitest';
import { saidReason, toDocumentStatus, toFaceStatus } from './part-status.ts';

describe('toDocumentStatus', () => {
  it.each([
    ['passed', null, 'DOC_VALIDATED'],
    ['not_checked', null, 'DOC_NOT_ANALYSED'],
    ['failed', 'document.expired', 'DOC_EXPIRED'],
    ['failed', 'something.new', 'DOC_ERROR'],
    ['failed', 'constructor', 'DOC_ERROR'],
    ['unverifiable', 'mrz.unreadable', 'MRZ_OCR_READING_ERROR'],
    ['unverifiable', 'engine.unavailable', 'AUTO_UNVERIFIABLE'],
    ['unverifiable', null, 'AUTO_UNVERIFIABLE'],
  ] as const)('%s for %s is %s', (status, reason, word) => {
    expect(toDocumentStatus({ status, reason })).toBe(word);
  });
});

describe('toFaceStatus', () => {
  it.each([
    ['passed', null, 'FACE_MATCH'],
    ['failed', 'face.mismatch', 'FACE_MISMATCH'],
    ['failed', 'something.new', 'FACE_ERROR'],
    ['unverifiable', 'face.uncertain', 'AUTO_UNVERIFIABLE'],
    ['unverifiable', 'face.several', 'TOO_MANY_FACES'],
  ] as const)('%s for %s is %s', (status, reason, word) => {
    expect(toFaceStatus({ status, reason }, true)).toBe(word);
  });

  it('tells what nobody asked for from what was not reached', () => {
    const nothing = { status: 'not_checked', reason: null } as const;
    expect([toFaceStatus(nothing, false), toFaceStatus(nothing, true)]).toEqual([
      'FACE_NOT_CHECKED',
      'FACE_NOT_ANALYSED',
    ]);
  });
});

describe('a verdict in a word of the wire', () => {
  it('is told in that word', () => {
    const said = (word: Parameters<typeof saidReason>[0]) => ({ status: 'failed', reason: saidReason(word) }) as const;
    expect(toDocumentStatus(said('DOC_DAMAGED'))).toBe('DOC_DAMAGED');
    expect(toFaceStatus(said('FAKE_FACE'), true)).toBe('FAKE_FACE');
    expect(toDocumentStatus(said('FAKE_FACE'))).toBe('DOC_ERROR');
  });
});
