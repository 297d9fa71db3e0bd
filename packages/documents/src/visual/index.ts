export type { MrzValues } from './anchored-fields.ts';
export * from './compare-values.ts';
export * from './country-words.ts';
export * from './dates.ts';
export { resemblesLabel } from './label-match.ts';
export * from './read-visual-zone.ts';
export * from './sex.ts';
export { straightenLines } from './straighten-lines.ts';
export * from './visual-field.ts';
