import { foldToAscii, withinOneEdit } from '../names/index.ts';
import { allCountries, normaliseCountryCode } from './country.ts';
import { COUNTRY_WORDS } from './country-names.ts';

const CODE_BY_WORD: ReadonlyMap<string, string> = new Map([
  ...allCountries().map((country): [string, string] => [
    foldToAscii(country.name),
    normaliseCountryCode(country.code) ?? country.code,
  ]),
  ...Object.entries(COUNTRY_WORDS).flatMap(([code, words]) =>
    words.split(' ').map((word): [string, string] => [word, code]),
  ),
]);

/** Longest names first, so that `REPUBLICOFNORTHMACEDONIA` is met before shorter names inside it. */
const WORDS_BY_LENGTH = [...CODE_BY_WORD.keys()].sort((a, b) => b.length - a.length);

/** What may stand before a country's name without changing it: `CITIZEN OF ...`. */
const PREFIX = /^(?:CITIZENOF(?:THE)?|NATIONALOF(?:THE)?|CITOYENN?EDE|CIUDADANOADE|STATEOF)/;
/** Names from this length on are recognised with one letter misread. */
const SHORTEST_FUZZY = 7;

/** The country that a whole text names (a code, a name, a nationality word); alpha-3, or null. */
export function countryNamed(text: string): string | null {
  const parts = [text, ...text.split(/[/|(),]/)].map(foldToAscii);
  const exact = parts.map(codeOf).find((code) => code !== null);
  return exact ?? parts.map(codeNear).find((code) => code !== null) ?? null;
}

function codeOf(folded: string): string | null {
  const code = CODE_BY_WORD.get(folded) ?? CODE_BY_WORD.get(folded.replace(PREFIX, ''));
  return code ?? (folded.length === 3 ? normaliseCountryCode(folded) : null);
}

function codeNear(folded: string): string | null {
  if (folded.length < SHORTEST_FUZZY) return null;
  const near = WORDS_BY_LENGTH.find(
    (word) => word.length >= SHORTEST_FUZZY && (folded.startsWith(word) || withinOneEdit(word, folded)),
  );
  return near ? (CODE_BY_WORD.get(near) ?? null) : null;
}

/** The country whose name stands somewhere in a line, such as a heading; names under six letters must stand alone. */
export function countryMentioned(text: string): string | null {
  const folded = foldToAscii(text);
  const word = WORDS_BY_LENGTH.find((name) => (name.length >= 6 ? folded.includes(name) : folded === name));
  return word ? (CODE_BY_WORD.get(word) ?? null) : null;
}
