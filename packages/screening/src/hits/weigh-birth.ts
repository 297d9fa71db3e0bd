import type { ListedBirth } from '../entities/list-entity.ts';
import { type BirthSpan, readBirth } from './birth-span.ts';
import { EVIDENCE_WEIGHTS } from './evidence-weights.ts';
import type { FactorVerdict, HitFactor } from './hit.ts';

const WEIGHTS = EVIDENCE_WEIGHTS.birth;

interface Finding {
  readonly verdict: FactorVerdict;
  readonly delta: number;
  readonly words: string;
}

/**
 * Compares a birth date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`) with all that the list gives; the best fit counts, since lists
 * give several dates because they do not know which one is true.
 */
export function weighBirth(birth: string | undefined, listed: readonly ListedBirth[]): HitFactor {
  const key = 'birth-date';
  const span = birth === undefined ? null : readBirth(birth);
  if (span === null) return { key, verdict: 'missing', delta: 0, detail: 'the birth date is not known' };
  if (listed.length === 0) return { key, verdict: 'missing', delta: 0, detail: 'the list gives no birth date' };
  let best: { finding: Finding; against: ListedBirth } | null = null;
  for (const against of listed) {
    const finding = compareBirths(span, against);
    if (best === null || finding.delta > best.finding.delta) best = { finding, against };
  }
  if (best === null) throw new Error('unreachable: some birth was compared');
  const { verdict, delta, words } = best.finding;
  return { key, verdict, delta, detail: `born ${birth}, listed ${written(best.against)}: ${words}` };
}

function compareBirths(born: BirthSpan, listed: ListedBirth): Finding {
  if (born.precision === 'day' && listed.precision === 'day' && !listed.circa)
    return compareDays(born.from, listed.from);
  const overlap = born.from <= listed.to && listed.from <= born.to;
  if (overlap) return overlapping(born, listed);
  const years = yearsApart(born, listed);
  if (listed.circa && years <= 2)
    return { verdict: 'partial', delta: WEIGHTS.nearby, words: 'near what is only roughly known' };
  if (years === 0) return { verdict: 'conflict', delta: WEIGHTS.otherDay, words: 'same year, another month' };
  if (years === 1) return { verdict: 'partial', delta: WEIGHTS.nearby, words: 'one year apart' };
  return { verdict: 'conflict', delta: WEIGHTS.otherYear, words: `${years} years apart` };
}

function compareDays(born: string, listed: string): Finding {
  if (born === listed) return { verdict: 'agree', delta: WEIGHTS.sameDay, words: 'the same day' };
  const [year = '', month = '', day = ''] = born.split('-');
  const [listedYear = '', listedMonth = '', listedDay = ''] = listed.split('-');
  const years = Math.abs(Number(year) - Number(listedYear));
  const sameDayOfYear = month === listedMonth && day === listedDay;
  if (years > 1) return { verdict: 'conflict', delta: WEIGHTS.otherYear, words: `${years} years apart` };
  if (years === 1 && sameDayOfYear) {
    return { verdict: 'partial', delta: WEIGHTS.yearMiswritten, words: 'the same day, one year apart' };
  }
  if (years === 1) return { verdict: 'conflict', delta: WEIGHTS.otherDay, words: 'another day of a neighbouring year' };
  if (month === listedDay && day === listedMonth) {
    return { verdict: 'partial', delta: WEIGHTS.swapped, words: 'day and month changed places' };
  }
  if (isNewYear(born) || isNewYear(listed)) {
    return {
      verdict: 'partial',
      delta: WEIGHTS.sameYear,
      words: 'the same year; 1 January often stands for an unknown day',
    };
  }
  return { verdict: 'conflict', delta: WEIGHTS.otherDay, words: 'same year, another day' };
}

function overlapping(born: BirthSpan, listed: ListedBirth): Finding {
  if (listed.circa || listed.precision === 'range') {
    return { verdict: 'partial', delta: WEIGHTS.withinRange, words: 'within what is only roughly known' };
  }
  if (born.precision !== 'year' && listed.precision !== 'year') {
    return { verdict: 'agree', delta: WEIGHTS.sameMonth, words: 'the same month' };
  }
  return { verdict: 'agree', delta: WEIGHTS.sameYear, words: 'the same year' };
}

/** Whole years between the nearest ends of two spans that do not overlap. */
function yearsApart(born: BirthSpan, listed: ListedBirth): number {
  return born.from > listed.to ? yearOf(born.from) - yearOf(listed.to) : yearOf(listed.from) - yearOf(born.to);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** Where no day is registered, passports and lists write the first of January. */
function isNewYear(day: string): boolean {
  return day.endsWith('-01-01');
}

function written({ from, to, precision, circa }: ListedBirth): string {
  const length = { day: 10, month: 7, year: 4, range: 10 }[precision];
  const text = precision === 'range' ? `${from} to ${to}` : from.slice(0, length);
  return circa ? `circa ${text}` : text;
}
