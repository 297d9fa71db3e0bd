import type { AamvaDate, AamvaDateOrder } from './aamva-date.ts';
import type { AamvaAnomaly, AamvaAnomalyCode, AamvaLicence } from './aamva-licence.ts';
import type { SplitPayload } from './split-payload.ts';

type DateReading = AamvaDate | 'none' | 'unreadable';

export interface AnomalyInput {
  readonly licence: Omit<AamvaLicence, 'anomalies'>;
  readonly split: SplitPayload;
  readonly dates: { readonly birth: DateReading; readonly issue: DateReading; readonly expiry: DateReading };
  readonly order: AamvaDateOrder;
}

/** The newest version of the standard. */
const NEWEST_VERSION = 10;
/** Every genuine payload that was seen has these, whatever its version. */
const CORE = ['DAQ', 'DBA', 'DBB', 'DBC', 'DAG', 'DAI', 'DAJ'] as const;
/** Mandatory from version 2 (table D.3); some issuers leave one out. */
const MANDATORY = ['DBD', 'DCF', 'DCG', 'DAY', 'DAU', 'DAK'] as const;
/** Mandatory from version 4. */
const TRUNCATION_FLAGS = ['DDE', 'DDF', 'DDG'] as const;
const DATE_ELEMENTS = { birth: 'DBB', issue: 'DBD', expiry: 'DBA' } as const;
/** What DCG may say of a country. */
const COUNTRY_CODES = { USA: /^(USA|US)$/, CAN: /^(CAN|CA)$/ } as const;

/** Where a payload departs from the standard or from itself. */
export function anomaliesOf(input: AnomalyInput): readonly AamvaAnomaly[] {
  return [...headerAnomalies(input), ...missing(input), ...contents(input), ...datesOf(input)];
}

const telling = (code: AamvaAnomalyCode, element: string | null = null): AamvaAnomaly => ({
  code,
  element,
  telling: true,
});
const sloppy = (code: AamvaAnomalyCode, element: string | null = null): AamvaAnomaly => ({
  code,
  element,
  telling: false,
});

function headerAnomalies({ licence, split }: AnomalyInput): readonly AamvaAnomaly[] {
  if (!split.header) return [sloppy('no_header')];
  const found: AamvaAnomaly[] = [];
  if (split.header.version > NEWEST_VERSION) found.push(sloppy('unknown_version'));
  if (licence.issuer?.iin !== split.header.iin) found.push(sloppy('unknown_issuer'));
  if (split.wrongLengths) found.push(sloppy('wrong_lengths'));
  return found;
}

function missing({ licence, split: { elements, header } }: AnomalyInput): readonly AamvaAnomaly[] {
  const lacks = (id: string): boolean => !elements.has(id);
  const version = header?.version ?? NEWEST_VERSION;
  const residence = elements.has('DAL');
  const core = CORE.filter((id) => lacks(id) && !(residence && ['DAG', 'DAI', 'DAJ'].includes(id)));
  const later = version < 2 ? [] : [...MANDATORY, ...(version < 4 ? [] : TRUNCATION_FLAGS)].filter(lacks);
  return [
    ...core.map((id) => telling('missing_core_element', id)),
    ...(licence.names.surname ? [] : [telling('missing_core_element', 'DCS')]),
    ...later.map((id) => sloppy('missing_element', id)),
  ];
}

function contents({ licence, split: { elements, contradicting } }: AnomalyInput): readonly AamvaAnomaly[] {
  const found = contradicting.map((id) => telling('contradicting_elements', id));
  const { issuer, address, names } = licence;
  if (names.guessed) found.push(sloppy('name_order_guessed', 'DAA'));
  if (elements.get('DBC') && !licence.sex) found.push(telling('unreadable_sex', 'DBC'));
  if (elements.get('DAK') && address && !address.postalCode) found.push(sloppy('unreadable_postal_code', 'DAK'));
  if (!issuer || issuer.iin !== licence.iin) return found;
  if (address?.jurisdiction && address.jurisdiction !== issuer.jurisdiction) {
    found.push(telling('issuer_is_not_address', 'DAJ'));
  }
  const country = elements.get('DCG')?.toUpperCase();
  if (country && !COUNTRY_CODES[issuer.country].test(country)) found.push(telling('issuer_is_not_country', 'DCG'));
  return found;
}

function datesOf({ licence, dates, order }: AnomalyInput): readonly AamvaAnomaly[] {
  const found: AamvaAnomaly[] = [];
  for (const name of ['birth', 'issue', 'expiry'] as const) {
    const date = dates[name];
    if (date === 'unreadable') found.push(telling('unreadable_date', DATE_ELEMENTS[name]));
    else if (date !== 'none' && date.order !== order) found.push(sloppy('date_order', DATE_ELEMENTS[name]));
  }
  const { dateOfBirth: birth, dateOfIssue: issue, dateOfExpiry: expiry } = licence;
  if (birth && issue && issue <= birth) found.push(telling('impossible_dates', 'DBD'));
  if (issue && expiry && expiry <= issue) found.push(telling('impossible_dates', 'DBA'));
  return found;
}
