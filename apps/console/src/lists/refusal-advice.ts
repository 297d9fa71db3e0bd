/** What to do about entries that the server did not take, by the codes that it says; where none of them is known, there is general advice. */
const ADVICE = {
  'csv.no_name': 'names',
  'csv.columns': 'names',
  'csv.cells': 'cells',
  'csv.truncated': 'truncated',
  'json.truncated': 'truncated',
  'csv.malformed': 'quotes',
  'ids.double': 'double',
  'records.skipped': 'skipped',
  'encoding.invalid': 'encoding',
  'encoding.mangled': 'encoding',
  'file.empty': 'empty',
  'values.misread': 'values',
} as const;

export type RefusalAdvice = (typeof ADVICE)[keyof typeof ADVICE] | 'general';

export function adviceOn(codes: readonly string[]): RefusalAdvice {
  const known = codes.find((code): code is keyof typeof ADVICE => Object.hasOwn(ADVICE, code));
  return known === undefined ? 'general' : ADVICE[known];
}
