import { createHash } from 'node:crypto';
import type { Screened, ScreenedList, ScreeningFindings, ScreeningHit } from '@bonafide/checks';
import type { Subject } from '@bonafide/screening';
import type { Deps } from '../deps.ts';
import type { IndexedHit, ListSnapshot } from '../platform/ports.ts';
import type { CasePerson } from '../screening-cases/person-digest.ts';
import { rememberedVerdicts } from '../screening-cases/remembered-verdicts.ts';
import { changeTimes, screenedLists } from './queries.ts';
import { bornNearEnough, filterOf, type ScreeningTerms } from './screening-terms.ts';

/** Changes when the same subject and lists may come to other hits. */
const ENGINE = { name: 'screening', version: '1' } as const;

/** Whoever is like more entries than this has a name that tells nobody apart. */
const MOST_HITS = 50;

/** Somebody to be screened for a partner. */
export type ScreenedPerson = CasePerson & { readonly subject: Subject };

export interface Screening {
  readonly person: ScreenedPerson;
  readonly terms: ScreeningTerms;
}

type Needed = Pick<Deps, 'db' | 'vault' | 'clock' | 'lists' | 'log'>;

/** Holds somebody against every list that the partner sees. A fault of ours is an answer: it is never a clean result, and no refusal. */
export async function screen(deps: Needed, { person, terms }: Screening): Promise<ScreeningFindings> {
  const { partnerId } = person;
  try {
    const [findings] = await screenAll(deps, { partnerId, people: [person], terms });
    return findings ?? { outcome: 'not_screened', fault: 'unavailable' };
  } catch (error) {
    deps.log.error('screening.failed', { partnerId, error });
    return { outcome: 'not_screened', fault: 'unavailable' };
  }
}

export interface ManyScreenings {
  readonly partnerId: string;
  readonly people: readonly ScreenedPerson[];
  readonly terms: ScreeningTerms;
}

/** The same of many of one partner, in their order, against one state of the lists. Throws on a fault of ours. */
export async function screenAll(deps: Needed, many: ManyScreenings): Promise<readonly ScreeningFindings[]> {
  const { partnerId, people } = many;
  return deps.lists.withCurrent(async (snapshot) => {
    const lists = await screenedLists(deps.db, { partnerId, version: snapshot.version });
    if (lists.length === 0) return people.map(() => ({ outcome: 'not_screened', fault: 'no_list' }) as const);
    return screenAgainst(deps, many, { snapshot, lists });
  });
}

interface Against {
  readonly snapshot: ListSnapshot;
  readonly lists: readonly ScreenedList[];
}

async function screenAgainst(
  deps: Needed,
  { people, terms }: ManyScreenings,
  against: Against,
): Promise<readonly Screened[]> {
  const { snapshot, lists } = against;
  const screenedAt = deps.clock.now().toISOString();
  const found = await snapshot.search(
    people.map(({ subject }) => subject),
    { ...filterOf(terms, lists), today: screenedAt.slice(0, 10), threshold: lowest(terms.threshold) },
  );
  const engine = { ...ENGINE, modelDigest: digestOf(lists) };
  const screened: Screened[] = [];
  for (const [at, person] of people.entries()) {
    const { subject } = person;
    const near = (found[at] ?? [])
      .filter(({ hit, entity }) => isTold(hit.score, terms) && isNear(subject, entity, terms))
      .slice(0, MOST_HITS);
    const hits = await described(deps, { ...against, found: near, person });
    screened.push({ outcome: 'screened', subject, threshold: terms.threshold / 100, lists, hits, engine, screenedAt });
  }
  return screened;
}

/** Scores are told in whole per cent, and so are thresholds meant: half a per cent below is rounded up to it. */
function lowest(threshold: number): number {
  return (threshold - 0.5) / 100;
}

function isTold(score: number, { threshold }: ScreeningTerms): boolean {
  return Math.round(score * 100) >= threshold;
}

function isNear(subject: Subject, entity: IndexedHit['entity'], { dateOfBirthMatching }: ScreeningTerms): boolean {
  return bornNearEnough(subject, entity, dateOfBirthMatching);
}

interface Found extends Against {
  readonly found: readonly IndexedHit[];
  readonly person: CasePerson;
}

async function described(deps: Needed, { found, lists, person, snapshot }: Found): Promise<readonly ScreeningHit[]> {
  if (found.length === 0) return [];
  const entities = found.map(({ hit }) => hit.entity);
  const entityIds = entities.map(({ id }) => id);
  const times = await changeTimes(deps.db, { entityIds, version: snapshot.version });
  const verdicts = await rememberedVerdicts(deps, person, entities);
  return found.flatMap(({ hit, entity }) => {
    const list = lists.find(({ id }) => id === entity.listId);
    if (!list) return [];
    const { id, name, source, version } = list;
    const verdict = verdicts.get(entity.id);
    const dismissed = verdict?.verdict === 'false_positive' ? verdict : null;
    return {
      hit,
      entity,
      changedAt: times.get(entity.id)?.toISOString() ?? null,
      list: { id, name, source, version },
      dismissed: dismissed && { by: dismissed.by, at: dismissed.at.toISOString(), reason: dismissed.reason },
    };
  });
}

/** Names the lists and their versions in one word: two screenings of the same digest held somebody against the same entries. */
function digestOf(lists: readonly ScreenedList[]): string {
  const held = lists.map(({ id, version, entries }) => [id, version, entries]);
  return createHash('sha256').update(JSON.stringify(held)).digest('hex');
}
