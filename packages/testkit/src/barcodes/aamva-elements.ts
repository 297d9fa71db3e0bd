import type { AamvaHolder, AamvaIssue } from './aamva-licence.ts';

/** Identifier and value. */
export type AamvaElement = [id: string, value: string];

/** The elements of one licence in the order of the standard's tables, by version. */
export function elementsOf(holder: AamvaHolder, issue: AamvaIssue): readonly AamvaElement[] {
  return issue.version === 1 ? firstVersion(holder, issue) : laterVersion(holder, issue);
}

/** AAMVA DL/ID 2000, table B-3: one element for the whole name, years first everywhere. */
function firstVersion(holder: AamvaHolder, issue: AamvaIssue): readonly AamvaElement[] {
  const [first = '', ...middle] = holder.givenNames.toUpperCase().split(' ');
  const name = [holder.surname.toUpperCase(), first, middle.join(' '), holder.suffix ?? ''];
  const inches = Math.round((holder.heightCm ?? 170) / 2.54);
  return [
    ['DAA', name.join(',').replace(/,+$/, '')],
    ['DAQ', holder.documentNumber],
    ...addressOf(holder, issue),
    ['DAR', holder.vehicleClass ?? 'C'],
    ['DAS', ''],
    ['DAT', ''],
    ['DBA', writeDate(holder.dateOfExpiry, issue)],
    ['DBB', writeDate(holder.dateOfBirth, issue)],
    ['DBC', holder.sex],
    ['DBD', writeDate(holder.dateOfIssue, issue)],
    ['DAU', `${Math.floor(inches / 12)}${String(inches % 12).padStart(2, '0')}`],
    ['DAW', String(Math.round((holder.weightKg ?? 70) * 2.2046)).padStart(3, '0')],
    ['DAY', 'BLU'],
  ];
}

/** Table D.3 of the later versions. */
function laterVersion(holder: AamvaHolder, issue: AamvaIssue): readonly AamvaElement[] {
  const { version, issuer } = issue;
  return [
    ['DCA', holder.vehicleClass ?? 'C'],
    ['DCB', 'NONE'],
    ['DCD', 'NONE'],
    ['DBA', writeDate(holder.dateOfExpiry, issue)],
    ...namesOf(holder, version),
    ['DBD', writeDate(holder.dateOfIssue, issue)],
    ['DBB', writeDate(holder.dateOfBirth, issue)],
    ['DBC', { M: '1', F: '2', X: '9' }[holder.sex]],
    ['DAY', 'BLU'],
    ['DAU', heightOf(holder, issue)],
    ...addressOf(holder, issue),
    ['DAQ', holder.documentNumber],
    ['DCF', `DD${holder.documentNumber}1`],
    ['DCG', issuer.country],
    ...(version < 4 ? ([['DCH', 'NONE']] as AamvaElement[]) : []),
    ...(holder.suffix ? ([['DCU', holder.suffix]] as AamvaElement[]) : []),
    ['DAZ', 'BRO'],
    ...flagsOf(holder, version),
  ];
}

/** Versions 2 and 3 keep all given names together (DCT); later ones part them and say whether each was cut. */
function namesOf({ surname, givenNames }: AamvaHolder, version: number): readonly AamvaElement[] {
  const given = givenNames.toUpperCase().split(' ');
  if (version < 4) {
    return [
      ['DCS', surname.toUpperCase()],
      ['DCT', given.join(',')],
    ];
  }
  return [
    ['DCS', surname.toUpperCase()],
    ['DDE', 'N'],
    ['DAC', given[0] ?? ''],
    ['DDF', 'N'],
    ['DAD', given.slice(1).join(version < 8 ? ',' : ' ')],
    ['DDG', 'N'],
  ];
}

function addressOf(holder: AamvaHolder, { issuer }: AamvaIssue): readonly AamvaElement[] {
  return [
    ['DAG', holder.street.toUpperCase()],
    ['DAI', issuer.city],
    ['DAJ', issuer.jurisdiction],
    ['DAK', issuer.postalCode.padEnd(issuer.country === 'USA' ? 11 : 0, ' ')],
  ];
}

function heightOf({ heightCm = 170 }: AamvaHolder, { issuer }: AamvaIssue): string {
  const inches = Math.round(heightCm / 2.54);
  return issuer.country === 'CAN' ? `${heightCm} cm` : `${String(inches).padStart(3, '0')} in`;
}

function flagsOf(holder: AamvaHolder, version: number): readonly AamvaElement[] {
  if (version < 8) return [];
  const flags: AamvaElement[] = [['DDA', 'F']];
  if (holder.donor) flags.push(['DDK', '1']);
  if (holder.veteran) flags.push(['DDL', '1']);
  return flags;
}

/** The United States write the month first from version 2 on; Canada, and version 1 everywhere, the year. */
function writeDate(iso: string, { version, issuer, sloppiness }: AamvaIssue): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const monthFirst = (version > 1 && issuer.country === 'USA') !== (sloppiness?.otherDateOrder ?? false);
  return monthFirst ? `${month}${day}${year}` : `${year}${month}${day}`;
}
