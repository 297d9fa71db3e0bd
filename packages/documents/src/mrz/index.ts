export { checkDigit } from './check-digit.ts';
export { type DecodeOptions as DecodeMrzOptions, decodeMrz } from './decode-mrz.ts';
export * from './mrz-types.ts';
export { parseMrz } from './parse-mrz.ts';
