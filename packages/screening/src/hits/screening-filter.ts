import type { EntityTopic, ListEntity } from '../entities/list-entity.ts';

/** Kinds of lists that partners choose from. `former`: the entry no longer holds, or every office has ended. */
export const SCREENING_DATASETS = [
  'sanction-current',
  'sanction-former',
  'pep-current',
  'pep-former',
  'pep-linked',
  'wanted',
  'debarred',
  'crime',
  'adverse',
  'custom',
] as const;

export type ScreeningDataset = (typeof SCREENING_DATASETS)[number];

export interface ScreeningFilter {
  /** Unset: everything but what has been lifted (`sanction-former`). */
  readonly datasets?: readonly ScreeningDataset[];
  /** Political offices of these tiers; people whose tier no list tells stay in. */
  readonly pepTiers?: readonly (1 | 2 | 3)[];
  /** Entries of these lists only. */
  readonly lists?: readonly string[];
  /** Sanctions of these lists only; other datasets are not touched. */
  readonly sanctionLists?: readonly string[];
}

const SIMPLE_DATASETS: Partial<Record<EntityTopic, ScreeningDataset>> = {
  wanted: 'wanted',
  debarred: 'debarred',
  crime: 'crime',
  adverse: 'adverse',
  custom: 'custom',
  'pep-relative': 'pep-linked',
};

/** The datasets that an entry belongs to on the day `today` (ISO 8601). An entry that was lifted keeps only its former ones. */
export function datasetsOf(entity: ListEntity, today: string): readonly ScreeningDataset[] {
  const lifted = entity.delistedOn !== undefined && entity.delistedOn <= today;
  const datasets: ScreeningDataset[] = [];
  for (const topic of entity.topics) {
    const simple = SIMPLE_DATASETS[topic];
    if (topic === 'sanction') datasets.push(lifted ? 'sanction-former' : 'sanction-current');
    else if (topic === 'pep') datasets.push(lifted || hasLeftOffice(entity, today) ? 'pep-former' : 'pep-current');
    else if (simple !== undefined && !lifted) datasets.push(simple);
  }
  return datasets;
}

/** Whether the entry is one of those that were asked for. */
export function passesFilter(entity: ListEntity, filter: ScreeningFilter, today: string): boolean {
  if (filter.lists !== undefined && !filter.lists.includes(entity.listId)) return false;
  return datasetsOf(entity, today).some((dataset) => isAskedFor(dataset, entity, filter));
}

function isAskedFor(dataset: ScreeningDataset, entity: ListEntity, filter: ScreeningFilter): boolean {
  const { datasets, sanctionLists, pepTiers } = filter;
  if (datasets === undefined ? dataset === 'sanction-former' : !datasets.includes(dataset)) return false;
  if (dataset.startsWith('sanction') && sanctionLists !== undefined) return sanctionLists.includes(entity.listId);
  if ((dataset === 'pep-current' || dataset === 'pep-former') && pepTiers !== undefined) {
    return entity.offices.length === 0 || entity.offices.some(({ tier }) => pepTiers.includes(tier));
  }
  return true;
}

function hasLeftOffice({ offices }: ListEntity, today: string): boolean {
  return offices.length > 0 && offices.every(({ to }) => to !== undefined && to <= today);
}
