import { ARABIC_NAMES } from './arabic-names.ts';
import { type ConsonantLetters, vocalise } from './consonant-script.ts';
import type { Script } from './script.ts';

/** Arabic with the letters of Persian, Urdu, Pashto and Kurdish. */
const LETTERS: ConsonantLetters = {
  letters: {
    ا: 'a',
    آ: 'a',
    أ: 'a',
    إ: 'i',
    ٱ: 'a',
    ى: 'a',
    ة: 'a',
    ع: 'a',
    ب: 'b',
    پ: 'p',
    ت: 't',
    ٹ: 't',
    ث: 'th',
    ج: 'j',
    چ: 'ch',
    ح: 'h',
    خ: 'kh',
    د: 'd',
    ڈ: 'd',
    ذ: 'dh',
    ر: 'r',
    ڑ: 'r',
    ز: 'z',
    ژ: 'zh',
    س: 's',
    ش: 'sh',
    ص: 's',
    ض: 'd',
    ط: 't',
    ظ: 'z',
    غ: 'gh',
    ف: 'f',
    ڤ: 'v',
    ق: 'q',
    ك: 'k',
    ک: 'k',
    گ: 'g',
    ل: 'l',
    م: 'm',
    ن: 'n',
    ں: 'n',
    ه: 'h',
    ہ: 'h',
    ھ: 'h',
    ۀ: 'h',
    ئ: 'i',
    ؤ: 'u',
    ے: 'e',
  },
  halfVowels: { و: ['w', 'u'], ي: ['y', 'i'], ی: ['y', 'i'] },
};

/** Marks above and below the letters, the stretching stroke and the joiners. */
const MARKS = /[\u064b-\u065f\u0670\u0640\u200c\u200d]/gu;

/** Persian speaks some letters of Arabic otherwise, and writes its own K and Y. */
const PERSIAN: ConsonantLetters = {
  letters: { ...LETTERS.letters, ض: 'z', ذ: 'z', ث: 's' },
  halfVowels: { و: ['v', 'u'], ی: ['y', 'i'] },
};
const PERSIAN_LETTERS = /[یکپچژگ]/u;

/** Behind a consonant it only tells a vowel: فرشته Fereshteh, فاطمه Fatima. */
const SILENT_H = /(?<=^.{2,}[^اآأإوىيیءئؤ])ه$/u;

const ARTICLE = 'ال';
const SERVANT = 'عبد';

function romanise(word: string): readonly string[] {
  const bare = word.replace(MARKS, '');
  const known = ARABIC_NAMES.get(bare);
  if (known) return [known];
  if (bare.startsWith(SERVANT) && bare.length > SERVANT.length + 2)
    return ['abd', ...romanise(bare.slice(SERVANT.length))];
  if (bare.startsWith(ARTICLE) && bare.length > ARTICLE.length + 2)
    return ['al', ...romanise(bare.slice(ARTICLE.length))];
  const spoken = bare.replace(SILENT_H, 'ة');
  return [activeParticiple(spoken) ?? vocalise(spoken, PERSIAN_LETTERS.test(bare) ? PERSIAN : LETTERS)];
}

/** The commonest shape of given names, whose second vowel is I: خالد Khalid, ناصر Nasir, قاسم Qasim. */
function activeParticiple(word: string): string | null {
  const [first = '', alef, second = '', third = '', ...more] = [...word];
  if (alef !== 'ا' || more.length > 0) return null;
  const [a, b, c] = [first, second, third].map((letter) => LETTERS.letters[letter]);
  return a && b && c && !/[aiu]/.test(a + b + c) ? `${a}a${b}i${c}` : null;
}

/** Arabic script: the article and عبد are parted from what follows, common names are known, other vowels guessed. */
export const ARABIC: Script = { name: 'Arabic', romanise, guessedVowels: true };
