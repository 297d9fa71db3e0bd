export * from './glyphs/index.ts';
export * from './heads/index.ts';
export * from './mrz/index.ts';
export * from './people/index.ts';
export * from './random/random.ts';
export * from './specimens/index.ts';
