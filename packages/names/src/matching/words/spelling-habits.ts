import { wadeGiles } from './wade-giles.ts';

/** A way of spelling that a language or an administration has given up, or that another script leads to, and what it stands for. */
interface Habit {
  /** Which words may be spelt so. */
  readonly words: RegExp;
  readonly respell: (word: string) => string;
}

/** Dutch spelling of Indonesian and Malay names until 1972: Soeharto, Widjaja, Tjokro. */
const DUTCH: Readonly<Record<string, string>> = { oe: 'u', dj: 'j', tj: 'c', sj: 'sy', nj: 'ny', j: 'y', ch: 'kh' };

const PLAIN_STOPS: Readonly<Record<string, string>> = { n: 'd', m: 'b', g: 'g' };

const HABITS: readonly Habit[] = [
  { words: /oe|dj|tj|sj|nj/, respell: (word) => word.replace(/oe|dj|tj|sj|nj|j|ch/g, (old) => DUTCH[old] ?? old) },
  // Serbian and Bosnian Đ, which loses its stroke: Djordje and Dorde.
  { words: /dj/, respell: (word) => word.replaceAll('dj', 'd') },
  // Persian ق: Qasemi is Ghasemi.
  { words: /q(?!u)/, respell: (word) => word.replaceAll('q', 'gh') },
  // Indian: Laxmi is Lakshmi.
  { words: /x/, respell: (word) => word.replaceAll('x', 'ksh') },
  // Greek capitals of passports: Ntokos is spoken Dokos, Mpakas Bakas.
  { words: /^(?:nt|mp|gk)/, respell: (word) => (PLAIN_STOPS[word.charAt(0)] ?? '') + word.slice(2) },
  // Japanese long vowels in words of Japanese syllables: Shouhei, Oota, Ohno.
  {
    words:
      /^(?=.*(?:ou|oo|uu|oh))(?:(?:[kgnhbpmr]y|[sc]h|ts|[kgsztdnhbpmyrwjf])?[aiueo]|[nh](?![aiueo]))+(?<=[aiueo]|^.{5,}n)$/,
    respell: (word) => word.replace(/ou|oo|oh(?![aiueo])/g, 'o').replaceAll('uu', 'u'),
  },
];

const SHORTEST = 4;
const LONGEST = 40;
const NONE: readonly string[] = [];

const MOST_REMEMBERED = 100_000;
const remembered = new Map<string, readonly string[]>();

const ANY = /oe|dj|tj|sj|nj|x|q|^nt|^mp|^gk|ou|oo|uu|oh/;

/** How else a lower-case ASCII word is spelt by those who do not have its habit; most words have none. */
export function respellings(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return NONE;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const chinese = wadeGiles(word);
  const habits = ANY.test(word)
    ? HABITS.filter(({ words }) => words.test(word)).map(({ respell }) => respell(word))
    : NONE;
  const found = chinese === null ? habits : [...habits, chinese];
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, found.length === 0 ? NONE : found);
  return found;
}
