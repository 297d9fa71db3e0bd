export { checkDigit } from './check-digit.ts';
export * from './mrz-types.ts';
export { parseMrz } from './parse-mrz.ts';
