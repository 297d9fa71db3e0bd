import { drawHolder, type NameLanguage } from '../../people/index.ts';
import { type Random, seededRandom } from '../../random/random.ts';
import type { PaperDesign } from './paper-design.ts';
import { type PaperWords, paperWordsOf } from './paper-words.ts';

/** The day on which all papers are looked at. */
export const PAPERS_TODAY = '2026-07-01';

/** Parts of a paper that a hand wrote. */
export type HandPart = 'date' | 'addressee' | 'all';

/** What one paper says. Dates are ISO 8601. */
export interface PaperSpec {
  /** Given names and surname as the language orders them, without honorific. */
  readonly name: string;
  readonly honorific: string | null;
  /** Lines of the address as printed. */
  readonly address: readonly string[];
  readonly postalCode: string;
  readonly town: string;
  readonly issued: string;
  readonly due: string;
  readonly period: readonly [from: string, to: string];
  readonly customer: string;
  readonly amount: number;
  readonly iban: string;
}

/** Days before today that papers are issued: within three months, or long before. */
const AGES = { recent: [2, 80], old: [120, 900] } as const;

const DAY = 86_400_000;
const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

const fill = (pattern: string, random: Random): string =>
  pattern.replace(/[9A]/g, (sign) =>
    sign === '9' ? String(random.integer(0, 9)) : (random.pick([...'ABDEFGHJLN'] as [string, ...string[]]) ?? 'A'),
  );

const pickOf = <T>(random: Random, items: readonly T[]): T => items[random.integer(0, items.length - 1)] as T;

/** What the paper of that seed says. */
export function paperSpec(design: PaperDesign, seed: number, old: boolean): PaperSpec {
  const random = seededRandom(seed + 8800);
  const words = paperWordsOf(design.language);
  const [youngest, oldest] = AGES[old ? 'old' : 'recent'];
  const issued = shifted(PAPERS_TODAY, -random.integer(youngest, oldest));
  const iban = words.iban === '' ? '' : `${words.iban}${random.integer(10, 99)} ${fill('9999 9999 9999 9999', random)}`;
  return {
    ...resident(design, words, seed),
    ...home(words, random),
    issued,
    due: shifted(issued, random.integer(10, 25)),
    period: [shifted(issued, -45), shifted(issued, -15)],
    customer: String(random.integer(10_000_000, 99_999_999)),
    amount: random.between(18, 920),
    iban,
  };
}

function resident(design: PaperDesign, words: PaperWords, seed: number): Pick<PaperSpec, 'name' | 'honorific'> {
  const random = seededRandom(seed + 8900);
  if (words.residents) return { name: pickOf(random, words.residents), honorific: null };
  const { surname, givenNames, sex } = drawHolder(seed, design.language as NameLanguage);
  const name = words.surnameFirst ? `${surname} ${givenNames}` : `${givenNames} ${surname}`;
  const title = words.honorifics?.[sex === 'F' ? 0 : 1];
  return { name, honorific: title !== undefined && random.next() < 0.5 ? title : null };
}

function home(words: PaperWords, random: Random): Pick<PaperSpec, 'address' | 'postalCode' | 'town'> {
  const [pattern = '', town = ''] = pickOf(random, words.towns);
  const postalCode = fill(pattern, random);
  const values: Readonly<Record<string, string>> = {
    s: pickOf(random, words.streets),
    n: String(random.integer(1, 148)),
    f: String(random.integer(1, 60)),
    c: postalCode,
    t: town,
    T: town.toLocaleUpperCase(),
  };
  const address = words.address.map((line) => line.replace(/\{(\w)\}/g, (_, key: string) => values[key] ?? ''));
  return { address, postalCode, town };
}
