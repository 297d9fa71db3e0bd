import { type Alignment, takePair } from './alignment.ts';
import type { NameToken } from './name-score.ts';
import { OFFICES } from './words/titles.ts';

/** An office held by one person at a time says nearly as much as a given name. */
const OFFICE_SIMILARITY = 0.75;

/** Pairs the office in `President Erdogan` with the given name that the other side has in its place. */
export function pairOffice(alignment: Alignment): void {
  const { query, listed, queryPartner, listedPartner } = alignment;
  const queryOffice = officeOfSurname(query, queryPartner);
  const listedOffice = officeOfSurname(listed, listedPartner);
  if (queryOffice < 0 === listedOffice < 0) return;
  const i = queryOffice < 0 ? freeWord(query, queryPartner) : queryOffice;
  const j = listedOffice < 0 ? freeWord(listed, listedPartner) : listedOffice;
  if (i < 0 || j < 0) return;
  takePair(alignment, { queryFrom: i, queryTo: i + 1, listedFrom: j, listedTo: j + 1, similarity: OFFICE_SIMILARITY });
}

/** The free office in a name that has one other word, and that one matched; -1 for none. */
function officeOfSurname(tokens: readonly NameToken[], partners: Uint8Array): number {
  if (tokens.length !== 2) return -1;
  const office = tokens.findIndex(({ role, text }) => role === 'title' && OFFICES.has(text));
  return office >= 0 && !partners[office] && partners[1 - office] ? office : -1;
}

function freeWord(tokens: readonly NameToken[], partners: Uint8Array): number {
  return tokens.findIndex(({ role }, index) => role === 'word' && !partners[index]);
}
