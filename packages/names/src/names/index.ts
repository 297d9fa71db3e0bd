export * from './compare-name-fields.ts';
export * from './compare-names.ts';
export * from './explain-names.ts';
export * from './fold.ts';
export * from './fold-letters.ts';
export * from './restore-spaces.ts';
export * from './similarity.ts';
