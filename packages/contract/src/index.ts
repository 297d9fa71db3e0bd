export * from './additional-steps.ts';
export * from './country-codes.ts';
export * from './token-request.ts';
export * from './value-sets.ts';
export * from './flow.ts';
