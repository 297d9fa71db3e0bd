import { describe, expect, it } from 'vitest';
import { bornIn, bornOn } from './invented-list.fixture.ts';
import { weighBirth } from './weigh-birth.ts';

const range = { from: '1960-01-01', to: '1965-12-31', precision: 'range', circa: false } as const;
const month = { from: '1970-04-01', to: '1970-04-30', precision: 'month', circa: false } as const;

describe('weighBirth', () => {
  it.each([
    ['1970-04-12', bornOn('1970-04-12'), 'agree', 0.1],
    ['1970-04-12', month, 'agree', 0.07],
    ['1970-04', bornOn('1970-04-12'), 'agree', 0.07],
    ['1970-04-12', bornIn('1970'), 'agree', 0.05],
    ['1970', bornOn('1970-04-12'), 'agree', 0.05],
    ['1970-04-12', bornIn('1970', true), 'partial', 0.03],
    ['1963', range, 'partial', 0.03],
    ['1970-01-01', bornOn('1970-04-12'), 'partial', 0.05],
    ['1970-04-12', bornIn('1972', true), 'partial', 0],
    ['1970-04-12', bornIn('1971'), 'partial', 0],
    ['1966-03-01', range, 'partial', 0],
    ['1970-04-12', bornOn('1970-12-04'), 'partial', -0.02],
    ['1970-04-12', bornOn('1971-04-12'), 'partial', -0.05],
    ['1970-04-12', bornOn('1970-04-13'), 'conflict', -0.1],
    ['1970-05-12', month, 'conflict', -0.1],
    ['1970-04-12', bornOn('1971-08-01'), 'conflict', -0.1],
    ['1970-04-12', bornIn('1974', true), 'conflict', -0.3],
    ['1970-04-12', bornIn('1972'), 'conflict', -0.3],
    ['1950', range, 'conflict', -0.3],
  ] as const)('%s against %j: %s, %d', (birth, listed, verdict, delta) => {
    expect(weighBirth(birth, [listed])).toMatchObject({ key: 'birth-date', verdict, delta });
  });

  it('takes the best of several dates that a list gives', () => {
    const factor = weighBirth('1970-04-12', [bornIn('1950'), bornOn('1970-04-12'), bornIn('1970')]);
    expect(factor).toMatchObject({ verdict: 'agree', delta: 0.1 });
    expect(factor.detail).toBe('born 1970-04-12, listed 1970-04-12: the same day');
  });

  it('concludes nothing where a side does not say, or says what no calendar has', () => {
    expect(weighBirth(undefined, [bornIn('1970')])).toMatchObject({ verdict: 'missing', delta: 0 });
    expect(weighBirth('1970', [])).toMatchObject({ verdict: 'missing', delta: 0 });
    for (const birth of ['1970-02-30', '1970-13', '1970-00-01', '12.04.1970', '']) {
      expect(weighBirth(birth, [bornIn('1970')]), birth).toMatchObject({ verdict: 'missing', delta: 0 });
    }
  });

  it('says how the list wrote it', () => {
    expect(weighBirth('1963', [range]).detail).toContain('listed 1960-01-01 to 1965-12-31');
    expect(weighBirth('1970', [bornIn('1970', true)]).detail).toContain('listed circa 1970');
    expect(weighBirth('1970-04-12', [month]).detail).toContain('listed 1970-04:');
  });
});
