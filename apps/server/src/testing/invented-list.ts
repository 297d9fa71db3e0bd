import { type EntityDraft, type ListEntity, makeEntity } from '@bonafide/screening';
import { and, eq, isNull } from 'drizzle-orm';
import type { Deps } from '../deps.ts';
import { screeningEntities, screeningLists, screeningListVersions } from '../platform/db/lists-schema.ts';

type Draft = Partial<Omit<EntityDraft, 'listId' | 'sourceId'>>;

/** Somebody invented, by number and names, the primary one first. */
export interface Invented extends Draft {
  readonly sourceId: string;
  readonly named: readonly string[];
}

export interface InventedList {
  readonly listId?: string;
  readonly name?: string;
  /** Whose form it is said to have. */
  readonly source?: string;
  /** Left out: every partner sees it. */
  readonly partnerId?: string;
  readonly entries: readonly Invented[];
}

/** Everybody who is on an invented list unless a test says otherwise. */
export const INVENTED: readonly Invented[] = [
  {
    sourceId: '17',
    named: ['Anna Maria Eriksson', 'Анна Эрикссон'],
    births: [{ from: '1974-08-12', to: '1974-08-12', precision: 'day', circa: false }],
    sex: 'F',
    nationalities: ['SE'],
    countries: ['SE'],
    topics: ['sanction'],
    programmes: ['INVENTED-1'],
    listedOn: '2020-02-03',
    documents: [{ type: 'passport', number: 'L898902C3' }],
    addresses: [{ text: '14 Invented Way, Örebro', city: 'Örebro', country: 'SE' }],
    remarks: 'Invented for tests.',
  },
  {
    sourceId: '18',
    named: ['Torvald Brandhaug'],
    births: [{ from: '1950-01-01', to: '1950-12-31', precision: 'year', circa: false }],
    sex: 'M',
    topics: ['pep'],
    offices: [{ position: 'Minister of Inventions', tier: 1, from: '2019-05-01' }],
  },
  { sourceId: '19', named: ['Vellamo Shipping Oy', 'Vellamo Lines'], kind: 'organisation', topics: ['sanction'] },
];

/** Puts a list into the database, or another state of the same list, as a refresh would; answers its entries. */
export async function publishList(
  deps: Pick<Deps, 'db' | 'clock'>,
  list: InventedList,
): Promise<readonly ListEntity[]> {
  const { listId = 'invented', name = 'Invented list', source = 'custom', partnerId = null } = list;
  const entities = list.entries.flatMap(({ sourceId, named, ...draft }) => {
    const names = named.map((full) => ({ full }));
    return makeEntity({ kind: 'person', names, ...draft, listId, sourceId }) ?? [];
  });
  const createdAt = deps.clock.now();
  await deps.db.transaction(async ({ orm }) => {
    const limits = { leastEntries: 0, mostShrink: 1, createdAt };
    await orm
      .insert(screeningLists)
      .values({ id: listId, partnerId, name, source, ...limits })
      .onConflictDoNothing();
    const [version] = await orm
      .insert(screeningListVersions)
      .values({ listId, label: '2026-05-01', entities: entities.length, added: 0, changed: 0, removed: 0, createdAt })
      .returning();
    const number = version?.number ?? 0;
    const current = and(eq(screeningEntities.listId, listId), isNull(screeningEntities.toVersion));
    await orm.update(screeningEntities).set({ toVersion: number }).where(current);
    for (const entity of entities)
      await orm
        .insert(screeningEntities)
        .values({ listId, sourceId: entity.sourceId, fromVersion: number, hash: entity.hash, entity });
    await orm.update(screeningLists).set({ version: number }).where(eq(screeningLists.id, listId));
  });
  return entities;
}
