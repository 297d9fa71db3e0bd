export { LICENCE_CATEGORIES } from './licence-categories.ts';
export * from './read-licence-table.ts';
