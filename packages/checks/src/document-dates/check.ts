import type { Attribute, Comparison, DocumentKind } from '@bonafide/domain';
import { ageOn } from '../age-limit/check.ts';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Confidence of both dates from which a contradiction is the document's and not the reader's. */
const SURE = 0.9;
const OLDEST = 120;
const DAY_MS = 86_400_000;
/** Somewhere on earth it is already tomorrow. */
const EARLIEST_ZONE_MS = 14 * 60 * 60 * 1000;
/**
 * Years from issue to expiry. Passports: ten (ICAO 9303-2 advises it, the longest in use), and up to nine months that some states
 * add when renewing. Cards for the elderly and old licences have no end, so they have no limit here.
 */
const LONGEST_VALIDITY: Readonly<Partial<Record<DocumentKind, number>>> = {
  passport: 11,
  visa: 11,
  residence_permit: 12,
};
/** Youngest age in years at issue: mopeds at 14 (Directive 2006/126/EC article 4), learners in North America likewise. */
const YOUNGEST: Readonly<Partial<Record<DocumentKind, number>>> = { driver_licence: 14 };

/** Can the dates of the document all be true? */
export const check = defineCheck({
  id: 'document-dates',
  title: 'Dates of the document',
  description: 'Dates of birth, issue and expiry follow each other as they must and fit the kind of document.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ document, now }: Evidence): CheckOutcome<ReasonCode> => {
    const { dateOfBirth: birth, dateOfIssue: issue, dateOfExpiry: expiry } = document.attributes;
    const findings = [
      ...impossibleBirth(birth, now),
      ...impossibleIssue(birth, issue, now),
      ...impossibleValidity(issue, expiry, document.kind),
      ...tooYoung(birth, issue, document.kind),
    ];
    if (!birth && !issue && !expiry) return { status: 'not_applicable' };
    const comparisons = findings.map(({ comparison }) => comparison);
    const sure = findings.filter(({ confidence }) => confidence >= SURE).map(({ code }) => code);
    if (sure.length > 0) return { status: 'failed', reasons: sure, comparisons };
    if (findings.length > 0) return { status: 'inconclusive', reasons: ['dates.unsure'], comparisons };
    return { status: 'passed' };
  },
});

interface Finding {
  readonly code: ReasonCode;
  readonly confidence: number;
  readonly comparison: Comparison;
}

type Dated = Attribute | undefined;

/** The earlier date ought not to be later than the later one. */
function contradiction(code: ReasonCode, earlier: Attribute, later: Attribute): Finding {
  const side = ({ name, value }: Attribute) => ({ source: name, value });
  return {
    code,
    confidence: Math.min(trust(earlier), trust(later)),
    comparison: { field: code, left: side(earlier), right: side(later), agrees: false },
  };
}

function contradictionWithToday(code: ReasonCode, date: Attribute, today: string): Finding {
  return {
    code,
    confidence: trust(date),
    comparison: {
      field: code,
      left: { source: date.name, value: date.value },
      right: { source: 'today', value: today },
      agrees: false,
    },
  };
}

/** Two readings that contradict each other are no sure ground. */
const trust = ({ confidence, conflict }: Attribute): number => (conflict ? 0 : confidence);

/** Today where it is already tomorrow. */
const today = (now: Date): string => new Date(now.getTime() + EARLIEST_ZONE_MS).toISOString().slice(0, 10);

const years = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (365.25 * DAY_MS);

function impossibleBirth(birth: Dated, now: Date): Finding[] {
  if (!birth) return [];
  const possible = birth.value <= today(now) && years(birth.value, today(now)) <= OLDEST;
  return possible ? [] : [contradictionWithToday('dates.birth_impossible', birth, today(now))];
}

function impossibleIssue(birth: Dated, issue: Dated, now: Date): Finding[] {
  if (!issue) return [];
  const future = issue.value > today(now) ? [contradictionWithToday('dates.issued_in_future', issue, today(now))] : [];
  const before = birth && issue.value < birth.value ? [contradiction('dates.issued_before_birth', birth, issue)] : [];
  return [...future, ...before];
}

function impossibleValidity(issue: Dated, expiry: Dated, kind: DocumentKind | null): Finding[] {
  if (!issue || !expiry) return [];
  if (expiry.value < issue.value) return [contradiction('dates.expiry_before_issue', issue, expiry)];
  const longest = kind === null ? undefined : LONGEST_VALIDITY[kind];
  const tooLong = longest !== undefined && years(issue.value, expiry.value) > longest;
  return tooLong ? [contradiction('dates.validity_too_long', issue, expiry)] : [];
}

function tooYoung(birth: Dated, issue: Dated, kind: DocumentKind | null): Finding[] {
  const youngest = kind === null ? undefined : YOUNGEST[kind];
  if (!birth || !issue || youngest === undefined || issue.value < birth.value) return [];
  return ageOn(birth.value, issue.value) < youngest ? [contradiction('dates.too_young', birth, issue)] : [];
}
