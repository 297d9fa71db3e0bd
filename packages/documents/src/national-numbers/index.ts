export { birthAgrees } from './carried-data.ts';
export * from './check-personal-number.ts';
export * from './number-in-optional-data.ts';
