import { fullName, type InventedPerson, isoBirth, slashBirth, wordedBirth } from './invented-people.fixture.ts';

type Column = readonly [title: string, value: (person: InventedPerson) => string];
type People = readonly InventedPerson[];

const none = (): string => '';

/** So many remarks go on in the file of comments, with so many letters, in the middle of a word. */
const CONTINUED = 2;
const CUT = 12;

function ofacRemarks(person: InventedPerson): string {
  const { city, countryName, passport, weakAlias } = person;
  return `DOB ${wordedBirth(person)}; POB ${city}, ${countryName}; nationality ${countryName}; Passport ${passport} (${countryName}); Gender Female; a.k.a. '${weakAlias}'.`;
}

/** OFAC's four files. */
export function ofacFiles(people: People): Readonly<Record<string, string>> {
  const nothing = '-0- ';
  const row = (cells: readonly (string | number)[]): string =>
    cells.map((cell) => (typeof cell === 'number' || cell === nothing ? cell : `"${cell}"`)).join(',');
  const lines = (rows: readonly string[]): string => `${rows.join('\r\n')}\r\n\u001a`;
  return {
    'sdn.csv': lines(
      people.map((person, index) => {
        const remarks = index < CONTINUED ? ofacRemarks(person).slice(0, -CUT) : ofacRemarks(person);
        const name = `${person.family.toUpperCase()}, ${person.given}`;
        return row([person.number, name, 'individual', 'TESTLAND', ...Array(7).fill(nothing), remarks]);
      }),
    ),
    'alt.csv': lines(
      people.map(({ number, family, alias }) =>
        row([number, number + 5000, 'aka', `${family}, ${alias.split(' ')[0]}`, nothing]),
      ),
    ),
    'add.csv': lines(
      people.map(({ number, street, city, countryName }) =>
        row([number, number + 9000, street, city, countryName, nothing]),
      ),
    ),
    'sdn_comments.csv': lines(
      people.slice(0, CONTINUED).map((person) => row([person.number, ofacRemarks(person).slice(-CUT)])),
    ),
  };
}

const UK_NAMES: readonly Column[] = [
  ['Name 6', ({ family }) => family],
  ['Name 1', ({ given }) => given],
  ...[2, 3, 4, 5].map((part): Column => [`Name ${part}`, none]),
];

export function ukFile(people: People): string {
  const table = joined(people, ',', [
    ['Last Updated', () => '01/02/2026'],
    ['Unique ID', ({ number }) => `TST${number}`],
    ['OFSI Group ID', ({ number }) => String(number)],
    ...UK_NAMES,
    ['Name type', () => 'Primary Name'],
    ['Alias strength', none],
    ['Name non-latin script', ({ otherScript }) => otherScript],
    ['Regime Name', () => 'The Testland Regulations'],
    ['Designation Type', () => 'Individual'],
    ['Address Line 1', ({ street }) => street],
    ['Address Line 2', ({ city }) => city],
    ['Address Postal Code', none],
    ['Address Country', ({ countryName }) => countryName],
    ['Date Designated', () => '02/01/2020'],
    ['D.O.B', slashBirth],
    ['Nationality(/ies)', ({ countryName }) => countryName],
    ['National Identifier number', none],
    ['Passport number', ({ passport }) => passport],
    ['Gender', () => 'Female'],
    ['Town of birth', ({ city }) => city],
    ['Country of birth', ({ countryName }) => countryName],
    ['IMO number', none],
  ]);
  return `Report Date: 13-Feb-2026\n${table}`;
}

export function ofsiFile(people: People): string {
  const table = joined(people, ',', [
    ...UK_NAMES,
    ['Name Non-Latin Script', ({ otherScript }) => otherScript],
    ['DOB', slashBirth],
    ['Town of Birth', ({ city }) => city],
    ['Country of Birth', ({ countryName }) => countryName],
    ['Nationality', ({ countryName }) => `(1) ${countryName}`],
    ['Passport Number', ({ passport }) => `(1) ${passport}`],
    ['National Identification Number', none],
    ['Address 1', ({ street }) => street],
    ['Address 2', ({ city }) => city],
    ['Post/Zip Code', none],
    ['Country', ({ countryName }) => countryName],
    ['Group Type', () => 'Individual'],
    ['Alias Type', () => 'Primary name'],
    ['Alias Quality', none],
    ['Regime', () => 'Testland'],
    ['Listed On', () => '02/01/2020'],
    ['Last Updated', () => '01/02/2025'],
    ['Group ID', ({ number }) => String(number)],
  ]);
  return `Last Updated,13/02/2025\n${table}`;
}

export function euFile(people: People): string {
  const table = joined(people, ';', [
    ['fileGenerationDate', () => '13/02/2026'],
    ['Entity_LogicalId', ({ number }) => String(number)],
    ['Entity_EU_ReferenceNumber', ({ number }) => `EU.${number}.1`],
    ['Entity_SubjectType', () => 'P'],
    ['Entity_Regulation_Programme', () => 'TST'],
    ['NameAlias_LastName', ({ family }) => family],
    ['NameAlias_FirstName', ({ given }) => given],
    ['NameAlias_WholeName', fullName],
    ['NameAlias_Gender', () => 'F'],
    ['BirthDate_BirthDate', isoBirth],
    ['BirthDate_City', ({ city }) => city],
    ['Address_Street', ({ street }) => street],
    ['Address_CountryIso2Code', ({ country }) => country],
    ['Identification_Number', ({ passport }) => passport],
    ['Identification_TypeCode', () => 'passport'],
    ['Citizenship_CountryIso2Code', ({ country }) => country],
  ]);
  return `\ufeff${table}`;
}

export function cslFile(people: People): string {
  return joined(people, ',', [
    ['_id', ({ number }) => String(number)],
    ['source', () => 'Testland Evaders (TE) - Treasury Department'],
    ['entity_number', ({ number }) => String(number)],
    ['type', () => 'Individual'],
    ['programs', () => 'TST'],
    ['name', ({ given, family }) => `${family}, ${given}`],
    ['addresses', ({ street, city, country }) => `${street}, ${city}, ${country}`],
    ['alt_names', ({ alias }) => alias],
    ['nationalities', ({ country }) => country],
    ['dates_of_birth', isoBirth],
    ['source_information_url', () => 'https://lists.example/te'],
    ['ids', ({ passport, country }) => `Passport, ${passport}, ${country}; Gender, Female`],
  ]);
}

export function targetsFile(people: People): string {
  return joined(people, ',', [
    ['id', ({ number }) => `NK-${number}`],
    ['schema', () => 'Person'],
    ['name', fullName],
    ['aliases', ({ alias, otherScript }) => `${alias};${otherScript}`],
    ['birth_date', isoBirth],
    ['countries', ({ country }) => country.toLowerCase()],
    ['addresses', ({ street, city }) => `${street}, ${city}`],
    ['identifiers', ({ passport }) => passport],
    ['sanctions', () => 'Testland sanctions'],
    ['dataset', () => 'Testland'],
    ['first_seen', () => '2024-02-03T10:00:00'],
    ['last_seen', () => '2026-02-03T10:00:00'],
  ]);
}

export function pepFile(people: People, delimiter = ','): string {
  return joined(people, delimiter, [
    ['person', ({ number }) => `http://www.wikidata.org/entity/Q${number}`],
    ['personLabel', fullName],
    ['altLabels', ({ alias, otherScript }) => `${alias}|${otherScript}`],
    ['birth', (person) => `${isoBirth(person)}T00:00:00Z`],
    ['birthPrecision', () => '11'],
    ['sex', () => 'http://www.wikidata.org/entity/Q6581072'],
    ['citizenship', ({ country }) => country],
    ['positionLabel', () => 'Minister of Inventions'],
    ['start', () => '2019-05-01T00:00:00Z'],
  ]);
}

export function customFile(people: People): string {
  return joined(people, ';', [
    ['Kennung', ({ number }) => String(number)],
    ['Vorname', ({ given }) => given],
    ['Nachname', ({ family }) => family],
    ['Alias', ({ alias }) => alias],
    ['Geburtsdatum', slashBirth],
    ['Staatsangehörigkeit', ({ countryName }) => countryName],
    ['Reisepass', ({ passport }) => passport],
    ['Art', () => 'Person'],
    ['Bemerkungen', () => 'erfunden'],
  ]);
}

function joined(people: People, delimiter: string, columns: readonly Column[]): string {
  const rows = [columns.map(([title]) => title), ...people.map((person) => columns.map(([, value]) => value(person)))];
  return `${rows.map((cells) => cells.map((cell) => quoted(cell, delimiter)).join(delimiter)).join('\n')}\n`;
}

function quoted(cell: string, delimiter: string): string {
  return cell.includes(delimiter) || cell.includes(';') ? `"${cell}"` : cell;
}
