import { replacer, toAscii } from './ascii.ts';
import type { Script } from './script.ts';

/** Belarusian writes the softened D and T of other Slavic names as they are spoken there: Уладзімір, Пуцін. */
const softened = replacer({
  дзе: 'де',
  дзі: 'ді',
  дзя: 'дя',
  дзё: 'дё',
  дзю: 'дю',
  дзь: 'дь',
  це: 'те',
  ці: 'ті',
  ця: 'тя',
  цё: 'тё',
  цю: 'тю',
  ць: 'ть',
});

/** Letters that Belarusian has and Russian has not, without those of Ukrainian; В before consonants is Ў in Belarusian. */
function isBelarusian(word: string): boolean {
  return /[іў]/u.test(word) && !/[иїєщґ]|в(?![аеёіоуыэюя])/u.test(word);
}

/** Cyrillic, romanised letter by letter (ICAO 9303-3 section 6.B and the common systems fold to the same sounds). */
export const CYRILLIC: Script = {
  name: 'Cyrillic',
  romanise: (word) => [toAscii(isBelarusian(word) ? softened(word) : word)],
};
