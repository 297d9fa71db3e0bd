import { type MrzReading, readLicenceTable } from '@bonafide/documents';
import type { AttributeName, Attributes } from '@bonafide/domain';
import { overlap } from '@bonafide/imaging';
import { agreementsBetweenSides, contradictionsBetweenSides, surestOn } from './document-sides/contradictions.ts';
import { gatherBarcode } from './gather-barcode.ts';
import { gatherDocument } from './gather-document.ts';
import { signsOfAnother } from './meant-document.ts';
import type { DocumentSideReading } from './reading.ts';

/** What two cards on one page say of each other. */
export interface CardsTogether {
  /** `one`: front and back of one document; `two`: documents of two; `unclear`: they say too little. */
  readonly are: 'one' | 'two' | 'unclear';
  readonly front: DocumentSideReading;
  readonly back: DocumentSideReading;
}

/** Any of these alone is nobody else's, and a date of birth with a name hardly is. */
const NUMBERS: readonly AttributeName[] = ['documentNumber', 'personalNumber'];
const NAMES: readonly AttributeName[] = ['surname', 'givenNames'];
/** Fewest attributes that prove two sides one document. */
const ENOUGH = 2;
/** Contradicting attributes that two sides of one document do not have, however badly they were read. */
const DIFFERENT_DOCUMENTS = 2;

/** Outlines that overlap more than this are one card's; one around two cards overlaps less with either. */
const SAME = 0.6;

/**
 * Whether two cards are the sides of one document: both say the same number, or the same name and birth date, and contradict
 * each other in nothing; or the table of a licence is the other's. Where they lie proves nothing: people put cards of a family onto
 * one page, too.
 */
export function sidesOfOne(
  [first, second]: readonly [DocumentSideReading, DocumentSideReading],
  now: Date,
): CardsTogether {
  const [front, back] = isBack(first) && !isBack(second) ? [second, first] : [first, second];
  const { attributes } = gatherDocument({ front, back }, now);
  const contradictions = contradictionsBetweenSides(attributes).length;
  if (contradictions >= DIFFERENT_DOCUMENTS) return { are: 'two', front, back };
  const isProven = isProof(agreementsBetweenSides(attributes)) || hasTableOf(attributes, { front, back });
  return { are: contradictions === 0 && isProven ? 'one' : 'unclear', front, back };
}

/** What is known of a side that was read off a page as a whole, once both cards on it were read by themselves. */
export function sideAmong(cards: CardsTogether, own: 'front' | 'back', read: DocumentSideReading): DocumentSideReading {
  if (cards.are === 'one') return cards[own];
  if (cards.are === 'unclear') return read;
  if (signsOfAnother(read).length > 0) return { ...read, anotherCard: true };
  const card = [cards.front, cards.back].find((one) => isSame(one, read));
  // What was read of both as one is nobody's.
  return { ...(card ?? cards[own]), anotherCard: true };
}

function isSame(a: DocumentSideReading, b: DocumentSideReading): boolean {
  return a.outline !== null && b.outline !== null && overlap(a.outline.quad, b.outline.quad) > SAME;
}

function isProof(agreeing: readonly AttributeName[]): boolean {
  const has = (names: readonly AttributeName[]): boolean => names.some((name) => agreeing.includes(name));
  return agreeing.length >= ENOUGH && (has(NUMBERS) || (has(NAMES) && has(['dateOfBirth'])));
}

/** The back of a European licence names nobody; its table ends on the day on which the front says that the licence expires. */
function hasTableOf(attributes: Attributes, { front, back }: Pick<CardsTogether, 'front' | 'back'>): boolean {
  if (front.recognised.kind !== 'driver_licence' || front.recognised.side !== 'front') return false;
  const expiry = surestOn('FRONT', attributes.dateOfExpiry);
  const held = readLicenceTable(back.lines)?.categories ?? [];
  return expiry !== null && held.some(({ validUntil }) => validUntil === expiry);
}

/** Whether a zone is one of those that cards bear on their back (ICAO 9303-5). */
export const isZoneOfBack = ({ format }: MrzReading): boolean => format === 'TD1' || format === 'LICENCE';

/** Barcodes of licences are printed on the back, too. */
function isBack(side: DocumentSideReading): boolean {
  return (
    (side.mrz !== null && isZoneOfBack(side.mrz)) ||
    gatherBarcode(side, null) !== null ||
    side.recognised.side === 'back'
  );
}
