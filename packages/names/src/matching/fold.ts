/**
 * Spellings that stand for one sound, longest first. They come from romanisation tables (ICAO 9303-3, BGN/PCGN, ISO 9,
 * IJMES, Pinyin users' habits) and from languages that write the sound so: Schmidt and Šmidt, Kuznetsov and Kuznecov.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['shch', 'S'],
  ['tsch', 'C'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['dzh', 'J'],
  ['que', 'ke'],
  ['qui', 'ki'],
  ['gue', 'ge'],
  ['gui', 'gi'],
  ['aou', 'au'],
  ['awo', 'au'],
  ['iya', 'A'],
  ['iia', 'A'],
  ['ija', 'A'],
  ['yya', 'A'],
  ['yia', 'A'],
  ['iyu', 'U'],
  ['iiu', 'U'],
  ['iju', 'U'],
  ['iye', 'e'],
  ['iyy', 'i'],
  ['you', 'U'],
  ['sh', 'S'],
  ['sz', 'S'],
  ['ch', 'C'],
  ['cz', 'C'],
  ['zh', 'J'],
  ['dj', 'J'],
  ['kh', 'h'],
  ['gh', 'g'],
  ['dh', 'd'],
  ['th', 't'],
  ['ph', 'f'],
  ['bh', 'b'],
  ['rh', 'r'],
  ['ck', 'k'],
  ['ts', 'z'],
  ['tz', 'z'],
  ['ou', 'u'],
  ['oo', 'u'],
  ['ee', 'i'],
  ['ii', 'i'],
  ['iy', 'i'],
  ['ij', 'i'],
  ['yi', 'i'],
  ['yj', 'i'],
  ['yy', 'i'],
  ['ue', 'u'],
  ['oe', 'o'],
  ['ae', 'a'],
  ['ie', 'e'],
  ['ye', 'e'],
  ['ei', 'E'],
  ['ey', 'E'],
  ['ai', 'E'],
  ['ay', 'E'],
  ['ia', 'A'],
  ['ya', 'A'],
  ['iu', 'U'],
  ['yu', 'U'],
  ['io', 'O'],
  ['yo', 'O'],
  ['c', 'k'],
  ['q', 'k'],
  ['w', 'v'],
  ['x', 'ks'],
  ['y', 'i'],
  ['j', 'J'],
];

/** Spellings by their first letter; the scan below asks for one letter's list at a time. */
const BY_LETTER: ReadonlyMap<string, readonly (readonly [string, string])[]> = Map.groupBy(SPELLINGS, ([spelling]) =>
  spelling.charAt(0),
);

/** Y before a vowel at the beginning is a sound of its own: Yakov, near to Jakov. */
const Y_SOUNDS: Readonly<Record<string, string>> = { A: 'ia', U: 'iu', O: 'io' };

/** AE, OE and UE are umlauts of long words only: Boer is not Bor. */
const UMLAUTS: ReadonlySet<string> = new Set(['ae', 'oe', 'ue']);
const SHORTEST_WITH_UMLAUT = 5;

const MOST_REMEMBERED = 200_000;
const remembered = new Map<string, string>();

/**
 * The sounds of a lower-case ASCII word, whichever romanisation wrote it: `sergey`, `sergei` and `sergej` are one. Capital
 * letters in the result are sounds of two letters. Remembers what it folded.
 */
export function foldToken(token: string): string {
  const known = remembered.get(token);
  if (known !== undefined) return known;
  const doubled = token.charAt(0) === token.charAt(1) && token.length > 2;
  const folded = foldEnds(foldSpellings((doubled ? token.slice(1) : token).replace(/([oe])ff$/, '$1v')));
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(token, folded);
  return folded;
}

/** What is left of a word in a script that writes no vowels; W, Y, V and F go too: there they stand for vowels or for each other. */
export function consonantSkeleton(token: string): string {
  const folded = foldToken(token);
  let skeleton = '';
  for (let index = 0; index < folded.length; index++) {
    const sound = folded.charAt(index);
    const letter = 'aeiouAEUOyvwf'.includes(sound) ? '' : (SKELETON_CLASSES[sound] ?? sound);
    if (letter !== skeleton.at(-1)) skeleton += letter;
  }
  return skeleton;
}

/** The same with GH for Q, as Persian speaks that letter: Qasemi is Ghasemi. */
export function skeletonWithoutQ(token: string): string {
  return consonantSkeleton(token.replaceAll('q', 'gh'));
}

/** Arabic has neither P nor G and writes B and J; Chinese has no R that begins a syllable and writes L. */
const SKELETON_CLASSES: Readonly<Record<string, string>> = { p: 'b', g: 'J', C: 'S', r: 'l' };

function foldSpellings(token: string): string {
  let folded = '';
  let index = 0;
  while (index < token.length) {
    const [spelling, sound] = spellingAt(token, index);
    if (index === 0) folded = Y_SOUNDS[sound] ?? sound;
    else if (sound.length > 1 || sound !== folded.at(-1)) folded += sound;
    index += spelling.length;
  }
  return folded;
}

function spellingAt(token: string, index: number): readonly [string, string] {
  const letter = token.charAt(index);
  const rule = BY_LETTER.get(letter)?.find(([spelling]) => token.startsWith(spelling, index));
  return rule && !(token.length < SHORTEST_WITH_UMLAUT && UMLAUTS.has(rule[0])) ? rule : [letter, letter];
}

/** Endings that are spelt but hardly spoken, or in two ways: Abdullah and Abdulla, Ivanoff and Ivanov, Sergej and Sergei. */
function foldEnds(folded: string): string {
  if (folded.length <= 3) return folded;
  const bare = folded.replace(/([aeiouAEUO])h(?![aeiouAEUO])/g, '$1');
  return bare.replace(/[ae]J(s?)$/, 'E$1');
}
