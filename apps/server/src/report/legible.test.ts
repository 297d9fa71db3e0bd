import { expect, it } from 'vitest';
import { legible } from './legible.ts';

it.each([
  ['Žvirblė', 'Žvirblė'],
  ['Όνα Мария, born 1990', 'Όνα Мария, born 1990'],
  ['虚文伯', '[xu wen bo]'],
  ['“虚文伯” and “Xu Wenbo”', '“[xu wen bo]” and “Xu Wenbo”'],
  ['', ''],
])('%s is printed as %s', (text, printed) => {
  expect(legible(text)).toBe(printed);
});

it('leaves no sign of another script', () => {
  for (const text of ['عبد الخيال محمد', 'בדיון דמיוני', 'कल्पना मनगढ़ंत', 'สมมุติ ไม่มีจริง', '허구영', '架空 太郎'])
    expect(legible(text)).toMatch(/^\[[a-z ]+\]$/);
});
