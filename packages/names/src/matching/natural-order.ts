/**
 * A person's name in the order it is spoken, given names first: `PUTIN, Vladimir` and the MRZ's `PUTIN<<VLADIMIR<<<`
 * (ICAO 9303-3 section 4.6: two fillers end the primary identifier, one parts words) are turned round. What follows a second
 * comma (`Smith, John, Jr.`) stays at the end.
 */
export function naturalOrder(name: string): string {
  if (name.includes('<')) return fromMrz(name);
  const comma = name.search(/[,،，]/);
  if (comma < 0) return name;
  const [given = '', ...rest] = name.slice(comma + 1).split(/[,،，]/);
  return `${given} ${name.slice(0, comma)} ${rest.join(' ')}`;
}

function fromMrz(name: string): string {
  const [primary = '', ...secondary] = name.replace(/<+\s*$/, '').split(/<<+/);
  return `${secondary.join(' ')} ${primary}`.replaceAll('<', ' ');
}
