import { z } from 'zod';

/**
 * Every key that a schema names itself, at whatever depth: those of its objects, and those of maps from a fixed set of words. Keys
 * that senders invent are not among them, so that these can be repeated to anybody.
 */
export function knownKeys(schema: z.ZodType): ReadonlySet<string> {
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (!(value instanceof z.ZodType)) {
      for (const part of Object.values(value)) visit(part);
      return;
    }
    if (value instanceof z.ZodObject) for (const key of Object.keys(value.shape)) keys.add(key);
    if (value instanceof z.ZodRecord && value.keyType instanceof z.ZodEnum)
      for (const key of value.keyType.options) keys.add(String(key));
    visit(value.def);
  };
  visit(schema);
  return keys;
}
