export * from './draw-person.ts';
export * from './issuer.ts';
export type { Person } from './person.ts';
