import type { RomanWord } from '../roman-word.ts';

/** Servant of: what stands before one of God's names, with the article of the following word in its many spellings. */
const SERVANT = /^abd(?:[aeou]l|oul|ur|us|uz|un|ush|u)?$/;

const ARTICLE = /^(?:[aeu][lrsdzntj]|ash|esh|ush)$/;

/** ... of the faith: Nuruddin, Nooreddine, Emadoddin. */
const OF_FAITH = /^(.{3,}?)(?:[aeiou]{1,2}d|al)d[ie]{1,2}ne?$/;

/**
 * Brings the compounds of Arabic names to one form: `abd al`, `abdel` and `abdur` are `abdul`; `noor al din` and `nooreddine`
 * are `nooruddin`. Whether `abdul` is joined to its name stays as it is: the alignment pairs joined words.
 */
export function composeNames(words: readonly RomanWord[]): readonly RomanWord[] {
  if (!words.some(({ text }) => text.startsWith('abd') || /din?e?$/.test(text))) return words;
  const composed: RomanWord[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as RomanWord;
    const article = ARTICLE.test(words[index + 1]?.text ?? '');
    if (SERVANT.test(word.text) && /^[aiu]?l?lah$/.test(words[index + 1]?.text ?? '')) {
      composed.push({ ...word, text: 'abdullah' });
      index += 1;
    } else if (SERVANT.test(word.text) && words.length > 1) {
      composed.push({ ...word, text: 'abdul' });
      if (word.text === 'abd' && article && index + 2 < words.length) index += 1;
    } else if (article && /^d[ie]+ne?$/.test(words[index + 2]?.text ?? '')) {
      composed.push({ ...word, text: `${word.text}uddin` });
      index += 2;
    } else {
      const faithful = word.text.endsWith('n') || word.text.endsWith('ne') ? OF_FAITH.exec(word.text)?.[1] : undefined;
      composed.push(faithful ? { ...word, text: `${faithful}uddin` } : word);
    }
  }
  return composed;
}
