import { expect, test } from 'vitest';
import { wadeGiles } from './wade-giles.ts';

test.each([
  ['xiaoping', 'hsiaoping'],
  ['weiguo', 'weikuo'],
  ['zedong', 'tsetung'],
  ['enlai', null],
  ['yingwen', null],
  ['jingguo', 'chingkuo'],
  ['danian', 'tanien'],
  ['zhongshan', 'chungshan'],
  ['shixian', 'shihhsien'],
  ['duo', null],
  ['pudin', null],
  ['dina', null],
  ['guofeng', 'kuofeng'],
  ['petrov', null],
  ['ivan', null],
])('%s: %s', (pinyin, spelt) => expect(wadeGiles(pinyin)).toBe(spelt));
