export * from './addresses/index.ts';
export * from './countries/index.ts';
export type * from './matching/name-score.ts';
export * from './names/index.ts';
