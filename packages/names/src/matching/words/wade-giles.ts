const INITIALS = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]';
/** What ends in N or NG ends so before a consonant only: `danian` is Da Nian. */
const FINALS =
  '(?:iang|iong|uang|ang|eng|ing|ong|ian|uan|an|en|in|un)(?![aeiou])|iao|uai|ai|ei|ao|ou|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u';

const SYLLABLE = new RegExp(`(${INITIALS})?(${FINALS})`, 'y');

/** Syllables whose vowel Wade and Giles heard otherwise, and those of one sound. */
const WHOLE: ReadonlyMap<string, string> = new Map(
  (
    'zhi chih|chi chih|shi shih|ri jih|zi tzu|ci tzu|si ssu|yi i|ye yeh|yue yueh|you yu|yan yen|yong yung|er erh|e o|ge ko|ke ko' +
    '|he ho|gui kuei|kui kuei|guo kuo|kuo kuo|huo huo|shuo shuo'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

const INITIAL: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  x: 'hs',
  zh: 'ch',
  r: 'j',
  z: 'ts',
  c: 'ts',
};

const FINAL: Readonly<Record<string, string>> = { ong: 'ung', iong: 'iung', ian: 'ien', ie: 'ieh', ue: 'ueh', uo: 'o' };

/** What other languages hardly write; without it a name that is not Chinese would be another's: Dina and Tina, Budin and Putin. */
const MARKS = /hs|ts|tz|ss|ung|ien|ieh|ueh|ih|ku[oe]|erh/;

/**
 * A word of Pinyin syllables in lower case as Wade-Giles spells it (A Chinese-English Dictionary, 1912), without its apostrophes and
 * marks, which passports drop: `xiaoping` is `hsiaoping`. Null for words that are no Pinyin, for those spelt the same in both,
 * and for those whose other spelling is nothing special.
 */
export function wadeGiles(word: string): string | null {
  let spelt = '';
  SYLLABLE.lastIndex = 0;
  while (SYLLABLE.lastIndex < word.length) {
    const [syllable = '', initial = '', final = ''] = SYLLABLE.exec(word) ?? [];
    if (syllable === '' || (initial === '' && /^[iu]/.test(final))) return null;
    spelt += WHOLE.get(syllable) ?? (INITIAL[initial] ?? initial) + (FINAL[final] ?? final);
  }
  return spelt === word || !MARKS.test(spelt) ? null : spelt;
}
