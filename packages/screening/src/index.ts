export type * from './entities/list-entity.ts';
export { BAND_FROM, bandOf } from './hits/band.ts';
export type * from './hits/hit.ts';
export type { Subject, SubjectDocument } from './hits/subject.ts';
