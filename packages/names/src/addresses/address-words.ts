/** Folded words that addresses write, shorten or leave out at will: kinds of streets, articles, marks of numbers. */
export const FILLERS: ReadonlySet<string> = new Set(
  `street str strasse saint st road rd avenue ave av boulevard blvd bulvd drive dr lane ln court ct place pl plaza square sq terrace
  close way highway hwy rue calle cl avenida avda via viale piazza corso vicolo gatve g prospektas pr ulica ul iela tn tee tanav
  katu tie gatan gata vagen gade gaden vej vejen vei veien straat laan weg allee platz utca ut ter ulice nam namesti trg cesta
  cad caddesi sok sokak mah mahallesi praca rua largo travessa strada bd calea the de la le les du des del della di da do dos das
  van von am an der den dem im no nr num number n b m c cp cedex po box postfach uk usa`
    .trim()
    .split(/\s+/),
);

/** What stands before the number of a flat or an office. */
export const UNIT_WORDS =
  'apt|apartment|flat|unit|suite|ste|room|rm|app|appt|appartement|appartamento|apto|wohnung|whg|top|butas|bt|kv|dz|krt|korter|lok|lokal|mieszkanie|byt|ap|apart|depto|departamento|piso|puerta|pta|daire|interno|int|leil|lgh|as|bus|postbus';

/** What stands beside the number of a floor; floors tell no two dwellings apart that numbers do not. */
export const FLOOR_WORDS =
  'floor|fl|etage|stock|og|obergeschoss|patro|kat|pietro|piano|aukstas|emelet|kerros|vaning|verdieping';

/** One spelling for words that have two. */
export const SAME_WORDS: Readonly<Record<string, string>> = {
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  ne: 'northeast',
  nw: 'northwest',
  se: 'southeast',
  sw: 'southwest',
  mt: 'mount',
  ft: 'fort',
  sankt: 'saint',
  sv: 'saint',
  wien: 'vienna',
  munchen: 'munich',
  koln: 'cologne',
  roma: 'rome',
  milano: 'milan',
  firenze: 'florence',
  napoli: 'naples',
  torino: 'turin',
  lisboa: 'lisbon',
  praha: 'prague',
  warszawa: 'warsaw',
  bucuresti: 'bucharest',
  beograd: 'belgrade',
  kobenhavn: 'copenhagen',
  goteborg: 'gothenburg',
  geneve: 'geneva',
  bruxelles: 'brussels',
  brussel: 'brussels',
};
