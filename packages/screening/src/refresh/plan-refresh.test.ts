import { describe, expect, it } from 'vitest';
import { makeEntity } from '../entities/make-entity.ts';
import { ReadingLog } from '../sources/reading-log.ts';
import { EditionCounter, type ListEdition } from './edition.ts';
import { looksMangled } from './mangled-text.ts';
import { planRefresh } from './plan-refresh.ts';

const GUARDS = { minimum: 10, birthShare: 0.5 };

interface Made {
  readonly listId?: string;
  readonly name?: (number: number) => string;
  readonly birth?: boolean;
  readonly sameDay?: boolean;
  readonly date?: string;
  readonly announced?: number;
}

/** An edition of invented people with these numbers. */
function edition(
  numbers: readonly number[],
  { listId = 'house', name, birth = true, sameDay = false, date, announced }: Made = {},
): ListEdition {
  const log = new ReadingLog();
  const counter = new EditionCounter();
  log.says({ ...(date === undefined ? {} : { date }), ...(announced === undefined ? {} : { announced }) });
  for (const number of numbers) {
    const full = name?.(number) ?? `Testina Erfunden ${number}`;
    const day = sameDay ? '1970-01-01' : `1961-03-${10 + (number % 20)}`;
    const births = birth ? [{ from: day, to: day, precision: 'day', circa: false } as const] : [];
    const made = log.entry(makeEntity({ listId, sourceId: String(number), kind: 'person', names: [{ full }], births }));
    if (made !== null) counter.add(made);
  }
  return counter.finish(listId, log);
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const codes = (previous: ListEdition | null, next: ListEdition): readonly string[] => {
  const plan = planRefresh({ previous, next, guards: GUARDS });
  return plan.kind === 'refused' ? plan.refusals.map(({ code }) => code) : [];
};

describe('planRefresh', () => {
  it('tells what a sound edition changes', () => {
    const next = edition([...upTo(20).slice(2), 21], {
      name: (number) => (number === 7 ? 'Renamed Person' : `Testina Erfunden ${number}`),
    });
    expect(planRefresh({ previous: edition(upTo(20)), next, guards: GUARDS })).toEqual({
      kind: 'accepted',
      added: ['21'],
      changed: ['7'],
      removed: ['1', '2'],
    });
    expect(planRefresh({ previous: null, next, guards: GUARDS })).toMatchObject({ changed: [], removed: [] });
  });

  const inForce = edition(upTo(40), { date: '2026-02-13' });
  const refused: readonly (readonly [why: string, next: ListEdition, code: string])[] = [
    ['fewer than the list ever has', edition(upTo(9)), 'list.too_few'],
    ['a fifth gone', edition(upTo(31)), 'list.shrunk'],
    ['another list', edition(upTo(40), { listId: 'other' }), 'list.other'],
    ['an older day', edition(upTo(40), { date: '2026-02-12' }), 'list.older'],
    ['no birth dates', edition(upTo(40), { birth: false }), 'fields.lost'],
    ['one birth date for everybody', edition(upTo(40), { sameDay: true }), 'values.same'],
    ['other names for everybody', edition(upTo(40), { name: (number) => `Kita Pavarde ${number}` }), 'names.changed'],
    ['names converted twice', edition(upTo(40), { name: (number) => `Å½ydrÅ«nÄ— ${number}` }), 'encoding.mangled'],
    ['fewer than announced', edition(upTo(40), { announced: 41 }), 'list.announced_more'],
    [
      'entries without names',
      edition(upTo(42), { name: (number) => (number > 40 ? '' : `Testina Erfunden ${number}`) }),
      'records.skipped',
    ],
    ['a key twice with other content', edition([...upTo(40), 3], { name: counting() }), 'ids.double'],
  ];
  it.each(refused)('refuses %s', (_, next, code) => expect(codes(inForce, next)).toContain(code));

  it('lets a list grow, and a short one be edited by hand', () => {
    expect(codes(inForce, edition(upTo(400)))).toEqual([]);
    expect(codes(edition(upTo(14)), edition(upTo(10)))).toEqual([]);
  });

  it('sets aside what somebody waived, and nothing else', () => {
    const next = edition(upTo(20), { birth: false });
    const plan = planRefresh({ previous: inForce, next, guards: GUARDS, waived: ['list.shrunk'] });
    expect(plan.kind === 'refused' && plan.refusals.map(({ code }) => code)).not.toContain('list.shrunk');
    expect(plan.kind).toBe('refused');
    expect(planRefresh({ previous: inForce, next, guards: GUARDS, waived: ['list.shrunk', 'fields.lost'] }).kind).toBe(
      'accepted',
    );
  });
});

/** Another name each time it is asked. */
function counting(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `Testina Erfunden ${count}`;
  };
}

describe('looksMangled', () => {
  it.each(['MÃ¼ller', 'Å½ydrÅ«nÄ—', 'Ð\u0098Ð²Ð°Ð½', 'Î‘Ï€Ï…', 'M\ufffdller', 'Iv?????n'])(
    '%s was converted wrongly',
    (text) => {
      expect(looksMangled(text)).toBe(true);
    },
  );
  it.each([
    'Müller',
    'Žydrūnė',
    'Иван',
    'Ångström Ærø',
    'محمد',
    '虚文伯',
    'Übel & Söhne',
    'Who?',
    'JOSÉ ÁNGEL',
    'Łódź',
  ])('%s was not', (text) => {
    expect(looksMangled(text)).toBe(false);
  });
});
