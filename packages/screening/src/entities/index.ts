export { canonicalJson } from './canonical-json.ts';
export { listedCountries } from './list-countries.ts';
export type * from './list-entity.ts';
export { listedSex } from './list-sex.ts';
export { listedBirth } from './listed-birth.ts';
export { type EntityDraft, makeEntity } from './make-entity.ts';
export { naturalOrder } from './natural-order.ts';
export { plainNumber } from './plain-number.ts';
