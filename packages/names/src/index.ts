export * from './addresses/index.ts';
export * from './countries/index.ts';
export * from './matching/index.ts';
export * from './names/index.ts';
