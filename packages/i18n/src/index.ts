export * from './locales.gen.ts';
export * from './negotiate-locale.ts';
