export * from './examine-proof-of-address.ts';
export { DEFAULT_MAX_AGE_MONTHS, type ExpectedResident } from './judge-proof.ts';
export type { ProofReading, SignedAddress } from './read-proof.ts';
export { REASONS as PROOF_OF_ADDRESS_REASONS } from './reasons.ts';
