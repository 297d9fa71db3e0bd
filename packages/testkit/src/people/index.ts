export * from './draw-person.ts';
export { drawHolder, type NameLanguage } from './holder.ts';
export * from './issuer.ts';
export type { Person } from './person.ts';
