export * from './attributes-of-mrz.ts';
export * from './mrz-attributes.ts';
export * from './resolve-attributes.ts';
