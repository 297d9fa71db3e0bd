/** Fillers of an MRZ name field: `<<` ends the primary identifier, `<` parts words (ICAO 9303-3 section 4.6). */
const MRZ_PARTS = /<<+/;

/**
 * A person's name in the order it is spoken, given names first: `PUTIN, Vladimir` and `PUTIN<<VLADIMIR` are turned round.
 * What follows a second comma (`Smith, John, Jr.`) stays at the end.
 */
export function naturalOrder(name: string): string {
  if (name.includes('<<')) {
    const [primary = '', ...secondary] = name.replace(/<+$/, '').split(MRZ_PARTS);
    return `${secondary.join(' ')} ${primary}`.replaceAll('<', ' ').trim();
  }
  const comma = name.search(/[,،，]/);
  if (comma < 0) return name;
  const [given = '', ...rest] = name.slice(comma + 1).split(/[,،，]/);
  return `${given} ${name.slice(0, comma)} ${rest.join(' ')}`.trim();
}
