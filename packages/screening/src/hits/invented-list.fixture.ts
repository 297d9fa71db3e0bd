import type { ListEntity } from '../entities/list-entity.ts';
import { type EntityDraft, makeEntity } from '../entities/make-entity.ts';
import { buildIndex } from '../index/build-index.ts';
import { ScreeningIndex } from '../index/screening-index.ts';

type Draft = Omit<EntityDraft, 'listId' | 'sourceId' | 'kind' | 'names'> &
  Partial<Pick<EntityDraft, 'kind' | 'listId'>>;

/** An entry of an invented list, by its number there and its names, primary first. */
export function invented(sourceId: string, names: readonly string[], draft: Draft = {}): ListEntity {
  const named = names.map((full) => ({ full }));
  const entity = makeEntity({
    listId: 'invented',
    kind: 'person',
    topics: ['sanction'],
    ...draft,
    sourceId,
    names: named,
  });
  if (entity === null) throw new Error('an invented entry has a name');
  return entity;
}

/** An entry whose second name the list calls weak. */
export function inventedWithWeakAlias(sourceId: string, name: string, weak: string, draft: Draft = {}): ListEntity {
  const names = [{ full: name }, { full: weak, quality: 'weak' as const }];
  const entity = makeEntity({ listId: 'invented', kind: 'person', topics: ['sanction'], ...draft, sourceId, names });
  if (entity === null) throw new Error('an invented entry has a name');
  return entity;
}

export function indexOf(...entities: readonly ListEntity[]): ScreeningIndex {
  return new ScreeningIndex(buildIndex(entities));
}

export function bornOn(day: string) {
  return { from: day, to: day, precision: 'day', circa: false } as const;
}

export function bornIn(year: string, circa = false) {
  return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year', circa } as const;
}
