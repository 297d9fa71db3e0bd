/** What stands before the number of a flat or an office, by languages. */
const UNITS: Readonly<Record<string, string>> = {
  en: 'apt apts apartment flat unit suite ste room rm office ofc app penthouse ph',
  fr: 'appt appartement bureau',
  it: 'appartamento interno int scala',
  es: 'apto apartamento depto departamento dpto piso puerta pta oficina ofic local',
  pt: 'apto apartamento ap andar sala fracao',
  de: 'wohnung whg top tur',
  nl: 'bus appartement',
  lt: 'butas bt',
  lv: 'dz dzivoklis',
  et: 'krt korter',
  pl: 'lok lokal mieszkanie m',
  cs: 'byt',
  ro: 'ap apart apartament',
  tr: 'daire',
  fi: 'as huoneisto',
  sv: 'lgh',
  no: 'leil leilighet bolig',
  hu: 'ajto',
  ru: 'kv kvartira kvart of ofis',
  el: 'diamerisma',
  zh: 'shi',
  ko: 'ho',
  in: 'shop bldg',
};

/** What stands beside the number of a floor; floors tell no two dwellings apart that numbers do not. */
const FLOORS: Readonly<Record<string, string>> = {
  en: 'floor fl level lvl',
  de: 'etage stock og obergeschoss stiege',
  fr: 'etage',
  cs: 'patro',
  tr: 'kat',
  pl: 'pietro',
  it: 'piano',
  lt: 'aukstas',
  hu: 'emelet em',
  fi: 'kerros',
  sv: 'vaning tr',
  nl: 'verdieping verd',
  ru: 'etazh',
  ro: 'etaj et',
};

/** What stands before a number without saying more than that it is one. */
const NUMBERS: Readonly<Record<string, string>> = {
  en: 'no nr num number house bldg bld building block blk plot lot tower phase',
  de: 'hausnummer hnr',
  ru: 'dom d vladenie vl korpus korp k pomeshchenie pomeshch pom komnata komn kom',
  tr: 'no',
  fr: 'n numero',
  es: 'nro numero num',
  bg: 'nomer',
};

const BOXES =
  'p ?o ?box|po ?box|post office box|postfach|boite postale|b ?p(?= ?\\d)|casella postale|apartado(?: de correos| postal)?|caixa postal|postbus|a/?ya|postboks|box(?= \\d)|gpo box|locked bag';

const alternatives = (words: Readonly<Record<string, string>>): string =>
  [...new Set(Object.values(words).flatMap((list) => list.split(' ')))].sort((a, b) => b.length - a.length).join('|');

export const UNIT_WORDS = alternatives(UNITS);
export const FLOOR_WORDS = alternatives(FLOORS);
export const NUMBER_WORDS = alternatives(NUMBERS);
export const BOX_WORDS = BOXES;

const ONES =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** `fifth` and `ninetysixth` to figures. Languages in which streets are numbered by words. */
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, number): [string, number] => [word, number]),
  ...TENS.flatMap((stem, ten): [string, number][] =>
    stem === ''
      ? []
      : [
          [`${stem}ieth`, ten * 10],
          ...ONES.slice(1, 10).map((one, i): [string, number] => [`${stem}y${one}`, ten * 10 + i + 1]),
        ],
  ),
  ...numbered('primera segunda tercera cuarta quinta sexta septima octava novena decima'),
  ...numbered('primeira segunda terceira quarta quinta sexta setima oitava nona decima'),
  ...numbered('premiere deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme'),
  ...numbered('erste zweite dritte vierte funfte sechste siebte achte neunte zehnte'),
]);

function numbered(words: string): readonly [string, number][] {
  return words.split(' ').map((word, i) => [word, i + 1]);
}

/** Streets are called by dates: `17. listopadu`, `25 de Mayo`, `rue du 8 mai 1945`. */
export const MONTHS = [
  'january february march april may june july august september october november december',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'januar februar marz april mai juni juli august september oktober november dezember',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia',
  'ledna unora brezna kvetna cervna cervence srpna zari rijna listopadu prosince',
  'yanvarya fevralya marta aprelya maya iyunya iyulya avgusta sentyabrya oktyabrya noyabrya dekabrya',
  'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
  'sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio',
]
  .join(' ')
  .split(' ')
  .join('|');
