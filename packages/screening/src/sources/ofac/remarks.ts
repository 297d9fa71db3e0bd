/** What the remarks of the CSV form say, each kind in the order of the text. */
export interface Remarks {
  readonly births: readonly string[];
  readonly birthPlaces: readonly string[];
  readonly nationalities: readonly string[];
  readonly citizenships: readonly string[];
  readonly sexes: readonly string[];
  readonly documents: readonly { readonly type: string; readonly number: string; readonly country?: string }[];
  readonly weakAliases: readonly { readonly name: string; readonly former: boolean }[];
  /** Everything that no field takes. */
  readonly rest: readonly string[];
}

type Taken = { [key in keyof Remarks]: Remarks[key][number][] };

const ALIAS = /^(?:alt\. )?([afn])\.k\.a\. '(.+)'$/;
/** `Passport A10472263 (Malaysia) issued 26 May 1999 expires 25 May 2004`: words, a number with a digit, perhaps a country. */
const DOCUMENT =
  /^(Passport|National ID No\.|Tax ID No\.|Cedula No\.|Cedula de Residencia|NIT #|RUC #|RFC|C\.U\.R\.P\.|C\.U\.I\.T\.|C\.R\. No\.|D\.N\.I\.|N\.I\.E\.|SSN|D-U-N-S Number|Legal Entity Number|Government Gazette Number|Unified Social Credit Code \(USCC\)|Vessel Registration Identification IMO|Vessel Registration Number|Identification Number IMO|Company Number IMO|MMSI|SWIFT\/BIC|BIK \(RU\)|Aircraft Tail Number|Aircraft Manufacturer's Serial Number \(MSN\)|Aircraft Construction Number \(also called L\/N or S\/N or F\/N\)|Driver's License No\.|Matricula Mercantil No\.?|Folio Mercantil No\.|V\.A\.T\. Number|Phone Number|Email Address|(?:[A-Z][A-Za-z/-]*\.? )*(?:Number|ID|No\.|Card|Certificate|License|Register Number \(CBLS\))) (.*\d.*|[A-Z]{6}[A-Z0-9]{2,5})$/;
const NUMBER = /^(.*?)(?: \(([^()]+)\))?(?: issued .*?)?(?: expires .*)?$/;
/** Ways to reach somebody tell nothing about who it is. */
const NO_IDENTITY = /^(?:Phone Number|Email Address)$/;

/** OFAC's remarks (CSV): statements parted by semicolons, ended by a full stop; the only place of birth dates, sex and numbers. */
export function parseRemarks(text: string): Remarks {
  const taken: Taken = {
    births: [],
    birthPlaces: [],
    nationalities: [],
    citizenships: [],
    sexes: [],
    documents: [],
    weakAliases: [],
    rest: [],
  };
  for (const statement of statements(text)) take(statement, taken);
  return taken;
}

function statements(text: string): readonly string[] {
  return text
    .trim()
    .replace(/\.$/, '')
    .split(/;\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '-0-');
}

function take(statement: string, taken: Taken): void {
  const plain = statement.replace(/^alt\. /, '');
  const alias = ALIAS.exec(statement);
  const document = DOCUMENT.exec(plain);
  if (alias !== null) taken.weakAliases.push({ name: alias[2] ?? '', former: alias[1] === 'f' });
  else if (plain.startsWith('DOB ')) taken.births.push(plain.slice(4));
  else if (plain.startsWith('POB ')) taken.birthPlaces.push(plain.slice(4));
  else if (plain.startsWith('nationality ')) taken.nationalities.push(plain.slice(12));
  else if (plain.startsWith('citizen ')) taken.citizenships.push(plain.slice(8));
  else if (plain.startsWith('Gender ')) taken.sexes.push(plain.slice(7));
  else if (document !== null) takeDocument(document[1] ?? '', document[2] ?? '', taken);
  else taken.rest.push(statement);
}

function takeDocument(type: string, text: string, taken: Taken): void {
  const [, number = '', country] = NUMBER.exec(text) ?? [];
  if (NO_IDENTITY.test(type)) return;
  taken.documents.push({ type, number, ...(country === undefined ? {} : { country }) });
}
