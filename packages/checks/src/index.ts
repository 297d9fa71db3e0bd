export * from './engines.ts';
export * from './examine.ts';
export * from './reading.ts';
export * from './request.ts';
