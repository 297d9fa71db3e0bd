import type { ListedDocument } from '../entities/list-entity.ts';
import { plainNumber } from '../entities/plain-number.ts';
import { EVIDENCE_WEIGHTS } from './evidence-weights.ts';
import type { SubjectDocument } from './subject.ts';

/** A number of the subject that the list knows too. */
export interface SharedNumber {
  readonly number: string;
  readonly type: string;
  /** The score is at least this. */
  readonly floor: number;
  readonly sure: boolean;
}

/**
 * The number that both sides know. Numbers are unique within a country only, so one of another country proves nothing; where
 * a side does not say the country, the name has to be alike too before the number is taken for proof.
 */
export function sharedNumber(
  own: readonly SubjectDocument[],
  listed: readonly ListedDocument[],
  nameScore: number,
): SharedNumber | null {
  let best: SharedNumber | null = null;
  for (const document of own) {
    const key = plainNumber(document.number);
    if (key === null) continue;
    for (const candidate of listed) {
      if (plainNumber(candidate.number) !== key) continue;
      const shared = judge(document, candidate, nameScore);
      if (shared !== null && (best === null || shared.floor > best.floor)) best = shared;
    }
  }
  return best;
}

function judge(own: SubjectDocument, listed: ListedDocument, nameScore: number): SharedNumber | null {
  const { floor, doubtfulFloor, alikeName } = EVIDENCE_WEIGHTS.document;
  const countriesKnown = own.country !== undefined && listed.country !== undefined;
  if (countriesKnown && own.country !== listed.country) return null;
  const sure = countriesKnown || nameScore >= alikeName;
  return { number: listed.number, type: listed.type, floor: sure ? floor : doubtfulFloor, sure };
}
