import { type Rate, wilson } from '../statistics.ts';
import type { Found } from './engines/engine.ts';
import { PERTURBATIONS, type Perturbation } from './perturbations.ts';
import type { Query } from './queries.ts';

export const POSSIBLE = 0.75;
export const LIKELY = 0.85;

/** How many of the spoilt names led to whom they belong to. */
export interface Recall {
  readonly inTopTen: Rate;
  readonly first: Rate;
  /** Null for engines without scores that could be compared. */
  readonly possible: Rate | null;
  readonly likely: Rate | null;
}

export interface RecallByKind {
  readonly all: Recall;
  readonly kinds: Readonly<Record<Perturbation, Recall>>;
}

/** `found[i]` answers `queries[i]`. */
export function recallOf(queries: readonly Query[], found: readonly (readonly Found[])[]): RecallByKind {
  const answered = queries.map((query, at) => ({ query, found: found[at] ?? [] }));
  const kinds = PERTURBATIONS.map((how) => [how, recall(answered.filter(({ query }) => query.how === how))] as const);
  return { all: recall(answered), kinds: Object.fromEntries(kinds) as Record<Perturbation, Recall> };
}

interface Answered {
  readonly query: Query;
  readonly found: readonly Found[];
}

function recall(answered: readonly Answered[]): Recall {
  const places = answered.map(({ query, found }) => found.findIndex(({ entityId }) => entityId === query.entityId));
  const scores = answered.map(({ found }, at) => found[places[at] ?? -1]?.score ?? 0);
  const scored = answered.some(({ found }) => found.some(({ score }) => score !== null));
  const share = (holds: (at: number) => boolean): Rate =>
    wilson(places.filter((_, at) => holds(at)).length, places.length);
  return {
    inTopTen: share((at) => (places[at] ?? -1) >= 0),
    first: share((at) => places[at] === 0),
    possible: scored ? share((at) => (scores[at] ?? 0) >= POSSIBLE) : null,
    likely: scored ? share((at) => (scores[at] ?? 0) >= LIKELY) : null,
  };
}
