import { wordsOf } from './address-words.ts';
import { extractNumbers } from './extract-numbers.ts';
import { extractPlace } from './extract-place.ts';
import type { ParsedAddress } from './parsed-address.ts';
import { plainAddress } from './plain-address.ts';
import { countryOfRegion } from './words/place-words.ts';
import { withoutSituation } from './words/situation-words.ts';

/** Takes an address apart; pure, and total: what is no address has words or nothing. */
export function parseAddress(address: string): ParsedAddress {
  const { text, script } = plainAddress(address);
  const located = withoutSituation(text);
  const place = extractPlace(located.text);
  const country = place.country ?? (place.region === null ? null : countryOfRegion(place.region));
  const numbers = extractNumbers(place.text, country);
  return {
    country: place.country,
    region: place.region,
    postalCode: numbers.postalCode,
    box: numbers.box,
    unit: numbers.unit,
    floor: numbers.floor,
    figures: numbers.figures,
    words: wordsOf(numbers.rest, country),
    situation: located.situation,
    script,
  };
}
