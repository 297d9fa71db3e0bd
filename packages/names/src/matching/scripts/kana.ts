import { toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Long vowels are spelt in many ways (Tarou, Taroo, Tarō): once is enough. */
function romanise(word: string): readonly string[] {
  return [toAscii(word).replace(/ou|oo/g, 'o').replace(/uu/g, 'u')];
}

export const HIRAGANA: Script = { name: 'Hiragana', romanise };

/** Foreign names are written in Katakana; those of Japan in forms and at banks as well. */
export const KATAKANA: Script = { name: 'Katakana', romanise };
