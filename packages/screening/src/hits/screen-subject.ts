import { prepareName, scoreNames } from '@bonafide/names';
import type { EntityKind, ListEntity } from '../entities/list-entity.ts';
import { BAND_FROM } from './band.ts';
import type { CandidateSource } from './candidate-source.ts';
import type { Hit, HitInFull } from './hit.ts';
import { largestLift } from './largest-lift.ts';
import { scoreHit } from './score-hit.ts';
import { scorePair } from './score-pair.ts';
import type { NameCandidate } from './scored-pair.ts';
import { passesFilter, type ScreeningFilter } from './screening-filter.ts';
import { namesOf, type Subject } from './subject.ts';

export interface ScreeningOptions extends ScreeningFilter {
  /** ISO 8601 day, by which offices and listings have ended or not. */
  readonly today: string;
  /** 0.75 to 1; hits below are left out. */
  readonly threshold?: number;
  /** The best so many hits are told; unset: all. */
  readonly limit?: number;
}

/** So many entries of one name are weighed: more than there are bearers of any name on today's lists. */
const MOST_ENTITIES = 1_000;

/**
 * Who on the lists the subject may be: one hit for each entry, under the name that fits best, highest score first. The same
 * subject, lists and options always give the same hits in the same order.
 */
export function screenSubject(source: CandidateSource, subject: Subject, options: ScreeningOptions): readonly Hit[] {
  return screenInFull(source, subject, options).map(({ hit }) => hit);
}

/** The same, each hit with everything that its list says. */
export function screenInFull(
  source: CandidateSource,
  subject: Subject,
  options: ScreeningOptions,
): readonly HitInFull[] {
  const threshold = Math.max(options.threshold ?? BAND_FROM.possible, BAND_FROM.possible);
  const hits: HitInFull[] = [];
  for (const found of findCandidates(source, subject, threshold)) {
    if (!mayBe(found.entity.kind, subject) || !passesFilter(found.entity, options, options.today)) continue;
    const hit = bestHit(found, threshold);
    if (hit !== null) hits.push({ hit, entity: found.entity });
  }
  return hits.sort(byScore).slice(0, options.limit ?? hits.length);
}

interface Found {
  readonly subject: Subject;
  readonly entity: ListEntity;
  readonly candidates: NameCandidate[];
}

function findCandidates(source: CandidateSource, subject: Subject, threshold: number): Iterable<Found> {
  const found = new Map<number, Found>();
  const sought = { minimum: threshold - largestLift(subject), limit: MOST_ENTITIES };
  for (const { text: matched, worth } of namesOf(subject)) {
    const prepared = prepareName(matched, subject.kind);
    for (const { entityRef, nameRef, score } of source.searchNames(prepared, sought)) {
      const known = found.get(entityRef) ?? { subject, entity: source.entity(entityRef), candidates: [] };
      const against = source.listedName(nameRef);
      known.candidates.push({ matched, against, score: { ...score, score: score.score * worth } });
      found.set(entityRef, known);
    }
  }
  for (const { number } of subject.documents ?? []) {
    for (const entityRef of source.searchIdentifiers(number)) {
      if (found.has(entityRef)) continue;
      const entity = source.entity(entityRef);
      found.set(entityRef, { subject, entity, candidates: everyName(subject, entity) });
    }
  }
  return found.values();
}

/** An entry that a number led to is told with whatever likeness the names have. */
function everyName({ names, kind }: Subject, entity: ListEntity): NameCandidate[] {
  const nameKind = entity.kind === 'person' ? 'person' : kind;
  const listed = entity.names.map((against) => ({ against, prepared: prepareName(against.full, nameKind) }));
  return names.flatMap((matched) => {
    const own = prepareName(matched, nameKind);
    return listed.map(({ against, prepared }) => ({ matched, against, score: scoreNames(own, prepared) }));
  });
}

/** The names that together with everything else score highest count; others that fit are told beside them. Null below the threshold. */
function bestHit(found: Found, threshold: number): Hit | null {
  const { subject, entity, candidates } = found;
  let best: Scored | null = null;
  for (const candidate of candidates) {
    const { score } = scorePair({ subject, entity, candidate });
    if (best === null || isBetter({ candidate, score }, best)) best = { candidate, score };
  }
  if (best === null || best.score < threshold) return null;
  const hit = scoreHit({ subject, entity, candidate: best.candidate });
  const fitting = candidates.filter(({ score: { score } }) => score >= BAND_FROM.possible);
  const otherNames = new Set(fitting.map(({ against }) => against.full));
  otherNames.delete(hit.name.against);
  return { ...hit, otherNames: [...otherNames].sort(compareTexts) };
}

interface Scored {
  readonly candidate: NameCandidate;
  readonly score: number;
}

function isBetter(a: Scored, b: Scored): boolean {
  const more = a.score - b.score || a.candidate.score.score - b.candidate.score.score;
  return more > 0 || (more === 0 && compareTexts(a.candidate.against.full, b.candidate.against.full) < 0);
}

/** What a list does not say the kind of may be anybody. */
function mayBe(kind: EntityKind, subject: Subject): boolean {
  return kind === 'other' || isPerson(subject) === (kind === 'person');
}

function isPerson({ kind }: Subject): boolean {
  return kind === 'person';
}

function byScore({ hit: a }: HitInFull, { hit: b }: HitInFull): number {
  return b.score - a.score || b.name.score - a.name.score || compareTexts(a.entity.id, b.entity.id);
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
