import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CHECKS } from '@bonafide/checks';
import { STEP_UPS } from '@bonafide/domain';
import { expect, test } from 'vitest';

const ENGLISH = resolve(import.meta.dirname, '../../../../packages/i18n/locales/en/capture.json');

test('whatever asks for another photo tells the person how to take it, and no advice is left over', () => {
  const { advice } = JSON.parse(readFileSync(ENGLISH, 'utf8')) as { advice: Record<string, string> };
  const reasons = CHECKS.flatMap((check) => Object.entries(check.reasons));
  const asking = reasons.filter(([, reason]) => reason.rule.effect === 'retake').map(([code]) => code);
  expect(Object.keys(advice).sort()).toEqual(
    [...asking, ...STEP_UPS.map((wanted) => `step_up.${wanted}`), 'other'].sort(),
  );
});
