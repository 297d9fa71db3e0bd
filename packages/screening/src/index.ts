export type * from './entities/list-entity.ts';
