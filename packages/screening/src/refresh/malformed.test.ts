import { describe, expect, it } from 'vitest';
import { type InventedList, inventedLists } from '../sources/invented/invented-lists.fixture.ts';
import { recognised } from '../sources/read-in-memory.fixture.ts';
import type { ListEdition } from './edition.ts';
import { examineList } from './examine-list.ts';
import { planRefresh } from './plan-refresh.ts';
import type { RefreshRefusal } from './refusal.ts';
import { SPOILINGS, type SpoiltFiles, seeded } from './spoilt-files.fixture.ts';

const PEOPLE = 40;
const GUARDS = { minimum: 10, birthShare: 0.3 };
const lists = inventedLists(PEOPLE);
/** A file of another publisher under the name of this one is one more way. */
const cases = lists.flatMap((list, at) => [
  ...SPOILINGS.map((spoiling, number) => ({
    format: list.format,
    fault: spoiling.name,
    list,
    files: spoiling.spoil(list, seeded(1000 * at + number)),
  })),
  { format: list.format, fault: 'another list', list, files: lists[(at + 2) % lists.length]?.files ?? null },
]);
const spoilt = cases.filter((each): each is typeof each & { files: SpoiltFiles } => each.files !== null);

describe('malformed list files', () => {
  it('are at least two hundred', () => {
    expect(spoilt.length).toBeGreaterThanOrEqual(200);
  });

  it.each(spoilt)('$format: $fault: is refused with a reason, or changes nothing', async ({ list, files }) => {
    const inForce = await editionOf(list);
    const outcome = await refresh(inForce, files);
    if (outcome.kind === 'refused') {
      expect(outcome.refusals.length).toBeGreaterThan(0);
      for (const { code, words } of outcome.refusals)
        expect([code, words]).toEqual([expect.stringMatching(/^[a-z]+\.[a-z_]+$/), expect.stringMatching(/\S{2,} \S/)]);
    } else {
      expect(outcome.entries).toEqual(inForce.entries);
    }
  });

  it.each(lists)('$format: the same file again is no change', async (list) => {
    const inForce = await editionOf(list);
    const outcome = await refresh(inForce, list.files);
    expect(outcome).toMatchObject({ kind: 'accepted', entries: inForce.entries });
  });
});

type Outcome =
  | { readonly kind: 'accepted'; readonly entries: ListEdition['entries'] }
  | { readonly kind: 'refused'; readonly refusals: readonly RefreshRefusal[] };

async function refresh(inForce: ListEdition, files: SpoiltFiles): Promise<Outcome> {
  const found = recognisedOrNull(files);
  if (found === null)
    return { kind: 'refused', refusals: [{ code: 'file.unknown', words: 'no known list looks like this' }] };
  const examined = await examineList({ format: found.main.format, input: found.input });
  if (examined.kind === 'refused') return examined;
  const plan = planRefresh({ previous: inForce, next: examined.edition, guards: GUARDS });
  return plan.kind === 'refused' ? plan : { kind: 'accepted', entries: examined.edition.entries };
}

function recognisedOrNull(files: SpoiltFiles): ReturnType<typeof recognised> | null {
  try {
    return recognised(files);
  } catch {
    return null;
  }
}

async function editionOf({ files }: InventedList): Promise<ListEdition> {
  const { main, input } = recognised(files);
  const examined = await examineList({ format: main.format, input });
  if (examined.kind === 'refused') throw new Error(examined.refusals[0].words);
  return examined.edition;
}
