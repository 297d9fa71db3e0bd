import type { Screened, ScreeningFindings, ScreeningHit } from '@bonafide/checks';
import { explainHit, type Subject } from '@bonafide/screening';
import { legible } from '../report/legible.ts';
import type { ReportRow, ReportSection } from '../report/report-content.ts';
import { amlDatasets } from './datasets.ts';
import { birthDates } from './present-hit.ts';
import { overallOf, type Verdict, type Verdicts } from './present-screening.ts';
import { resourceIdOf } from './resource-id.ts';

const FAULTS = {
  no_list: 'It could not be made: no list is loaded. This is no clean result.',
  unavailable: 'It could not be made: the matcher failed. This is no clean result.',
  no_name: 'It could not be made: the document gave no name. This is no clean result.',
} as const;

/** What came of a screening, for people: first all of it, then each entry with why it was found and what its list says. */
export function screeningSections(findings: ScreeningFindings, verdicts: Verdicts): readonly ReportSection[] {
  const { overallStatus, statusSetBy, statusSetAt } = overallOf(findings, verdicts);
  const by =
    statusSetBy === null
      ? ''
      : `, as ${legible(statusSetBy)} decided${statusSetAt === null ? '' : ` at ${writtenMoment(statusSetAt)}`}`;
  const standing = { label: 'Status', value: `${overallStatus}${by}` };
  const news = { label: 'Adverse media', value: 'Not searched: nothing here reads the news.' };
  if (findings.outcome === 'not_screened')
    return [
      {
        title: 'Sanctions, offices and watch lists',
        rows: [standing, { label: 'Screening', value: FAULTS[findings.fault] }, news],
      },
    ];
  return [
    { title: 'Sanctions, offices and watch lists', rows: [standing, ...howRows(findings), news] },
    ...findings.hits.map((found, at) => hitSection(found, { at, verdicts, day: findings.screenedAt.slice(0, 10) })),
  ];
}

function howRows({ subject, lists, hits, threshold, engine, screenedAt }: Screened): readonly ReportRow[] {
  const told = `${hits.length === 0 ? 'Nobody' : hits.length}, told from ${Math.round(threshold * 100)} % on`;
  return [
    { label: 'Found', value: told },
    { label: 'Searched for', value: legible(describeSubject(subject)) },
    { label: 'Searched at', value: writtenMoment(new Date(screenedAt)) },
    ...lists.map(({ name, version, entries }) => ({
      label: 'List',
      value: `${legible(name)} (${version}), ${entries} entries`,
    })),
    { label: 'Matcher', value: `${engine.name} ${engine.version}, lists ${(engine.modelDigest ?? '').slice(0, 16)}` },
  ];
}

function describeSubject({ names, birth, sex, nationalities, countries, documents }: Subject): string {
  const known = [
    names.join(' / '),
    birth && `born ${birth}`,
    sex && `sex ${sex}`,
    nationalities && `of ${nationalities.join(', ')}`,
    countries && `in ${countries.join(', ')}`,
    documents && `document ${documents.map(({ number }) => number).join(', ')}`,
  ];
  return known.filter((part) => part).join('; ');
}

interface Place {
  readonly at: number;
  readonly verdicts: Verdicts;
  readonly day: string;
}

/** One entry: why it was found, and what its list says. */
export function hitSection(found: ScreeningHit, { at, verdicts, day }: Place): ReportSection {
  const { hit, entity, list } = found;
  const verdict = verdicts.get(entity.id);
  return {
    title: `${at + 1}. ${legible(entity.names[0].full)}: ${Math.round(hit.score * 100)} %`,
    rows: rowsOf([
      ['Judged', verdict ? writtenVerdict(verdict) : 'Nobody has judged it yet.'],
      ['List', `${list.name} (${list.version}), entry ${entity.sourceId}`],
      ['Listed for', amlDatasets(entity, day).map(writtenDataset).join(', ')],
      ['Why', explainHit(hit).join('\n')],
      [
        'Further names',
        entity.names
          .slice(1)
          .map(({ full }) => full)
          .join('; '),
      ],
      ['Born', [...birthDates(entity), ...entity.birthPlaces].join('; ')],
      ['Sex', entity.sex],
      ['Nationality', entity.nationalities.join(', ')],
      ['Countries', entity.countries.join(', ')],
      [
        'Offices',
        entity.offices
          .map(({ position, from = '', to = '' }) => `${position}${from || to ? ` (${from} – ${to})` : ''}`)
          .join('\n'),
      ],
      ['Programmes', entity.programmes.join('; ')],
      [
        'Documents',
        entity.documents.map(({ type, number, country = '' }) => `${type} ${number} ${country}`.trim()).join('; '),
      ],
      ['Addresses', entity.addresses.map(({ text }) => text).join('\n')],
      ['Listed on', entity.listedOn],
      ['Taken off on', entity.delistedOn],
      ['Remarks', entity.remarks],
      ['Source', entity.sourceUrl],
      ['Profile', resourceIdOf(entity.id)],
    ]),
  };
}

const VERDICTS = {
  true_match: 'The one who is listed',
  false_positive: 'Somebody else',
  undecided: 'Undecided',
} as const;

/** Why somebody is listed, besides the contract's word for it. */
const DATASETS: Readonly<Record<string, string>> = {
  SAN_CURRENT: 'sanctions in force',
  SAN_FORMER: 'sanctions that were lifted',
  PEP_CURRENT: 'a political office',
  PEP_FORMER: 'a former political office',
  PEP_LINKED: 'being close to a political office',
  REL: 'being wanted or debarred',
  RRE: 'crime or adverse reports',
  POI: 'reasons of whoever keeps the list',
};

function writtenDataset(dataset: string): string {
  const words = DATASETS[dataset];
  return words === undefined ? dataset : `${words} (${dataset})`;
}

function writtenVerdict({ verdict, by, at, reason = null }: Verdict): string {
  return `${VERDICTS[verdict]}, as ${by} says (${writtenMoment(at)})${reason === null ? '' : `: ${reason}`}`;
}

/** A time as all reports write it, to the second. */
export function writtenMoment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

function rowsOf(pairs: readonly (readonly [string, string | null | undefined])[]): readonly ReportRow[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value: legible(value) }] : []));
}
