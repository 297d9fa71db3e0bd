export type { AddressGround } from './address-findings.ts';
export * from './compare.ts';
export * from './explain-parts.ts';
export * from './parse-address.ts';
export type * from './parsed-address.ts';
export { ADDRESS_THRESHOLD } from './score-address.ts';
