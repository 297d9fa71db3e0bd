import { describe, expect, it } from 'vitest';
import { compareNameFields } from './compare-name-fields.ts';

const fields = (given: string, family: string) => ({ given, family });

describe('given and family names', () => {
  it.each([
    ['the same', fields('Anna', 'Ohm'), fields('ANNA', 'OHM'), 'exact'],
    ['the looser field speaks', fields('Anna', 'Müller'), fields('Anna Maria', 'MUELLER'), 'middle-name'],
    ['half of a double surname', fields('Anna', 'Ohm'), fields('Anna', 'Ohm Farad'), 'double-name'],
    ['a father’s name', fields('Ivan', 'Petrov'), fields('Ivan Sergeevich', 'Petrov'), 'patronymic'],
    ['mixed up', fields('Ohm', 'Anna'), fields('Anna', 'Ohm'), 'order'],
  ] as const)('%s agrees', (_name, left, right, how) => {
    expect(compareNameFields(left, right)).toMatchObject({ agrees: true, how });
    expect(compareNameFields(right, left)).toMatchObject({ agrees: true, how });
  });

  it.each([
    ['a nickname', fields('Bill', 'Ohm'), fields('William', 'Ohm'), 'nickname'],
    ['a typing error', fields('Anna', 'Petersen'), fields('Anna', 'Peterson'), 'typo'],
    ['an initial', fields('A.', 'Ohm'), fields('Anna', 'Ohm'), 'initial'],
    ['another given name', fields('Anna', 'Ohm'), fields('Boris', 'Ohm'), 'mismatch'],
    ['another surname', fields('Anna', 'Ohm'), fields('Anna', 'Farad'), 'mismatch'],
    ['half mixed up', fields('Ohm', 'Anna'), fields('Anna', 'Farad'), 'mismatch'],
  ] as const)('%s does not', (_name, left, right, how) => {
    expect(compareNameFields(left, right)).toMatchObject({ agrees: false, how });
  });

  it('says which field is another', () => {
    const { given, family } = compareNameFields(fields('Anna', 'Ohm'), fields('Boris', 'OHM'));
    expect([given.agrees, family.agrees]).toEqual([false, true]);
  });

  it('lets the end of a full MRZ be missing where the field ends', () => {
    const printed = fields('Christelle Hélène', 'Farad');
    const cut = fields('CHRISTELLE HEL', 'FARAD');
    expect(compareNameFields(printed, cut, { truncated: 'right' })).toMatchObject({ agrees: true, how: 'truncated' });
    expect(compareNameFields(printed, cut).agrees).toBe(false);
    expect(compareNameFields(fields('Anna', 'Faradson'), fields('ANNA', 'FARAD'), { truncated: 'right' }).agrees).toBe(
      false,
    );
  });
});
