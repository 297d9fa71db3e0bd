import type { AddressWord, AddressWordRole, AddressZone } from './parsed-address.ts';

/** A word before it is known where it stands; marks hold the places of the house number (`#`) and the postal code (`@`). */
export interface MarkedWord {
  readonly text: string;
  readonly role: AddressWordRole | 'mark' | 'filler';
  readonly shortened: boolean;
}

type Segment = readonly MarkedWord[];
type Zoned = MarkedWord & { readonly zone: AddressZone };

/**
 * Tells streets from towns by commas, house numbers, postal codes and kinds of streets, where these tell it. Fillers vanish, unless
 * a street has no other name.
 */
export function withZones(segments: readonly Segment[]): readonly AddressWord[] {
  const street = streetSegment(segments);
  const zoned = segments.flatMap((segment, i): readonly Zoned[] => {
    if (i === street) return zonesWithin(segment, segments.length > 1);
    const zone = i > street || isTown(segments, i, street) ? 'locality' : 'open';
    return segment.map((word) => ({ ...word, zone }));
  });
  return named(zoned).flatMap(({ role, ...word }) => (role === 'mark' || role === 'filler' ? [] : [{ ...word, role }]));
}

const isName = ({ role }: MarkedWord): boolean => role === 'name' || role === 'ordinal';
const isMark =
  (mark: string) =>
  ({ role, text }: MarkedWord): boolean =>
    role === 'mark' && text === mark;
const isHouse = isMark('#');
const isPostal = isMark('@');
const isKind = ({ role }: MarkedWord): boolean => role === 'kind';

/** That of the house number, or beside it where the number stands alone (`Lenina, 5`; `12, rue Lenine`); else the first with a kind. */
function streetSegment(segments: readonly Segment[]): number {
  // Before all others that where everything says so: numbers stand with buildings and floors as well.
  const sure = segments.findIndex((segment) => [isHouse, isKind, isName].every((is) => segment.some(is)));
  if (sure >= 0) return sure;
  const house = segments.findIndex((segment) => segment.some(isHouse));
  if (house >= 0 && !segments[house]?.some((word) => isName(word) || isKind(word)))
    return besideNumber(segments, house);
  if (house >= 0) return house;
  const kind = segments.findIndex((segment) => segment.some(isKind));
  return Math.max(kind, 0);
}

/** Where only what comes behind has a kind, the street is that (`c/o Somebody, 551, Invented Road`). */
function besideNumber(segments: readonly Segment[], house: number): number {
  const hasKind = (segment: Segment | undefined): boolean => segment?.some(isKind) === true;
  const isBehind = house === 0 || (!hasKind(segments[house - 1]) && hasKind(segments[house + 1]));
  return isBehind ? house + 1 : house - 1;
}

/** Towns stand before streets beside their postal codes, or where nothing comes after the street (Russia, Italy at times). */
function isTown(segments: readonly Segment[], index: number, street: number): boolean {
  const after = segments.slice(street + 1).some((segment) => segment.some(isName));
  return segments[index]?.some(isPostal) === true || (!after && segments[street]?.some(isKind) === true);
}

function zonesWithin(segment: Segment, hasOthers: boolean): readonly Zoned[] {
  const house = segment.findIndex(isHouse);
  const postal = segment.findIndex(isPostal);
  const end = postal > Math.max(house, 0) ? postal : segment.length;
  const before = segment.slice(0, Math.max(house, 0));
  const after = segment.slice(Math.max(house, 0), end);
  const town = segment.slice(end).map((word): Zoned => ({ ...word, zone: 'locality' }));
  // `Roma 00184 via Inventata 9`: one segment that says everything the other way round.
  if (before.some(isPostal)) return [...inZone(segment, 'open')];
  const streetFirst = before.some(isName) && (before.some(isKind) || !after.some(isKind));
  if (streetFirst)
    return [
      ...inZone(before, 'street'),
      ...inZone(after, hasOthers && end === segment.length ? 'open' : 'locality'),
      ...town,
    ];
  return [...inZone(before, 'open'), ...streetThenTown(after, hasOthers || town.length > 0), ...town];
}

/** The street ends with its kind and directions (`Invented Way North, York`), or nothing says where it ends. */
function streetThenTown(words: Segment, townFollows: boolean): readonly Zoned[] {
  const first = words.findIndex(isName);
  const kind = words.findIndex((word, i) => isKind(word) && i > first && first >= 0);
  if (kind < 0) {
    const leads = words.slice(0, Math.max(first, 0)).some(isKind);
    const known = townFollows && !leads ? words.length : first + 1;
    return [...inZone(words.slice(0, known), 'street'), ...inZone(words.slice(known), 'open')];
  }
  const rest = words.findIndex((word, i) => i > kind && word.role !== 'direction');
  const end = rest < 0 ? words.length : rest;
  return [...inZone(words.slice(0, end), 'street'), ...inZone(words.slice(end), 'locality')];
}

function inZone(words: Segment, zone: AddressZone): readonly Zoned[] {
  return words.map((word) => ({ ...word, zone }));
}

/** `The Avenue`, `Avenue Road` and `Avenue E`: where nothing else names the street, what stands there does. */
function named(words: readonly Zoned[]): readonly Zoned[] {
  const street = words.filter(({ zone, role }) => zone === 'street' && role !== 'mark');
  if (street.length === 0 || street.some(isName)) return words;
  const kinds = street.filter(isKind);
  const directions = street.filter(({ role }) => role === 'direction');
  const fallback = directions.length > 0 ? directions : kinds.length > 0 ? kinds : street;
  const names = new Set(kinds.length > 1 ? kinds.slice(0, -1) : fallback);
  return words.map((word) => (names.has(word) ? { ...word, role: 'name' } : word));
}
