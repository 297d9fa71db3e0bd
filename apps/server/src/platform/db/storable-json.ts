/** A NUL, and halves of characters: texts of JSON may hold them, PostgreSQL's `jsonb` may not. */
const NOT_STORABLE = /[\0\p{Cs}]/u;

/** Whether a column of JSON can hold the value. */
export function isStorableJson(value: unknown): boolean {
  let storable = true;
  JSON.stringify(value, (key, part: unknown) => {
    if (NOT_STORABLE.test(key) || (typeof part === 'string' && NOT_STORABLE.test(part))) storable = false;
    return part;
  });
  return storable;
}
