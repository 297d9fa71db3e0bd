export * from './country.ts';
export { countryMentioned, countryNamed } from './country-words.ts';
export { SPECIMEN_ISSUER } from './icao-codes.ts';
