export * from './compare-names.ts';
export * from './fold.ts';
export * from './similarity.ts';
