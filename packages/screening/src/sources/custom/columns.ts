import { columnKey } from '../streams/csv-table.ts';

/** What a custom list may tell. */
export type CustomField =
  | 'id'
  | 'name'
  | 'given'
  | 'middle'
  | 'family'
  | 'maiden'
  | 'aliases'
  | 'weakAliases'
  | 'kind'
  | 'birth'
  | 'birthPlace'
  | 'deceased'
  | 'sex'
  | 'nationality'
  | 'country'
  | 'passport'
  | 'nationalId'
  | 'taxNumber'
  | 'registration'
  | 'imo'
  | 'document'
  | 'address'
  | 'city'
  | 'postcode'
  | 'programme'
  | 'topic'
  | 'position'
  | 'tier'
  | 'listedOn'
  | 'delistedOn'
  | 'remarks'
  | 'url';

/** Titles of columns that people give them, parted by bars; case, spaces and diacritics do not count. */
const TITLES: Readonly<Record<CustomField, string>> = {
  id: 'id|uid|entity id|reference|ref|number|nr|no|nummer|kennung|numero|identifiant|identificador|numeris|номер|ид',
  name: 'name|full name|fullname|names|entity name|person|nom complet|vollständiger name|voller name|nombre completo|vardas pavardė|vardas ir pavardė|pavadinimas|фио|полное имя|наименование|имя и фамилия|imię i nazwisko|nome completo',
  given:
    'given|given name|given names|first name|firstname|forename|forenames|vorname|vornamen|prénom|prénoms|nombre|nombres|vardas|имя|imię|nome',
  middle:
    'middle|middle name|middlename|second name|patronymic|vatersname|zweiter vorname|deuxième prénom|segundo nombre|отчество|tėvavardis',
  family:
    'family|family name|last name|lastname|surname|nachname|familienname|nom|nom de famille|apellido|apellidos|pavardė|фамилия|nazwisko|cognome',
  maiden:
    'maiden name|birth name|née|geburtsname|nom de naissance|nom de jeune fille|mergautinė pavardė|девичья фамилия',
  aliases:
    'alias|aliases|aka|a.k.a.|also known as|other names|alternative names|alt names|weitere namen|aliasnamen|autres noms|otros nombres|kiti vardai|псевдонимы|другие имена',
  weakAliases:
    'weak alias|weak aliases|low quality aliases|nickname|nicknames|spitzname|schwache aliase|surnom|apodo|slapyvardis|прозвище',
  kind: 'kind|type|entity type|schema|art|typ|type d entité|tipo|tipas|тип',
  birth:
    'birth|births|dob|dobs|d.o.b.|date of birth|dates of birth|date birth|birth dates|birth date|birthdate|birthday|born|year of birth|geburtsdatum|geburtstag|geboren|date de naissance|fecha de nacimiento|gimimo data|дата рождения|data urodzenia|data di nascita',
  birthPlace:
    'birth place|birthplace|place of birth|pob|geburtsort|lieu de naissance|lugar de nacimiento|gimimo vieta|место рождения',
  deceased: 'deceased|dead|verstorben|décédé|fallecido|miręs|умер',
  sex: 'sex|gender|geschlecht|sexe|sexo|lytis|пол|płeć',
  nationality:
    'nationality|nationalities|citizenship|citizenships|staatsangehörigkeit|nationalität|nationalité|nacionalidad|pilietybė|гражданство|obywatelstwo',
  country: 'country|countries|country of residence|residence|land|pays|país|šalis|страна|kraj',
  passport:
    'passport|passport number|passport no|reisepass|reisepassnummer|passnummer|passeport|pasaporte|paso numeris|паспорт',
  nationalId:
    'national id|national id number|id number|id card|personal number|personal code|ausweisnummer|personalausweis|numéro d identité|documento de identidad|dni|asmens kodas|личный номер',
  taxNumber: 'tax id|tax number|tin|inn|steuernummer|numéro fiscal|nif|mokesčių numeris|инн',
  registration:
    'registration|registration number|company number|register number|registernummer|handelsregister|siren|numéro d immatriculation|įmonės kodas|огрн',
  imo: 'imo|imo number|imo nummer',
  document:
    'document|documents|document number|identifier|identifiers|dokumentnummer|numéro de document|documento|dokumento numeris|номер документа',
  address: 'address|addresses|street|anschrift|adresse|dirección|adresas|адрес|adres|indirizzo',
  city: 'city|town|ort|stadt|ville|ciudad|miestas|город|miasto',
  postcode: 'postcode|post code|postal code|zip|zip code|plz|postleitzahl|code postal|código postal|pašto kodas|индекс',
  programme: 'programme|program|programs|regime|list|sanctions|programm|régime|programa|programa sankcijų|программа',
  topic: 'topic|topics|category|kategorie|catégorie|categoría|kategorija|категория',
  position: 'position|positions|office|offices|role|function|amt|funktion|fonction|cargo|pareigos|должность',
  tier: 'tier|pep tier|pep level|level|stufe|niveau|nivel|lygis',
  listedOn: 'listed on|listed|date listed|since|gelistet am|date d inscription|fecha de inclusión|įtraukta',
  delistedOn: 'delisted on|delisted|removed|until|gestrichen am',
  remarks:
    'remarks|remark|comment|comments|notes|note|reason|bemerkung|bemerkungen|grund|remarques|observaciones|pastabos|комментарий|примечание',
  url: 'url|link|source|source url|quelle|lien|enlace|šaltinis|источник',
};

const FIELD_BY_TITLE: ReadonlyMap<string, CustomField> = new Map(
  (Object.entries(TITLES) as [CustomField, string][]).flatMap(([field, titles]) =>
    titles.split('|').map((title): [string, CustomField] => [columnKey(title), field]),
  ),
);

/** The field that a column's title means; null for a column that is left alone. `Alias 2` and `Birth (dd/mm/yyyy)` are told, too. */
export function customField(title: string): CustomField | null {
  const known = FIELD_BY_TITLE.get(columnKey(title));
  if (known !== undefined) return known;
  const bare = title.replace(/[([{].*$/, '').trim();
  const field = FIELD_BY_TITLE.get(columnKey(bare)) ?? FIELD_BY_TITLE.get(columnKey(bare.replace(/[\s_#-]*\d+$/, '')));
  // `Name 1` to `Name 6` are parts of one name in some tables, and other names in others.
  return field === undefined || (field === 'name' && /\d$/.test(bare)) ? null : field;
}

/** A name alone makes no list to screen against: a table of customers has names, too. */
export const LIST_MARKS: readonly CustomField[] = [
  'id',
  'kind',
  'birth',
  'aliases',
  'weakAliases',
  'nationality',
  'passport',
  'nationalId',
  'programme',
  'topic',
  'position',
];

export function saysName(fields: ReadonlySet<CustomField | null>): boolean {
  return fields.has('name') || fields.has('family');
}
