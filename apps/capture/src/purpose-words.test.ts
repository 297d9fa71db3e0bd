import { expect, test } from 'vitest';
import { purposeKey } from './purpose-words.ts';

const words = { has: (key: string) => key === 'age_estimation.title' };

test.each([
  ['age_estimation', 'title', 'age_estimation.title'],
  ['age_estimation', 'retake', 'retake'],
  ['face_authentication', 'title', 'title'],
  ['verification', 'title', 'title'],
] as const)('%s says %s by %s', (purpose, key, used) => {
  expect(purposeKey(words, purpose, key)).toBe(used);
});
