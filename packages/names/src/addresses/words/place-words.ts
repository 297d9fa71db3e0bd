/** Directions in the languages that put them beside streets' names. */
const DIRECTIONS: Readonly<Record<string, string>> = {
  north: 'n north no norte nord nor',
  south: 's south so sur sud sul syd',
  east: 'e east este est ost oost leste',
  west: 'w west oeste ouest ovest vest',
  northeast: 'ne northeast nordeste noreste',
  northwest: 'nw northwest noroeste',
  southeast: 'se southeast sudeste sureste',
  southwest: 'sw southwest sudoeste suroeste',
};

/** Directions that are words on their own, so that one letter between names is one too. */
export const DIRECTION_BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(DIRECTIONS).flatMap(([direction, words]) =>
    words.split(' ').map((word) => [word, direction] as const),
  ),
);

/** Articles, prepositions and words by which places call themselves: they tell no two addresses apart. */
export const FILLERS: ReadonlySet<string> = new Set(
  `al the of and de la le les du des d l del della dell di da do das dos el los las en et y e a au aux van von am an der den dem im in bei zu
  zum zur op het s t na pod nad u po i cedex cp nr no num number city town village county stadt landeshauptstadt hansestadt ville
  commune comune municipality municipio gmina powiat obec okres miestas mesto gorod g gor obl oblast rayon raion r-n distrito district
  province provincia province prov region state metropolitan greater borough barangay brgy bgy sector khwaeng khet uk usa m b c co`
    .trim()
    .split(/\s+/),
);

/** One spelling for words that have several: saints, mounts, and towns by the names that other languages give them. */
const ALIKE = `saint: st ste sainte sankt sv sveti sint
  mount: mt
  fort: ft
  doctor: dr
  junior: jr
  senior: sr
  center: ctr centre
  general: gen gral
  professor: prof
  heights: hts
  junction: jct
  point: pt
  springs: spgs
  building: bldg bld
  house: hse
  kilometre: km kilometer kilometro kilometr
  vienna: wien bec videnj
  munich: munchen monaco-di-baviera
  cologne: koln
  nuremberg: nurnberg
  hanover: hannover
  rome: roma
  milan: milano
  florence: firenze
  venice: venezia
  naples: napoli
  turin: torino
  genoa: genova
  lisbon: lisboa
  oporto: porto
  seville: sevilla
  prague: praha prag
  pilsen: plzen
  warsaw: warszawa varsovie
  krakow: cracow krakau
  gdansk: danzig
  wroclaw: breslau
  bucharest: bucuresti
  belgrade: beograd
  sofia: sofiya
  athens: athina athinai
  copenhagen: kobenhavn
  gothenburg: goteborg
  helsinki: helsingfors
  geneva: geneve genf
  zurich: zuerich
  basel: bale basle
  brussels: bruxelles brussel
  antwerp: antwerpen anvers
  ghent: gent gand
  hague: haag gravenhage
  luxembourg: luxemburg
  strasbourg: strassburg
  vilnius: wilno vilna
  riga: ryga
  kaunas: kovno
  moscow: moskva moskau
  petersburg: peterburg sankt-peterburg
  kyiv: kiev kiiv kyyiv
  kharkiv: kharkov harkiv
  lviv: lvov lwow
  odesa: odessa
  dnipro: dnepr
  istanbul: constantinople
  mumbai: bombay
  kolkata: calcutta
  chennai: madras
  bengaluru: bangalore
  beijing: peking
  guangzhou: canton
  yangon: rangoon
  jerusalem: yerushalayim
  cairo: kahira qahirah
  mecca: makkah
  riyadh: riyad
  tripoli: tarabulus
  damascus: dimashq
  tehran: teheran
  isfahan: esfahan ispahan
  feodosiya: feodosia theodosia
  yevpatoriya: evpatoria yevpatoria evpatoriya`;

export const ONE_SPELLING: ReadonlyMap<string, string> = new Map(
  ALIKE.split('\n').flatMap((line) => {
    const [spelling = '', others = ''] = line.split(':').map((part) => part.trim());
    return others.split(' ').map((word) => [word, spelling] as const);
  }),
);

/** States and provinces that addresses write by their letters. */
const REGIONS: Readonly<Record<string, string>> = {
  US: `al alabama,ak alaska,az arizona,ar arkansas,ca california,co colorado,ct connecticut,de delaware,dc district of columbia,fl florida,
    ga georgia,hi hawaii,id idaho,il illinois,in indiana,ia iowa,ks kansas,ky kentucky,la louisiana,me maine,md maryland,
    ma massachusetts,mi michigan,mn minnesota,ms mississippi,mo missouri,mt montana,ne nebraska,nv nevada,nh new hampshire,nj new jersey,
    nm new mexico,ny new york,nc north carolina,nd north dakota,oh ohio,ok oklahoma,or oregon,pa pennsylvania,ri rhode island,
    sc south carolina,sd south dakota,tn tennessee,tx texas,ut utah,vt vermont,va virginia,wa washington,wv west virginia,wi wisconsin,
    wy wyoming,pr puerto rico,gu guam,mh marshall islands`,
  CA: `ab alberta,bc british columbia,mb manitoba,nb new brunswick,nl newfoundland and labrador,ns nova scotia,on ontario,
    pe prince edward island,qc quebec,sk saskatchewan,yt yukon,nt northwest territories,nu nunavut`,
  AU: 'nsw new south wales,vic victoria,qld queensland,tas tasmania,act australian capital territory',
};

const REGION_NAMES = Object.entries(REGIONS).flatMap(([country, list]) =>
  list.split(/,\s*/).map((entry) => {
    const [code = '', ...name] = entry.trim().split(' ');
    return { country, code, name: name.join(' ') };
  }),
);
const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(REGION_NAMES.map(({ name, code }) => [name, code]));
const COUNTRY_BY_CODE: ReadonlyMap<string, string> = new Map(REGION_NAMES.map(({ code, country }) => [code, country]));

export const isRegionCode = (word: string): boolean => COUNTRY_BY_CODE.has(word);

/** Alpha-2 of the country whose state or province the letters mean. */
export const countryOfRegion = (code: string): string | null => COUNTRY_BY_CODE.get(code) ?? null;

/** The letters of a state or province that a whole text names: `California` and `CA` are `ca`; null: it names none. */
export function regionNamed(text: string): string | null {
  return CODE_BY_NAME.get(text) ?? (COUNTRY_BY_CODE.has(text) ? text : null);
}
