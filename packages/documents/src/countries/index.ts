export * from './country.ts';
export { SPECIMEN_ISSUER } from './icao-codes.ts';
