import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex, type ListEntity, ScreeningIndex, type Subject, screenSubject } from '@bonafide/screening';
import { parse } from 'csv-parse/sync';
import { type Rate, wilson } from '../statistics.ts';
import { inventedPeople } from './invented-people.ts';
import { LIKELY, POSSIBLE } from './recall.ts';

/** People whom no list names, and how many of them were taken for somebody who is listed. */
export interface FalseAlarms {
  readonly set: string;
  readonly possible: Rate;
  readonly likely: Rate;
  readonly possibleWithBirth: Rate;
  readonly likelyWithBirth: Rate;
}

/** Any day after the lists: whether an office has ended does not matter here. */
const TODAY = '2026-01-01';

export async function measureFalseAlarms(
  data: string,
  entities: readonly ListEntity[],
  count: number,
): Promise<readonly FalseAlarms[]> {
  const index = new ScreeningIndex(buildIndex(entities));
  const sets = {
    'synthetic people of the shared file': (await readSynthetic(data)).slice(0, count),
    'invented people in twelve scripts': inventedPeople(count, 7),
  };
  return Object.entries(sets).map(([set, people]) => alarms(set, index, people));
}

function alarms(set: string, index: ScreeningIndex, people: readonly Subject[]): FalseAlarms {
  const highest = (subject: Subject): number =>
    screenSubject(index, subject, { today: TODAY, limit: 1 })[0]?.score ?? 0;
  const names = people.map(({ birth: _, ...subject }) => highest(subject));
  const births = people.map(highest);
  const share = (scores: readonly number[], lowest: number): Rate =>
    wilson(scores.filter((score) => score >= lowest).length, scores.length);
  return {
    set,
    possible: share(names, POSSIBLE),
    likely: share(names, LIKELY),
    possibleWithBirth: share(births, POSSIBLE),
    likelyWithBirth: share(births, LIKELY),
  };
}

async function readSynthetic(data: string): Promise<readonly Subject[]> {
  const text = await readFile(join(data, 'synthetic-negatives/negatives_us.csv'), 'utf8');
  const rows = parse(text, { columns: true }) as readonly Readonly<Record<string, string>>[];
  return rows.map((row) => ({ kind: 'person', names: [row.full_name ?? ''], birth: row.date_of_birth ?? '' }));
}
