import { describe, expect, it } from 'vitest';
import { plainNumber } from './plain-number.ts';

describe('the number of a document', () => {
  it.each([
    ['AB 123-456', 'AB123456'],
    ['ab123456', 'AB123456'],
    ['ＡＢ１２３４５６', 'AB123456'],
    ['IMO 1234567', '1234567'],
    ['imo-1234567', '1234567'],
    ['1234567', '1234567'],
    ['IMO 12345678', 'IMO12345678'],
    ['IMO1234567A', 'IMO1234567A'],
    ['12-345', '12345'],
    ['АВ 123456', 'AB123456'],
    ['ΑΚ123456', 'AK123456'],
    ['Ж123456', 'Ж123456'],
  ])('%s is %s', (written, plain) => expect(plainNumber(written)).toBe(plain));

  it.each(['1234', 'No. 12', 'PASSPORT', '', '---'])('"%s" tells nobody', (written) =>
    expect(plainNumber(written)).toBeNull(),
  );
});
