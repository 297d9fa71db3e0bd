export * from './measure-quality.ts';
