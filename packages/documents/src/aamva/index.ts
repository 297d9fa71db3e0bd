export * from './aamva-address.ts';
export * from './aamva-licence.ts';
export type { AamvaNames } from './aamva-names.ts';
export * from './attributes-of-aamva.ts';
export * from './issuers.ts';
export { parseAamva } from './parse-aamva.ts';
