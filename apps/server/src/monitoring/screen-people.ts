import type { Deps } from '../deps.ts';
import type { IndexedHit, ListSnapshot } from '../platform/ports.ts';
import { changeTimes, screenedLists } from '../screening/queries.ts';
import { bornNearEnough, filterOf, type ScreeningTerms } from '../screening/screening-terms.ts';
import { simulatedArticles, simulatedHits } from './development-names.ts';
import type { FoundHit } from './findings/stored-finding.ts';
import { type MonitoredSubject, screenedSubject } from './monitored-subject.ts';
import { termsOf } from './monitoring-terms.ts';

/** Whoever is like more entries than this has a name that tells nobody apart. */
const MOST_HITS = 50;

/** People and companies of one partner. */
export interface Watched {
  readonly partnerId: string;
  readonly environment: string;
  readonly subjects: readonly MonitoredSubject[];
}

/**
 * Holds people of one partner against a snapshot of lists. Each one's hits, in their order; null where there is no list to be held
 * against, which is never a clean result.
 */
export async function screenPeople(
  deps: Pick<Deps, 'db' | 'clock'>,
  { partnerId, environment, subjects }: Watched,
  snapshot: ListSnapshot,
): Promise<readonly (readonly FoundHit[] | null)[]> {
  const lists = await screenedLists(deps.db, { partnerId, version: snapshot.version });
  if (lists.length === 0) return subjects.map((subject) => simulatedAlone(environment, subject));
  const found: IndexedHit[][] = subjects.map(() => []);
  for (const userType of ['person', 'company'] as const) {
    const places = subjects.flatMap((subject, place) => (subject.userType === userType ? [place] : []));
    if (places.length === 0) continue;
    const terms = termsOf(userType);
    const options = {
      ...filterOf(terms, lists),
      today: deps.clock.now().toISOString().slice(0, 10),
      threshold: (terms.threshold - 0.5) / 100,
    };
    const asked = places.map((place) => screenedSubject(at(subjects, place)));
    const answers = await snapshot.search(asked, options);
    for (const [index, place] of places.entries())
      found[place] = told(at(subjects, place), answers[index] ?? [], terms);
  }
  const entityIds = [...new Set(found.flat().map(({ entity }) => entity.id))];
  const times = await changeTimes(deps.db, { entityIds, version: snapshot.version });
  const listed = new Map(lists.map(({ id, name, source, version }) => [id, { id, name, source, version }]));
  return found.map((hits, place) => [
    ...simulatedHits(environment, at(subjects, place)),
    ...hits.flatMap(({ hit, entity }) => {
      const list = listed.get(entity.listId);
      return list ? [{ hit, entity, changedAt: times.get(entity.id)?.toISOString() ?? null, list }] : [];
    }),
  ]);
}

/** Whoever tries the development environment out needs no list for it. */
function simulatedAlone(environment: string, subject: MonitoredSubject): readonly FoundHit[] | null {
  const hits = simulatedHits(environment, subject);
  const isInTheNews = (simulatedArticles(environment, subject) ?? []).length > 0;
  return hits.length > 0 || isInTheNews ? hits : null;
}

function told(subject: MonitoredSubject, hits: readonly IndexedHit[], terms: ScreeningTerms): IndexedHit[] {
  const asked = screenedSubject(subject);
  return hits
    .filter(({ hit }) => Math.round(hit.score * 100) >= terms.threshold)
    .filter(({ entity }) => bornNearEnough(asked, entity, terms.dateOfBirthMatching))
    .slice(0, MOST_HITS);
}

function at<T>(values: readonly T[], place: number): T {
  const value = values[place];
  if (value === undefined) throw new RangeError('no such place');
  return value;
}
