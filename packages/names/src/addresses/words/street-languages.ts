/** Languages' words for kinds of streets. `joined`: those that are written as the end of one word with the street's name. */
export interface StreetLanguage {
  /** ISO 3166-1 alpha-2: where these words win when another language has the same ones. */
  readonly countries: string;
  /** `kind: words` by lines; a kind is an English word, so that languages can be held against each other. */
  readonly kinds: string;
  readonly joined?: string;
}

/** Folded as addresses are: lower case, no marks, other scripts in Latin letters. */
export const STREET_LANGUAGES: readonly StreetLanguage[] = [
  {
    countries: 'US CA GB IE AU NZ ZA IN SG MT NG KE GH JM',
    kinds: `street: street st str sts streets
      road: road rd roads rds
      avenue: avenue ave av aves aven avenues
      boulevard: boulevard blvd blv boul
      drive: drive dr drv
      lane: lane ln la
      court: court ct crt
      place: place pl
      square: square sq
      terrace: terrace ter terr tce
      close: close cl
      crescent: crescent cres cr
      circle: circle cir circ
      way: way wy
      highway: highway hwy
      parkway: parkway pkwy pky
      expressway: expressway expy
      freeway: freeway fwy
      turnpike: turnpike tpke
      gardens: gardens gdns
      grove: grove grv
      plaza: plaza plz
      mews: mews
      row: row
      walk: walk
      alley: alley aly
      trail: trail trl
      pike: pike
      quay: quay
      esplanade: esplanade esp
      hill: hill`,
  },
  {
    countries: 'DE AT CH LI LU',
    kinds: `street: strasse str strabe
      way: weg
      lane: gasse
      place: platz pl
      avenue: allee
      quay: kai ufer
      ring: ring
      embankment: damm
      highway: chaussee landstrasse`,
    joined: 'strasse strabe str weg gasse platz allee ring damm ufer',
  },
  {
    countries: 'NL BE',
    kinds: `street: straat str
      avenue: laan
      way: weg
      place: plein
      canal: gracht
      quay: kade
      road: steenweg stwg
      path: pad
      court: hof`,
    joined: 'straat str laan weg plein gracht kade steenweg pad dreef singel',
  },
  {
    countries: 'FR BE LU CH CA MC DZ MA TN SN CI',
    kinds: `street: rue r
      avenue: avenue av ave
      boulevard: boulevard bd bld blvd boul
      place: place pl
      road: route rte
      way: chemin ch che chem
      lane: allee all allees
      alley: impasse imp
      quay: quai
      square: square sq
      passage: passage pass
      court: cours crs
      highway: chaussee chee`,
  },
  {
    countries: 'ES MX AR CO CL PE EC VE UY PY BO CR PA DO GT SV HN NI CU',
    kinds: `street: calle c cll carrer
      avenue: avenida avda avd av avinguda
      road: carretera ctra carr carrera cra kra
      square: plaza pza plza pl placa
      walk: paseo po passeig
      way: camino cno cami
      boulevard: bulevar blvd
      ring: ronda rda
      alley: callejon pasaje psje
      diagonal: diagonal diag dg
      transversal: transversal transv tv
      walk: rambla`,
  },
  {
    countries: 'PT BR AO MZ',
    kinds: `street: rua r
      avenue: avenida av
      square: praca pca largo lgo
      road: estrada estr rodovia rod
      lane: travessa tv trav
      alley: beco alameda al`,
  },
  {
    countries: 'IT SM VA CH',
    kinds: `street: via v
      avenue: viale vle
      square: piazza pza pzza piazzale ple
      walk: corso cso
      alley: vicolo vico
      way: strada
      place: largo lgo
      quay: lungomare lungotevere`,
  },
  {
    countries: 'PL',
    kinds: `street: ulica ul ulicy
      avenue: aleja al aleje alei
      square: plac pl
      estate: osiedle os
      highway: szosa`,
  },
  {
    countries: 'CZ SK',
    kinds: `street: ulice ul ulica
      avenue: trida tr
      square: namesti nam namestie
      embankment: nabrezi nabr`,
  },
  {
    countries: 'HR SI RS BA ME MK',
    kinds: `street: ulica ul ulitsa
      square: trg
      road: cesta c put
      avenue: avenija aleja
      boulevard: bulevar bul`,
  },
  {
    countries: 'RU UA BY BG KZ KG',
    kinds: `street: ulitsa ul ulica vulitsya vulytsya vul vulitsa
      avenue: prospekt pr prosp prospect pr-kt
      boulevard: bulvar bul blvd bulevard bulvard
      square: ploshchad pl ploshcha
      lane: pereulok per provulok prov
      highway: shosse sh
      embankment: naberezhnaya nab naberezhna
      passage: proezd
      alley: alleya tupik`,
  },
  {
    countries: 'LT',
    kinds:
      'street: gatve g\n avenue: prospektas pr prosp\n square: aikste a\n way: kelias kel\n alley: aleja al\n road: plentas pl',
  },
  {
    countries: 'LV',
    kinds:
      'street: iela\n avenue: prospekts\n boulevard: bulvaris bulv\n square: laukums\n road: cels\n highway: soseja',
  },
  {
    countries: 'EE',
    kinds: 'street: tanav tn t\n road: tee maantee mnt\n avenue: puiestee pst\n square: valjak\n',
    joined: 'tanav maantee',
  },
  {
    countries: 'FI',
    kinds: 'street: katu k\n road: tie\n lane: kuja\n place: tori\n path: polku',
    joined: 'katu tie kuja polku kaari',
  },
  {
    countries: 'SE',
    kinds: 'street: gatan gata g\n road: vagen vag v\n lane: grand\n square: torg torget\n place: plats',
    joined: 'gatan vagen grand gata',
  },
  {
    countries: 'DK',
    kinds: 'street: gade g\n road: vej\n lane: straede\n square: torv plads\n avenue: alle',
    joined: 'gade vej straede alle',
  },
  {
    countries: 'NO',
    kinds: 'street: gate gata gt\n road: vei veien vn\n square: torg plass\n avenue: alle',
    joined: 'gate gata vei veien',
  },
  {
    countries: 'IS',
    kinds: 'street: gata gotu stigur\n road: vegur vegi braut',
    joined: 'gata gotu vegur vegi stigur braut',
  },
  {
    countries: 'HU',
    kinds: 'street: utca u\n road: ut utja\n square: ter tere\n lane: koz\n boulevard: korut krt\n promenade: setany',
  },
  {
    countries: 'RO MD',
    kinds:
      'street: strada str\n avenue: bulevardul bd bdul bulevard\n way: calea cal\n highway: soseaua sos\n square: piata p-ta\n alley: aleea al\n lane: intrarea intr',
  },
  { countries: 'GR CY', kinds: 'street: odos od\n avenue: leoforos leof\n square: plateia pl' },
  {
    countries: 'TR',
    kinds:
      'avenue: cadde cad caddesi cd\n street: sokak sok sokagi sk\n boulevard: bulvari bulvar bulv\n square: meydani',
  },
  { countries: 'AL XK', kinds: 'street: rruga rr\n boulevard: bulevardi blv\n square: sheshi' },
  { countries: 'GE AM AZ', kinds: 'street: kucha poghots kuchasi kucesi\n avenue: gamziri poghota prospekti' },
  { countries: 'ID MY', kinds: 'street: jalan jl jln\n alley: gang gg lorong' },
  { countries: 'VN', kinds: 'street: duong pho\n alley: ngo hem' },
  { countries: 'IN PK BD NP', kinds: 'street: marg\n lane: gali' },
  { countries: 'TH', kinds: 'road: thanon\n lane: soi' },
  { countries: 'IL', kinds: 'street: rehov rechov\n avenue: sderot' },
  { countries: 'AE SA EG JO', kinds: 'street: sharia shari shr`' },
  { countries: 'CN TW SG', kinds: 'road: lu dalu\n street: jie dajie\n lane: xiang long hutong' },
  { countries: 'KR', kinds: 'road: ro daero\n lane: gil', joined: '-ro -gil -daero' },
];
