export * from './check-digit.ts';
export * from './mrz-fields.ts';
export * from './name-field.ts';
export * from './transliterate.ts';
export * from './write-french-card.ts';
export * from './write-mrz.ts';
