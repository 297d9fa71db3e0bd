import {
  type NameKind,
  nameVariants,
  prepareName,
  scoreNames,
  type TokenAgreement,
  type TokenMatch,
} from '../matching/index.ts';
import { compareNames, type NameAgreement } from './compare-names.ts';

/** Companies are also told apart by forms of words (`Ltd` and `Limited`) and by words that one name has more. */
export type NameVerdict = NameAgreement | 'word-form' | 'extra-word';

export interface ExplainedNames {
  /** [0,1], on the scale of screening; see `NAME_THRESHOLDS`. The same whichever name comes first. */
  readonly score: number;
  readonly verdict: NameVerdict;
  /** Which words of the left (`query`) and the right name (`listed`) were found to be the same, and how. */
  readonly parts: readonly TokenMatch[];
}

/** From these scores on two names count as one; chosen on the development half of labelled pairs. */
export const NAME_THRESHOLDS: Readonly<Record<NameKind, number>> = { person: 0.67, organisation: 0.7 };

/** Lengths of the MRZ's name field: TD3 and MRV-A, TD2 and MRV-B, TD1 (ICAO 9303-4 to 9303-7). */
const FULL_NAME_FIELDS = [39, 31, 30];

/** Two whole names, explained: the verdict of the comparison of data and the score of screening. */
export function explainNames(left: string, right: string, kind: NameKind = 'person'): ExplainedNames {
  const { score, parts } = kind === 'person' ? scoreVariants(left, right) : scoreTexts(left, right, kind);
  const verdict = kind === 'person' ? personVerdict(left, right) : organisationVerdict(parts);
  return { score, verdict, parts };
}

type Scored = Pick<ExplainedNames, 'score' | 'parts'>;

function scoreTexts(left: string, right: string, kind: NameKind): Scored {
  const [a, b] = [prepareName(left, kind), prepareName(right, kind)];
  const there = scoreNames(a, b);
  return { score: (there.score + scoreNames(b, a).score) / 2, parts: there.tokens };
}

/** Of the names that either tells, those that fit best. */
function scoreVariants(left: string, right: string): Scored {
  let best = scoreTexts(left, right, 'person');
  for (const a of nameVariants(left)) {
    for (const b of nameVariants(right)) {
      if (a.text === left && b.text === right) continue;
      const { score, parts } = scoreTexts(a.text, b.text, 'person');
      if (score * a.worth * b.worth > best.score) best = { score: score * a.worth * b.worth, parts };
    }
  }
  return best;
}

function personVerdict(left: string, right: string): NameAgreement {
  const truncated = isCutOff(left) ? 'left' : isCutOff(right) ? 'right' : null;
  return compareNames(left, right, truncated === null ? {} : { truncated }).how;
}

/** A name as an MRZ writes it that fills its field: the end may be missing. */
const isCutOff = (name: string): boolean =>
  /^[A-Z<]+[A-Z]$/.test(name) && name.includes('<<') && FULL_NAME_FIELDS.includes(name.length);

const LOOSEST_FIRST: readonly [TokenAgreement, NameVerdict][] = [
  ['typo', 'typo'],
  ['initial', 'initial'],
  ['nickname', 'nickname'],
  ['only-in-query', 'extra-word'],
  ['only-in-list', 'extra-word'],
  ['word-form', 'word-form'],
  ['joined', 'joined'],
  ['transliteration', 'transliteration'],
  ['diacritics', 'diacritics'],
];

function organisationVerdict(parts: readonly TokenMatch[]): NameVerdict {
  const has = (how: TokenAgreement): boolean => parts.some((part) => part.how === how);
  const matched = parts.filter(({ query, listed }) => query !== null && listed !== null);
  if (matched.length === 0 || (has('only-in-query') && has('only-in-list'))) return 'mismatch';
  if (matched.some(haveOtherNumbers)) return 'mismatch';
  return LOOSEST_FIRST.find(([how]) => has(how))?.[1] ?? 'exact';
}

/** Fund I and Fund II are sisters, however much their names score; neither is a misspelt other. */
function haveOtherNumbers({ query, listed }: TokenMatch): boolean {
  return query !== listed && /\d/.test(query ?? '') && /\d/.test(listed ?? '');
}
