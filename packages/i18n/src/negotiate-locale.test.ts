import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LOCALES } from './locales.gen.ts';
import { negotiateLocale } from './negotiate-locale.ts';

const folder = resolve(import.meta.dirname, '../locales');
type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}/`)],
    ),
  );
}

const messagesOf = (tag: string) =>
  flatten({ capture: readMessages(tag, 'capture.json'), code: readMessages(tag, 'code.json') });
const readMessages = (tag: string, file: string) =>
  JSON.parse(readFileSync(join(folder, tag, file), 'utf8')) as Messages;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

test.each([
  [['de-AT', 'en'], 'de'],
  [['xx', 'LT'], 'lt'],
  [[null, undefined, 'ar_EG'], 'ar'],
  [['xx'], 'en'],
  [[], 'en'],
])('%j speaks %s', (wishes, tag) => {
  expect(negotiateLocale(wishes).tag).toBe(tag);
});

test('every folder is registered', () => {
  expect(LOCALES.map((locale) => locale.tag)).toEqual(readdirSync(folder).sort());
});

test.each(LOCALES.map((locale) => locale.tag))(
  '%s says everything that English says, with the same placeholders',
  (tag) => {
    const english = messagesOf('en');
    const own = messagesOf(tag);
    expect([...own.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of english) expect(placeholders(own.get(key) ?? ''), key).toEqual(placeholders(text));
  },
);
