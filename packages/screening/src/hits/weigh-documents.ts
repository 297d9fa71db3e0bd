import type { ListedDocument } from '../entities/list-entity.ts';
import { numberSigns } from '../entities/number-signs.ts';
import { EVIDENCE_WEIGHTS } from './evidence-weights.ts';
import type { SubjectDocument } from './subject.ts';

/** Shorter numbers are borne by too many documents. */
const SHORTEST_NUMBER = 5;

/** A number of the subject that the list knows too. */
export interface SharedNumber {
  readonly number: string;
  readonly type: string;
  /** The score is at least this. */
  readonly floor: number;
  readonly sure: boolean;
}

/** Letters and digits only, in capitals: `AB 123-456` and `ab123456` are one number. Null when it is too short to say anything. */
export function documentKey(number: string): string | null {
  const key = numberSigns(number);
  return key.length >= SHORTEST_NUMBER && /\d/.test(key) ? key : null;
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
    const key = documentKey(document.number);
    if (key === null) continue;
    for (const candidate of listed) {
      if (documentKey(candidate.number) !== key) continue;
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
