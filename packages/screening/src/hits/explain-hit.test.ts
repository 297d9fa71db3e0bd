import { expect, it } from 'vitest';
import { explainHit } from './explain-hit.ts';
import { bornOn, indexOf, invented } from './invented-list.fixture.ts';
import { screenSubject } from './screen-subject.ts';

it('tells a hit in sentences: names word by word, what each factor did, what is not known, the sum', () => {
  const index = indexOf(invented('1', ['Tomas Erik Vildegras'], { births: [bornOn('1970-04-12')], sex: 'M' }));
  const [hit] = screenSubject(
    index,
    { kind: 'person', names: ['Thomas Vildegras'], birth: '1970-04-12', sex: 'F' },
    { today: '2026-11-21' },
  );
  if (hit === undefined) throw new Error('nobody was found');
  const [names, birth, sex, unknown, together] = explainHit(hit);
  expect(names).toMatch(
    /^“Thomas Vildegras” and the listed name “Tomas Erik Vildegras” are alike by 0\.\d\d: .*vildegras the same.*erik only in the listed name.*\.$/,
  );
  expect(names).toContain('thomas/tomas');
  expect(birth).toBe('Birth date: born 1970-04-12, listed 1970-04-12: the same day (+0.10).');
  expect(sex).toBe('Sex: F, listed M (−0.15).');
  expect(unknown).toBe(
    'Not weighed: the nationality is not known; the country is not known; the birth place is not known.',
  );
  expect(together).toBe(`Together ${hit.score.toFixed(2)}: ${hit.band}.`);
});
