const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** What is printed across specimens, in the languages of issuers; upper case without marks. */
export const MARKS = list(`
  SPECIMEN SPECIMENS SPECIMENT ESPECIMEN ESPECIME ESPECIMENE MUSTER MUSTERDOKUMENT VZOR WZOR UZORAK VZOREC PRIMERAK OBRAZAC
  PARAUGS PAVYZDYS NAIDIS MINTA MALLI SPESIMEN PROVEEXEMPLAR FACSIMILE FACSIMILAR MODELTEST ORNEK NUMUNE DEIGMA
  SYNISHORN MOSTRA MUESTRA AMOSTRA ESPECIMENSINVALOR OBRAZEC OBRAZETS ZRAZOK OBRAZETZ SANTUS EIREAMAL
  ΔΕΙΓΜΑ ОБРАЗЕЦ ЗРАЗОК УЗОРАК ПРИМЕРАК VOIDSPECIMEN TESTDOCUMENT TESTSPECIMEN SAMPLE SAMPLEONLY NOTVALID`);

/** Names of specimens' holders that real people hardly ever have; Muster and Sample are surnames. */
export const NAMES = list('SPECIMEN ESPECIMEN MUSTERMANN MUSTERFRAU PAVYZDYS PAVYZDYTE PARAUDZINS');

/** Numbers that specimens of several issuers share, and rows that no issuer gives out. */
const DEMO_NUMBERS = list(
  'L898902C3 L898902C D23145890 D23145890734 C01X00T47 C01X0006H SPECI2014 T22000129 L01X00T47 XN0000000',
);
const DEMO_PATTERN = /^(?:SPECI|[A-Z]{0,3}0{5,}\d?$|[A-Z]{0,3}(?:123456|1234567|12345678|123456789)$|[A-Z]{0,2}9{7,}$)/;

export const isDemoNumber = (number: string): boolean => DEMO_NUMBERS.has(number) || DEMO_PATTERN.test(number);
