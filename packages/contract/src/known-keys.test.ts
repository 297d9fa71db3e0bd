import { expect, it } from 'vitest';
import { z } from 'zod';
import { knownKeys } from './known-keys.ts';

it('names the keys of a schema at every depth, through whatever stands around them', () => {
  const leaf = z.object({ deep: z.string() }).nullable().default(null);
  const schema = z.preprocess(
    (sent) => sent,
    z.object({ list: z.array(z.union([leaf, z.strictObject({ other: z.int() })])) }).transform((body) => body),
  );
  expect([...knownKeys(schema)].sort()).toEqual(['deep', 'list', 'other']);
});

it('knows the words of a fixed map and none of a free one', () => {
  const fixed = z.partialRecord(z.enum(['lastName', 'sex']), z.object({ pointer: z.string() }));
  expect([...knownKeys(fixed)].sort()).toEqual(['lastName', 'pointer', 'sex']);
  expect([...knownKeys(z.record(z.string(), z.object({ title: z.string() })))]).toEqual(['title']);
});
