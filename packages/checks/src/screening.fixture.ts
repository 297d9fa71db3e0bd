import type { EntityTopic, Hit, ListEntity } from '@bonafide/screening';
import type { Screened, ScreeningHit } from './screening.ts';

/** An invented entry of an invented list. */
export function listedPerson(more: Partial<ListEntity> = {}): ListEntity {
  return {
    id: 'invented:17',
    listId: 'invented',
    sourceId: '17',
    kind: 'person',
    names: [{ full: 'Anna Maria Eriksson', type: 'primary', quality: 'strong' }],
    births: [{ from: '1974-08-12', to: '1974-08-12', precision: 'day', circa: false }],
    birthPlaces: [],
    deceased: false,
    sex: 'F',
    nationalities: ['SE'],
    countries: ['SE'],
    documents: [],
    addresses: [],
    programmes: ['INVENTED-1'],
    topics: ['sanction'],
    offices: [],
    hash: 'a'.repeat(64),
    ...more,
  };
}

export interface HitParts {
  readonly entity?: Partial<ListEntity>;
  readonly topics?: readonly EntityTopic[];
  readonly score?: number;
  readonly dismissed?: ScreeningHit['dismissed'];
}

/** A hit on it. */
export function screeningHit({
  entity: more = {},
  topics = ['sanction'],
  score = 0.93,
  dismissed = null,
}: HitParts = {}) {
  const entity = listedPerson({ topics, ...more });
  const hit: Hit = {
    entity: {
      id: entity.id,
      listId: entity.listId,
      sourceId: entity.sourceId,
      kind: entity.kind,
      name: entity.names[0].full,
      topics,
      hash: entity.hash,
      matchedHash: 'b'.repeat(64),
    },
    score,
    band: score >= 0.9 ? 'strong' : 'possible',
    name: { score: 1, matched: 'ANNA MARIA ERIKSSON', against: entity.names[0].full, tokens: [] },
    factors: [{ key: 'birth-date', verdict: 'agree', delta: 0.1, detail: 'born 1974-08-12, listed 1974-08-12' }],
    otherNames: [],
  };
  const list = { id: 'invented', name: 'Invented list', source: 'custom', version: '2026-05-01' };
  return { hit, entity, list, changedAt: '2026-05-01T00:00:00.000Z', dismissed } satisfies ScreeningHit;
}

/** What came of screening somebody against the invented list. */
export function screened(hits: readonly ScreeningHit[] = []): Screened {
  return {
    outcome: 'screened',
    subject: { kind: 'person', names: ['ANNA MARIA ERIKSSON'], birth: '1974-08-12' },
    threshold: 0.85,
    lists: [{ id: 'invented', name: 'Invented list', source: 'custom', version: '2026-05-01', entries: 3 }],
    hits,
    engine: { name: 'screening', version: '1', modelDigest: 'c'.repeat(64) },
    screenedAt: '2026-06-01T12:00:00.000Z',
  };
}
