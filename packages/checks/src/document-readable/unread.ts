import { type DocumentKind, hasBackSide } from '@bonafide/domain';
import type { Evidence } from '../evidence.ts';
import { contradictsItself } from '../zone-clarity.ts';

/** What identifies the holder and the document. */
export const NEEDED = ['surname', 'givenNames', 'documentNumber', 'dateOfBirth', 'dateOfExpiry'] as const;
type Needed = (typeof NEEDED)[number];

/** Below, a value is a guess. */
const LEAST_CONFIDENCE = 0.5;
/** Cards print these on their front. */
const ON_FRONT: readonly Needed[] = ['surname', 'givenNames', 'dateOfBirth'];
/** Kinds that must carry a machine-readable zone (ICAO 9303-4 and -7). */
const ZONE_REQUIRED: readonly DocumentKind[] = ['passport', 'visa'];

/**
 * Something that such documents carry was not read off the photos: then one of them is to be taken again, whatever its
 * measurements say. What may stand on a side that was not sent is not missed, nor is anything of a back sent as the front.
 */
export function isUnread(evidence: Evidence): boolean {
  const { document, front, back } = evidence;
  const { kind, mrz } = document;
  // Several documents on a photo are told by another check: a better photo of them all would not help.
  if (document.meantUnclear.length > 0) return false;
  if (isZoneDoubted(evidence)) return true;
  if (mrz?.reading.valid || (front.state === 'read' && front.value.recognised.side === 'back')) return false;
  if (mrz === null && kind !== null && ZONE_REQUIRED.includes(kind)) return true;
  const halfSent = back.state === 'absent' && kind !== null && hasBackSide(kind) && kind !== 'driver_licence';
  return (halfSent ? ON_FRONT : NEEDED).some((name) => isMissing(name, evidence));
}

/**
 * A zone was read whose check digits or length do not hold, and the print does not say the same: what fingers or the picture's
 * edge hide at its end is read as surely as the rest. One that contradicts itself clearly is told by another check.
 */
function isZoneDoubted({ document: { mrz, attributes } }: Evidence): boolean {
  if (mrz === null || mrz.reading.valid || contradictsItself(mrz.reading)) return false;
  return NEEDED.some((name) => attributes[name]?.source === 'mrz');
}

function isMissing(name: Needed, { document: { attributes, mrz } }: Evidence): boolean {
  // People with one name have no secondary identifier in the zone (ICAO 9303-3 clause 4.6).
  const singleName = name === 'givenNames' && mrz !== null && attributes.surname !== undefined;
  return !singleName && (attributes[name]?.confidence ?? 0) < LEAST_CONFIDENCE;
}
