import type { Random } from '@bonafide/testkit';

/** Ways in which a name reaches screening other than it stands on the list. */
export const PERTURBATIONS = [
  'exact',
  'one typo',
  'typo in every word',
  'any order',
  'first name as initial',
  'middle name dropped',
  'transliterated',
  'Cyrillic',
  'with title',
  'joined',
] as const;
export type Perturbation = (typeof PERTURBATIONS)[number];

/** The name spoilt in one way; null where that way does not fit it (`Cyrillic` fits all: whom it suits is the caller's choice). */
export function perturbed(name: string, how: Perturbation, random: Random): string | null {
  const words = name.split(' ');
  switch (how) {
    case 'exact':
      return name;
    case 'one typo':
      return withOneTypo(words, random);
    case 'typo in every word':
      return words.map((word) => (isLong(word) ? withTypo(word, random) : word)).join(' ');
    case 'any order':
      return shuffled(words, random).join(' ');
    case 'first name as initial':
      return [`${name.charAt(0)}.`, ...words.slice(1)].join(' ');
    case 'middle name dropped':
      return words.length < 3 ? null : words.toSpliced(1, 1).join(' ');
    case 'transliterated':
      return respelt(name, random);
    case 'Cyrillic':
      return inCyrillic(name);
    case 'with title':
      return `Mr. ${name}`;
    case 'joined':
      return withJoinedWords(name.split(/[ -]/), random);
  }
}

const isLong = (word: string): boolean => word.length > 3;

function withOneTypo(words: readonly string[], random: Random): string | null {
  const long = words.flatMap((word, at) => (isLong(word) ? [at] : []));
  const [first, ...rest] = long;
  if (first === undefined) return null;
  const at = random.pick([first, ...rest]);
  return words.with(at, withTypo(words[at] ?? '', random)).join(' ');
}

/** One letter replaced, added, left out, or exchanged with its neighbour; never the first one. */
function withTypo(word: string, random: Random): string {
  const at = random.integer(1, word.length - 1);
  const letter = String.fromCharCode(97 + random.integer(0, 25));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (random.integer(0, 3)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + letter + word.slice(at);
    case 2:
      return before + after;
    default:
      return at === word.length - 1
        ? word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1)
        : before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  }
}

function shuffled(words: readonly string[], random: Random): readonly string[] {
  const left = [...words];
  return words.map(() => left.splice(random.integer(0, left.length - 1), 1)[0] ?? '');
}

function withJoinedWords(words: readonly string[], random: Random): string | null {
  if (words.length < 3) return null;
  const at = random.integer(0, words.length - 2);
  return words.toSpliced(at, 2, `${words[at] ?? ''}${words[at + 1] ?? ''}`).join(' ');
}

/** One name, other romanisations: what people and offices do to names from Arabic and Cyrillic. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['mohammad', 'muhammed'],
  ['muhammad', 'mohamed'],
  ['ahmad', 'ahmed'],
  ['hussein', 'husayn'],
  ['yousef', 'yusuf'],
  ['abdul', 'abdal'],
  ['kh', 'h'],
  ['q', 'k'],
  ['ou', 'u'],
  ['iy', 'y'],
  ['ey', 'ei'],
  ['ay', 'ai'],
  ['w', 'v'],
  ['dzh', 'j'],
  ['zh', 'j'],
  ['ks', 'x'],
  ['ee', 'i'],
  ['oo', 'u'],
  ['ya', 'ia'],
  ['yu', 'iu'],
  ['sh', 'sch'],
  ['y', 'i'],
  ['i', 'y'],
  ['u', 'ou'],
  ['v', 'w'],
  ['k', 'q'],
  ['ai', 'ay'],
  ['iya', 'ia'],
];
const MOST_RESPELT = 2;

function respelt(name: string, random: Random): string {
  let spelt = name.toLowerCase();
  let changes = 0;
  const first = random.integer(0, SPELLINGS.length - 1);
  for (let step = 0; step < SPELLINGS.length && changes < MOST_RESPELT; step += 1) {
    const [from, to] = SPELLINGS[(first + step) % SPELLINGS.length] ?? ['', ''];
    if (!spelt.includes(from)) continue;
    spelt = spelt.replace(from, to);
    changes += 1;
  }
  return spelt;
}

/** Back from the romanisation of the US Board on Geographic Names, longest spellings first. */
const CYRILLIC: readonly (readonly [string, string])[] = Object.entries({
  shch: 'щ',
  sh: 'ш',
  ch: 'ч',
  zh: 'ж',
  kh: 'х',
  ts: 'ц',
  ya: 'я',
  yu: 'ю',
  yo: 'ё',
  yy: 'ый',
  iy: 'ий',
  ey: 'ей',
  ye: 'е',
  a: 'а',
  b: 'б',
  c: 'к',
  d: 'д',
  e: 'е',
  f: 'ф',
  g: 'г',
  h: 'х',
  i: 'и',
  j: 'дж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  p: 'п',
  q: 'к',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'у',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'ы',
  z: 'з',
});
const ROMANISED = new RegExp(CYRILLIC.map(([latin]) => latin).join('|'), 'g');
const LETTERS = new Map(CYRILLIC);

function inCyrillic(name: string): string {
  const letters = name.toLowerCase().replace(ROMANISED, (latin) => LETTERS.get(latin) ?? latin);
  return letters.replace(/(?<=^|[\s-])./g, (letter) => letter.toUpperCase());
}
