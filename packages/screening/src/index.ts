export * from './entities/index.ts';
export * from './hits/index.ts';
export * from './sources/index.ts';
