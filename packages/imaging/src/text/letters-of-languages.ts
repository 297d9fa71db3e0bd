/** A language's letters beyond A to Z, in small letters, the commonest first, and the share of its text that they make up. */
export interface LanguageLetters {
  readonly letters: string;
  readonly share: number;
}

/**
 * Languages that are written in Latin letters, BCP 47, with the letters of Unicode's CLDR main exemplar sets. Shapes that print alike are
 * one letter, as in `LATIN_ALPHABET`: ş stands for ș, ţ for ț. Shares are of ordinary running text, rounded.
 */
export const LETTERS_OF_LANGUAGES: Readonly<Record<string, LanguageLetters>> = {
  az: { letters: 'əıöüşğçİ', share: 0.2 },
  ca: { letters: 'àéèóíúçòïü', share: 0.03 },
  cs: { letters: 'íáéěýčřžšůúťóňď', share: 0.14 },
  cy: { letters: 'ŷŵâôêîû', share: 0.01 },
  da: { letters: 'æøåé', share: 0.03 },
  de: { letters: 'üäößẞ', share: 0.02 },
  en: { letters: '', share: 0 },
  es: { letters: 'óíáéñúüºª', share: 0.025 },
  et: { letters: 'äõüöšž', share: 0.05 },
  fi: { letters: 'äöåšž', share: 0.05 },
  fr: { letters: 'éàèêçôîûâùœïëüæÿ', share: 0.04 },
  ga: { letters: 'áíéóú', share: 0.05 },
  hr: { letters: 'čžšćđ', share: 0.03 },
  hu: { letters: 'áéöíóőüúű', share: 0.11 },
  is: { letters: 'íáðóöæúéþý', share: 0.11 },
  it: { letters: 'àèìòùé', share: 0.01 },
  lt: { letters: 'ėšųąįūžčę', share: 0.07 },
  lv: { letters: 'āīēūšļņžčģķ', share: 0.1 },
  mt: { letters: 'ħġżċà', share: 0.05 },
  nl: { letters: 'ëéïöüáóèÿ', share: 0.003 },
  pl: { letters: 'łąęóżśćńź', share: 0.07 },
  pt: { letters: 'ãçéáóíêõúâôàªº', share: 0.04 },
  ro: { letters: 'ăşţîâ', share: 0.06 },
  sk: { letters: 'áíéčýšžľúťóôňďäĺŕ', share: 0.11 },
  sl: { letters: 'čšž', share: 0.02 },
  sq: { letters: 'ëç', share: 0.08 },
  sv: { letters: 'äåöé', share: 0.05 },
  tr: { letters: 'ıüşğöçİâ', share: 0.12 },
};
