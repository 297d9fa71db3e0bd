import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createFigures } from './figures.ts';
import { loadWords } from './words.ts';

const folder = resolve(import.meta.dirname, '../../../../packages/i18n/locales');
const read = async (path: string): Promise<unknown> =>
  JSON.parse(readFileSync(resolve(folder, basename(path, '.json'), 'console.json'), 'utf8'));

test('speaks the first wish that it knows', async () => {
  const words = await loadWords([null, 'xx', 'de-CH', 'fr'], read);
  expect([words.locale.tag, words.t('signOut')]).toEqual(['de', 'Abmelden']);
  expect(words.t('own.entries', { number: '1.002' })).toBe('Einträge: 1.002');
});

test('what a language does not say, English does, key by key', async () => {
  const partly = async (path: string) => (path.includes('/lt.') ? { signOut: 'Atsijungti' } : read(path));
  const words = await loadWords(['lt'], partly);
  expect([words.t('signOut'), words.t('again')]).toEqual(['Atsijungti', 'Try again']);
  expect([words.has('refusals.list.shrunk'), words.has('refusals.list.unheard-of')]).toEqual([true, false]);
});

test('writes figures as the language does', () => {
  const { number, size, day, distance, country } = createFigures('de');
  expect([number(18_412), size(174), size(20_000_000)]).toEqual(['18.412', '174 Byte', '20 MB']);
  expect([day('1961-03-14'), country('DE'), country('Utopia')]).toEqual(['14.03.1961', 'Deutschland', 'Utopia']);
  const now = 10 * 86_400_000;
  expect([distance(now - 2 * 3_600_000, now), distance(now + 30 * 60_000, now), distance(now, now)]).toEqual([
    'vor 2 Stunden',
    'in 30 Minuten',
    'in dieser Minute',
  ]);
});
