import { describe, expect, it } from 'vitest';
import { listedCountries } from './list-countries.ts';
import { listedSex } from './list-sex.ts';
import { listText, listTexts } from './list-text.ts';
import { joinedName, naturalOrder } from './natural-order.ts';
import { officeTier } from './office-tier.ts';

describe('countries as lists write them', () => {
  it.each([
    ['Lithuania', 'LT'],
    ['LT', 'LT'],
    ['lt', 'LT'],
    ['LTU', 'LT'],
    ['Korea, North', 'KP'],
    ["Democratic People's Republic of Korea", 'KP'],
    ['Korea, South', 'KR'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Congo, Republic of the', 'CG'],
    ['Iran (Islamic Republic of)', 'IR'],
    ['Burma', 'MM'],
    ['Palestinian', 'PS'],
    ['Region: Gaza', 'PS'],
    ['Guinea-Bissau', 'GW'],
    ['Guinea', 'GN'],
    ['Niger', 'NE'],
    ['Nigeria', 'NG'],
    ['Dominica', 'DM'],
    ['Dominican Republic', 'DO'],
    ['Virgin Islands, British', 'VG'],
    ['UK', 'GB'],
    ['XK', 'XK'],
    ['possibly Palestinian', 'PS'],
    ['Litauen', 'LT'],
    ['Литва', 'LT'],
    ['Lietuva', 'LT'],
  ])('%s is %s', (text, code) => expect(listedCountries(text)).toEqual([code]));

  it.each(['', '00', 'UNKNOWN', 'undetermined', 'EU', 'QQ', 'Nowhere at all'])('%j is none', (text) => {
    expect(listedCountries(text)).toEqual([]);
  });

  it('takes a state that is gone for those that followed', () => {
    expect(listedCountries('suhh')).toContain('LT');
    expect(listedCountries('Soviet Union')).toEqual(listedCountries('SU'));
    expect(listedCountries('YU')).toContain('RS');
    expect(listedCountries('cshh')).toEqual(['CZ', 'SK']);
    expect(listedCountries('German Democratic Republic')).toEqual(['DE']);
  });
});

describe('words of lists', () => {
  it.each([
    ['Male', 'M'],
    ['weiblich', 'F'],
    ['мужской', 'M'],
    ['F', 'F'],
    ['unknown', null],
    ['', null],
  ])('the sex %j is %s', (word, sex) => expect(listedSex(word)).toBe(sex));

  it('turns names with a comma into the order of speaking', () => {
    expect(naturalOrder('PRAMANYTINIS, Vaidotas')).toEqual({
      full: 'Vaidotas PRAMANYTINIS',
      given: 'Vaidotas',
      family: 'PRAMANYTINIS',
    });
    expect(naturalOrder('TESTPERSON, Placeholder Q., Jr.').full).toBe('Placeholder Q. TESTPERSON Jr.');
    expect(naturalOrder('Sine Nomine')).toEqual({ full: 'Sine Nomine' });
    expect(naturalOrder('NEMO,').full).toBe('NEMO');
    expect(joinedName(' a ', undefined, '', 'b')).toBe('a b');
  });

  it('cleans text and restores signs that a wrong conversion hid', () => {
    expect(listText('  Xi\u0092an\u200b \n Factory\u0000 ')).toBe('Xi’an Factory');
    expect(listText('e\u0301')).toBe('é');
    expect(listTexts('a; ;b;', ';')).toEqual(['a', 'b']);
  });

  it.each([
    ['President of the Republic of Niekur', 1],
    ['Prime Minister', 1],
    ['Member of the State Duma of Fabulia', 1],
    ['Senator of the United States', 1],
    ['Ambassador to Songe', 1],
    ['Governor of the Central Bank', 1],
    ['Secretary of State', 1],
    ['Judge at the Supreme Court', 1],
    ['Governor of Utah', 2],
    ['Member of the regional parliament', 2],
    ['Chief executive of the state-owned railways', 2],
    ['Mayor of Nikdov', 3],
    ['City councillor', 3],
    ['Keeper of the seals', 2],
  ])('the office %s is of tier %s', (position, tier) => expect(officeTier(position)).toBe(tier));
});
