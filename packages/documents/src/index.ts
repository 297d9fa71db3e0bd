export * from './aamva/index.ts';
export * from './countries/index.ts';
export * from './mrz/index.ts';
export * from './names/index.ts';
export * from './national-numbers/index.ts';
export * from './recognise/index.ts';
export * from './resolve/index.ts';
export * from './visual/index.ts';
