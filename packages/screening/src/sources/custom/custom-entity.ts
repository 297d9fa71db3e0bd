import { createHash } from 'node:crypto';
import type {
  EntityKind,
  EntityTopic,
  ListEntity,
  ListedAddress,
  ListedDocument,
  ListedName,
  ListedOffice,
} from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listTexts } from '../../entities/list-text.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { dayOf } from '../../entities/listed-day.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName, naturalOrder } from '../../entities/natural-order.ts';
import { officeTier } from '../../entities/office-tier.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { CustomField } from './columns.ts';
import { customKind } from './custom-kind.ts';

/** The values of an entry under a field, in the order of the list. */
export type CustomValues = (field: CustomField) => readonly string[];

type DraftName = Partial<ListedName> & Pick<ListedName, 'full'>;

/** What a form that can nest tells beside values: several facts that belong together. */
export interface CustomParts {
  readonly names: readonly DraftName[];
  readonly births: readonly string[];
  readonly documents: readonly ListedDocument[];
  readonly addresses: readonly ListedAddress[];
  readonly offices: readonly ListedOffice[];
}

const NOTHING_MORE: CustomParts = { names: [], births: [], documents: [], addresses: [], offices: [] };

const TOPICS: readonly (readonly [words: RegExp, topic: EntityTopic])[] = [
  [/^(?:pep[- ]?relative|rca|relative|angehörig)/i, 'pep-relative'],
  [/^(?:pep|ppe|politically exposed|politisch exponiert|politiquement exposé)/i, 'pep'],
  [/^sanction|^sanktion|^sankcij|^санкц/i, 'sanction'],
  [/^wanted|^gesucht|^розыск/i, 'wanted'],
  [/^debar|^ausgeschlossen/i, 'debarred'],
  [/^crime|^straftat/i, 'crime'],
  [/^adverse|^negativ/i, 'adverse'],
];

/** What stands in a cell in which nothing is known. A family may be called Null or None: names are as they are. */
const NOTHING =
  /^(?:-+|—|n\/?a|n\.a\.|null|none|nil|unknown|not known|unbekannt|k\. ?a\.|inconnue?|desconocid[oa]|nežinoma|неизвестно|нет)$/i;
const NAMES: ReadonlySet<CustomField> = new Set([
  'name',
  'given',
  'middle',
  'family',
  'maiden',
  'aliases',
  'weakAliases',
]);

/** One entry of a custom list, out of the values its columns or keys hold; joined names are turned where a comma says so. */
export function customEntity(
  listId: string,
  told: CustomValues,
  { log, more = NOTHING_MORE }: { readonly log: ReadingLog; readonly more?: CustomParts },
): ListEntity | null {
  const values: CustomValues = (field) =>
    NAMES.has(field) ? told(field) : told(field).filter((text) => !NOTHING.test(text.trim()));
  const first = (field: CustomField): string => values(field)[0]?.trim() ?? '';
  const kind = kindOf(first('kind'), log);
  const names = [...namesOf(values, kind), ...more.names];
  const listedOn = dayOf(first('listedOn'));
  const delistedOn = dayOf(first('delistedOn'));
  return makeEntity({
    listId,
    sourceId: first('id') || derivedId(names[0]?.full ?? '', first('birth')),
    kind,
    names,
    births: [...values('birth'), ...more.births].map((text) => log.understood('birth date', listedBirth(text))),
    birthPlaces: values('birthPlace'),
    deceased: /^(?:1|y|yes|true|ja|oui|sí|taip|да)$/i.test(first('deceased')),
    sex: listedSex(first('sex')),
    nationalities: values('nationality'),
    countries: values('country'),
    documents: [...documentsOf(values), ...more.documents],
    addresses: [...addressesOf(values), ...more.addresses],
    programmes: values('programme'),
    topics: topicsOf(values('topic'), values('position').length + more.offices.length > 0),
    offices: [...values('position').map((position) => officeOf(position, first('tier'))), ...more.offices],
    ...(listedOn === undefined ? {} : { listedOn }),
    ...(delistedOn === undefined ? {} : { delistedOn }),
    remarks: values('remarks').join('; '),
    sourceUrl: first('url'),
  });
}

/** Lists without a kind are lists of people. What no word tells is looked for among people and organisations alike. */
function kindOf(text: string, log: ReadingLog): EntityKind {
  return text === '' ? 'person' : (log.understood('kind', customKind(text)) ?? 'other');
}

function addressesOf(values: CustomValues): readonly ListedAddress[] {
  const [city = '', postcode = '', country = ''] = (['city', 'postcode', 'country'] as const).map(
    (field) => values(field)[0]?.trim() ?? '',
  );
  return values('address').map((text) => ({
    text: [text, postcode, city].filter(Boolean).join(', '),
    city,
    postcode,
    country,
  }));
}

function namesOf(values: CustomValues, kind: EntityKind): readonly DraftName[] {
  const turned = (full: string): DraftName => (kind === 'person' ? naturalOrder(full) : { full });
  const given = joinedName(...values('given'), ...values('middle'));
  const family = joinedName(...values('family'));
  const inParts = given === '' && family === '' ? [] : [{ full: joinedName(given, family), given, family }];
  const maiden = values('maiden').map((name) => ({ full: joinedName(given, name), type: 'maiden' as const }));
  return [
    ...values('name').slice(0, 1).map(turned),
    ...inParts,
    ...values('name').slice(1).map(turned),
    ...values('aliases').map(turned),
    ...maiden,
    ...values('weakAliases').map((full) => ({ ...turned(full), quality: 'weak' as const })),
  ];
}

function documentsOf(values: CustomValues) {
  const of = (field: CustomField, type: string) => values(field).map((number) => ({ type, number }));
  return [
    ...of('passport', 'passport'),
    ...of('nationalId', 'national-id'),
    ...of('taxNumber', 'tax'),
    ...of('registration', 'registration'),
    ...of('imo', 'imo'),
    ...of('document', 'other'),
  ];
}

function topicsOf(texts: readonly string[], hasOffice: boolean): readonly EntityTopic[] {
  const topics = texts.map((text) => TOPICS.find(([words]) => words.test(text))?.[1] ?? 'custom');
  if (topics.length > 0) return topics;
  return [hasOffice ? 'pep' : 'custom'];
}

/** A tier that is told counts; else the words of the office tell it. */
export function officeOf(position: string, tier: string): ListedOffice {
  const told = Number(tier);
  return { position, tier: told === 1 || told === 2 || told === 3 ? told : officeTier(position) };
}

/** A list without keys gets one out of what it says, so that an unchanged entry keeps it. */
function derivedId(name: string, birth: string): string {
  return createHash('sha256').update(`${name}\n${birth}`).digest('hex').slice(0, 16);
}

/** Several values in one cell are parted by bars or semicolons. */
export function cellValues(cell: string): readonly string[] {
  return listTexts(cell, /[|;]/);
}
