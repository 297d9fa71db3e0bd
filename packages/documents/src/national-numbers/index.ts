export * from './check-personal-number.ts';
