/** Articles, prepositions and words of descent inside names, which spellings add, drop and join at will; lower-case ASCII. */
const BEFORE_A_NAME: ReadonlySet<string> = new Set(
  (
    'al el ul ur our oul ar as ad az il la le les los las lo l ud ed ' +
    'bin ben ibn bint binti abu abou abi um umm oum ould walad ' +
    'de del dela della delle di da do dos das du des d von van der den ter ten te zu zur zum vom af av ' +
    'y e und and the of na di ap ab fitz st'
  ).split(' '),
);

const AFTER_A_NAME: ReadonlySet<string> = new Set('oglu ogly ogli oghlu kyzy qizi kizi gyzy'.split(' '));

/** Spellings of one particle; the Arabic article takes the sound of the letter behind it. */
const SPELLINGS: ReadonlyMap<string, number> = new Map(
  ['al el ul ar as ad az il l', 'bin ben ibn', 'bint binti', 'abu abou abi', 'um umm oum', 'ould walad'].flatMap(
    (words, index) => words.split(' ').map((word) => [word, index] as const),
  ),
);

/** Whether two particles are spellings of one: `el` and `al`, `ben` and `bin`. */
export function sameParticle(a: string, b: string): boolean {
  const spelling = SPELLINGS.get(a);
  return spelling !== undefined && spelling === SPELLINGS.get(b);
}

/** What parts a father from his child: `Salman bin Muhammad` is not `Muhammad bin Salman`. */
const DESCENT: ReadonlySet<string> = new Set('bin ben ibn bint binti ould walad ap'.split(' '));

/**
 * Whether a word is a particle at its place: before a name or, for some, behind it. Ben in front is a given name and a single letter
 * an initial, Le behind a family's.
 */
export function isParticle(word: string, index: number, count: number): boolean {
  if (AFTER_A_NAME.has(word)) return index > 0;
  if (index === 0 && (word === 'ben' || word.length === 1)) return false;
  return BEFORE_A_NAME.has(word) && index < count - 1;
}

/** Whether a particle of an organisation's name carries no meaning: and, of, the. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

const FILLERS: ReadonlySet<string> = new Set(
  'and und et ve va y e i the of de del della di da do dos das du des der die das for fur la le les los las el al'.split(
    ' ',
  ),
);

export function isDescent(word: string): boolean {
  return DESCENT.has(word);
}
