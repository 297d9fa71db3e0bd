import { describe, expect, it, test } from 'vitest';
import {
  listEntriesPage,
  listEntriesRequest,
  screeningList,
  screeningListRequest,
  screeningListsAnswer,
} from './lists.ts';
import { LIST_EXAMPLES } from './lists-examples.ts';
import { caseDecision, caseNote, screeningCase, screeningCasePage } from './screening-cases.ts';
import { CASE_EXAMPLES } from './screening-cases-examples.ts';

const SCHEMAS = {
  caseDecision,
  caseNote,
  screeningCase,
  screeningCasePage,
  screeningList,
  screeningListsAnswer,
  screeningListRequest,
  listEntriesRequest,
  listEntriesPage,
};
const EXAMPLES: Readonly<Record<string, readonly unknown[]>> = { ...CASE_EXAMPLES, ...LIST_EXAMPLES };

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = EXAMPLES[name] ?? [];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

describe('entries', () => {
  it.each([
    {},
    { entries: [] },
    { entries: [{ name: 'x' }], csv: 'name\nx' },
    { entries: [{ name: { given: 'x' } }] },
    { csv: '' },
  ])('are not taken from %j', (body) => {
    expect(listEntriesRequest.safeParse(body).success).toBe(false);
  });
});
