import type { ListEntity } from '../entities/list-entity.ts';
import { bandOf } from './band.ts';
import type { Hit, HitEntity } from './hit.ts';
import { matchedHash } from './matched-hash.ts';
import { roundScore } from './score-bounds.ts';
import { scorePair } from './score-pair.ts';
import type { ScoredPair } from './scored-pair.ts';

/** The hit that a subject and an entry make under one pair of their names, whatever its score. */
export function scoreHit(pair: ScoredPair): Hit {
  const { matched, against, score: name } = pair.candidate;
  const { score, factors } = scorePair(pair);
  return {
    entity: referenceTo(pair.entity),
    score,
    band: bandOf(score),
    name: { score: roundScore(name.score), matched, against: against.full, tokens: name.tokens },
    factors,
    otherNames: [],
  };
}

function referenceTo(entity: ListEntity): HitEntity {
  const { id, listId, sourceId, kind, names, topics, delistedOn, hash } = entity;
  const name = names[0].full;
  const reference = { id, listId, sourceId, kind, name, topics, hash, matchedHash: matchedHash(entity) };
  return delistedOn === undefined ? reference : { ...reference, delistedOn };
}
