export * from './mrz-attributes.ts';
export * from './resolve-attributes.ts';
