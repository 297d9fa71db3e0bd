import { CHECKS } from '@bonafide/checks';
import { DOCUMENT_REASONS, FACE_REASONS, FRAUD_SIGNALS, MISMATCHED_FIELDS, toDocumentStatus } from '@bonafide/contract';
import { expect, test } from 'vitest';

const reasons = CHECKS.flatMap((check) =>
  Object.entries(check.reasons).map(([code, { rule }]) => ({ code, rule, part: check.part })),
);

test('every reason that can decide a part has a word on the wire', () => {
  const deciding = reasons.filter(({ rule }) => 'rank' in rule);
  const without = deciding.filter(({ code, part }) => {
    if (part === 'data') return false;
    return !Object.hasOwn(part === 'face' ? FACE_REASONS : DOCUMENT_REASONS, code);
  });
  expect(without.map(({ code }) => code)).toEqual([]);
});

test('every signal and every mismatch has a tag on the wire', () => {
  const without = reasons.filter(({ code, rule }) => {
    if (rule.effect === 'signal') return !Object.hasOwn(FRAUD_SIGNALS, code);
    return rule.effect === 'mismatch' && !Object.hasOwn(MISMATCHED_FIELDS, rule.field);
  });
  expect(without.map(({ code }) => code)).toEqual([]);
});

test('no word on the wire is for a reason that nobody gives any more', () => {
  const codes = new Set(reasons.map(({ code }) => code));
  const worded = [...Object.keys(DOCUMENT_REASONS), ...Object.keys(FACE_REASONS), ...Object.keys(FRAUD_SIGNALS)];
  expect(worded.filter((code) => code !== 'engine.unavailable' && !codes.has(code))).toEqual([]);
});

test('what is wrong with the photo of a document is told in the contract’s word for it', () => {
  const word = (reason: string) => toDocumentStatus({ status: 'failed', reason });
  const given = reasons.filter(({ code }) => code.startsWith('document.')).map(({ code }) => code);
  const words = {
    'document.not_found': 'DOC_NOT_FOUND',
    'document.cut_off': 'DOC_NOT_FULLY_VISIBLE',
    'document.covered': 'DOC_NOT_FULLY_VISIBLE',
    'document.blurred': 'DOC_TOO_BLURRY',
    'document.too_dark': 'DOC_TOO_BLURRY',
    'document.text_too_small': 'DOC_TOO_BLURRY',
    'document.unreadable': 'DOC_TOO_BLURRY',
    'document.glare': 'DOC_GLARED',
    'document.portrait_glared': 'DOC_FACE_GLARED',
  };
  expect(given).toEqual(expect.arrayContaining(Object.keys(words)));
  expect(Object.fromEntries(Object.keys(words).map((reason) => [reason, word(reason)]))).toEqual(words);
});
