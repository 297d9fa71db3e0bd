import type { ScreeningHit } from '@bonafide/checks';
import type { SessionKey } from '../../platform/ports.ts';
import { openJson, sealJson } from '../../sessions/session-secrets.ts';
import type { FindingRow } from './queries.ts';

const contextOf = (entityId: string): string => `finding/${entityId}`;

/** A hit as it is kept: what people say of it stands with its case. */
export type FoundHit = Omit<ScreeningHit, 'dismissed'>;

export function findingRow(
  key: SessionKey,
  { monitoringId, hit, now }: { readonly monitoringId: string; readonly hit: FoundHit; readonly now: Date },
): FindingRow {
  const { id: entityId, matchedHash } = hit.hit.entity;
  const { hit: why, entity, changedAt, list } = hit;
  return {
    monitoringId,
    entityId,
    contentHash: matchedHash,
    score: Math.round(hit.hit.score * 100),
    state: 'open',
    sealedFinding: sealJson(key, { hit: why, entity, changedAt, list } satisfies FoundHit, contextOf(entityId)),
    foundAt: now,
  };
}

export function openFoundHit(key: SessionKey, row: FindingRow): FoundHit {
  return openJson<FoundHit>(key, row.sealedFinding, contextOf(row.entityId));
}
