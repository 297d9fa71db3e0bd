import type { ScreeningHit } from '@bonafide/checks';
import type { AmlPersonProfile } from '@bonafide/contract';
import { amlDatasets } from './datasets.ts';
import { sanctionBody } from './sanction-bodies.ts';

type Entries = Pick<AmlPersonProfile, 'evidences' | 'sanEntries' | 'relEntries' | 'rreEntries' | 'poiEntries'>;

/** Why somebody is listed, with the one piece of evidence that there is: the entry itself. */
export function presentEntries(found: ScreeningHit, today: string): Entries {
  const { entity, list } = found;
  const datasets = amlDatasets(entity, today);
  const evidenceIds = [entity.id];
  const since = { date: entity.listedOn ?? null, evidenceIds };
  const sanction = sanctionOf(found);
  const enforced = entity.topics.filter((topic) => topic === 'wanted' || topic === 'debarred');
  const exposed = entity.topics.filter((topic) => topic === 'crime' || topic === 'adverse');
  return {
    evidences: [evidenceOf(found, datasets)],
    sanEntries: {
      current: datasets.includes('SAN_CURRENT') ? [sanction] : [],
      former: datasets.includes('SAN_FORMER') ? [sanction] : [],
    },
    relEntries: enforced.map((topic) => ({
      category: topic === 'wanted' ? 'LAW_ENFORCEMENT' : 'FINANCIAL_REGULATOR',
      subcategory: list.name,
      events: [{ type: topic, ...since }],
    })),
    rreEntries: exposed.map((topic) => ({
      category: topic,
      subcategory: list.name,
      events: [{ type: 'listed', ...since }],
    })),
    poiEntries: datasets.includes('POI') ? [{ category: list.name, evidenceIds, positions: [] }] : [],
  };
}

function evidenceOf(
  { entity, list, changedAt }: ScreeningHit,
  datasets: readonly Entries['evidences'][number]['datasets'][number][],
): Entries['evidences'][number] {
  return {
    evidenceId: entity.id,
    originalUrl: entity.sourceUrl ?? null,
    title: list.name,
    summary: entity.remarks ?? null,
    captureDate: changedAt?.slice(0, 10) ?? null,
    publicationDate: entity.listedOn ?? null,
    datasets: [...datasets],
  };
}

function sanctionOf({ entity, list }: ScreeningHit): Entries['sanEntries']['current'][number] {
  const { id, name, origin } = sanctionBody(list);
  const evidenceIds = [entity.id];
  const { listedOn, delistedOn } = entity;
  return {
    sanctionId: entity.sourceId,
    measures: [],
    regime: { body: name, bodyId: id, name: entity.programmes.join('; ') || null, origin, types: [] },
    events: [
      ...(listedOn === undefined ? [] : [{ type: 'ADDED' as const, date: listedOn, evidenceIds }]),
      ...(delistedOn === undefined ? [] : [{ type: 'REMOVED' as const, date: delistedOn, evidenceIds }]),
    ],
  };
}
