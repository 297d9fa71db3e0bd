export * from './code-words.gen.ts';
export * from './language-of-country.ts';
export * from './locales.gen.ts';
export * from './negotiate-locale.ts';
