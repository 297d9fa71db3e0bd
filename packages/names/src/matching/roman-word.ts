import { simplified } from './scripts/han-simplified.ts';
import { HAN_TRANSCRIPTION } from './scripts/han-transcription.ts';
import { LATIN } from './scripts/latin.ts';
import { scriptOf } from './scripts/scripts.ts';

/** A word in ASCII, before it is known what it does in its name. */
export interface RomanWord {
  /** Lower-case ASCII, never empty. */
  readonly text: string;
  /** As written, in lower case; a simplified character for Han. */
  readonly written: string;
  /** One character of a script that parts names by characters. */
  readonly syllable: boolean;
}

/** Appends the ASCII words of one written word in lower case; `foreign` marks Han that only writes sounds. */
export function romaniseWord(word: string, foreign: boolean, words: RomanWord[]): void {
  const native = scriptOf(word);
  const script = foreign && native.name === 'Han' ? HAN_TRANSCRIPTION : native;
  if (script === LATIN) {
    const [text = ''] = LATIN.romanise(word);
    if (text !== '') words.push({ text, written: word, syllable: false });
    return;
  }
  const texts = script.romanise(word);
  const letters = script.syllabic && texts.length > 1 ? [...word.normalize('NFC')] : null;
  for (const [index, text] of texts.entries()) {
    if (text === '') continue;
    const written = letters ? simplified(letters[index] ?? '') : word;
    words.push({ text, written, syllable: script.syllabic === true && (letters !== null || word.length === 1) });
  }
}
