import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CONSOLE_LOCALES, LOCALES } from './locales.gen.ts';
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

test.each([
  ['capture.json', LOCALES],
  ['console.json', CONSOLE_LOCALES],
] as const)('every folder with %s is registered for it', (file, locales) => {
  const tags = readdirSync(folder).filter((tag) => existsSync(join(folder, tag, file)));
  expect(locales.map((locale) => locale.tag)).toEqual(tags.sort());
});

test('a language that the hosted flow alone speaks is not offered to the console', () => {
  expect(negotiateLocale(['pl', 'de'], CONSOLE_LOCALES).tag).toBe('de');
  expect(negotiateLocale(['pl', 'de']).tag).toBe('pl');
});

test.each(CONSOLE_LOCALES.map((locale) => locale.tag))(
  'the console in %s says nothing that English does not, and with the same placeholders',
  (tag) => {
    const english = flatten(readMessages('en', 'console.json'));
    for (const [key, text] of flatten(readMessages(tag, 'console.json'))) {
      expect([key, english.has(key), text.trim()]).toEqual([key, true, text]);
      expect([key, text === '']).toEqual([key, false]);
      expect(placeholders(text), key).toEqual(placeholders(english.get(key) ?? ''));
    }
  },
);

test.each(['de', 'fr', 'es', 'lt', 'ar'])('the console is wholly translated into %s', (tag) => {
  const english = flatten(readMessages('en', 'console.json'));
  expect([...flatten(readMessages(tag, 'console.json')).keys()]).toEqual([...english.keys()]);
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
