const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that parts a table's header most; a comma where nothing does. */
export function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
