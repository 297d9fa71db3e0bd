import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DOCUMENT_STATUSES, FACE_STATUSES } from '@bonafide/contract';
import { LOCALES } from '@bonafide/i18n';
import { expect, test } from 'vitest';

const FOLDER = resolve(import.meta.dirname, '../../../../packages/i18n/locales');
const NOTHING_WRONG = ['DOC_VALIDATED', 'DOC_NOT_ANALYSED', 'FACE_MATCH', 'FACE_NOT_CHECKED', 'FACE_NOT_ANALYSED'];

/** How a sentence ends where it is not with a full stop. Thai leaves a blank instead. */
const SENTENCE_ENDS: Readonly<Record<string, string>> = { ja: '。', hi: '।', th: '' };
/** Two signs of Japanese say what a word says elsewhere. */
const LEAST_SIGNS = 8;

test.each(LOCALES.map(({ tag }) => tag))('every word that can explain a refusal has a text in %s', (tag) => {
  const { feedback } = JSON.parse(readFileSync(resolve(FOLDER, tag, 'capture.json'), 'utf8')) as {
    feedback: Record<string, string>;
  };
  const words = [...DOCUMENT_STATUSES, ...FACE_STATUSES].filter((word) => !NOTHING_WRONG.includes(word));
  expect(Object.keys(feedback).sort()).toEqual([...new Set(words)].sort());
  const end = SENTENCE_ENDS[tag] ?? '.';
  expect(Object.values(feedback).every((text) => text.length > LEAST_SIGNS && text.endsWith(end))).toBe(true);
});
