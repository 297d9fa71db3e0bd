import { type EvidenceStep, hasBackSide } from '@bonafide/domain';
import type { Engines } from './engines.ts';
import { type Obtained, readingOf } from './evidence.ts';
import { signsOfAnother } from './meant-document.ts';
import { obtain } from './obtain.ts';
import { readCardsOnPage, readDocumentSide } from './read-document-side.ts';
import type { DocumentSideReading } from './reading.ts';
import { type CardsTogether, isZoneOfBack, sideAmong, sidesOfOne } from './sides-of-one.ts';

/** What there is of a document: its images, and readings of them that were made earlier. */
export interface SidesInput {
  readonly images: Partial<Record<EvidenceStep, Uint8Array>>;
  readonly readings?: Partial<Record<EvidenceStep, DocumentSideReading>>;
  readonly now: Date;
}

export interface GatheredSides {
  readonly front: Obtained<DocumentSideReading>;
  readonly back: Obtained<DocumentSideReading>;
}

/**
 * Reads front and back. People also send both in one file: on two pages of a PDF, or on one page that shows both sides. One after
 * the other: every reading keeps a core busy, and a worker has one.
 */
export async function gatherSides(engines: Engines, input: SidesInput): Promise<GatheredSides> {
  const { images, readings } = input;
  const read = (step: 'FRONT' | 'BACK', file = images[step]): Promise<Obtained<DocumentSideReading>> => {
    const earlier = readings?.[step];
    if (earlier) return Promise.resolve({ state: 'read', value: earlier });
    return obtain(file, (bytes) => readDocumentSide(engines, bytes, step));
  };
  const front = await read('FRONT');
  const back = await read('BACK', images.BACK ?? (holdsBack(readingOf(front)) ? images.FRONT : undefined));
  return partPages(engines, { front, back }, input);
}

/** Scanners put both sides of a card into one PDF, and people send that as the front. */
function holdsBack(front: DocumentSideReading | null): boolean {
  const kind = front?.recognised.kind ?? null;
  return front !== null && front.otherPages.length > 0 && kind !== null && hasBackSide(kind);
}

/** Each side by itself where a page shows both, as what they say proves. */
async function partPages(engines: Engines, sides: GatheredSides, { images, now }: SidesInput): Promise<GatheredSides> {
  const lookAt = async (file: Uint8Array | undefined): Promise<CardsTogether | null> => {
    const cards = await obtain(file, (bytes) => readCardsOnPage(engines, bytes));
    return cards.state === 'read' && cards.value ? sidesOfOne(cards.value, now) : null;
  };
  const [front, back] = [readingOf(sides.front), readingOf(sides.back)];
  const isAlone = sides.back.state === 'absent';
  const onFront = front && mayShowBoth(front, { isAlone, own: 'front' }) ? await lookAt(images.FRONT) : null;
  const isSent = back !== null && images.BACK !== undefined && mayShowBoth(back, { isAlone: false, own: 'back' });
  const onBack = isSent ? await lookAt(images.BACK) : null;
  return { front: sideOf('front', sides.front, onFront), back: sideOf('back', sides.back, isAlone ? onFront : onBack) };
}

/** One side as it is known once a page was looked at for two cards. */
function sideOf(
  own: 'front' | 'back',
  side: Obtained<DocumentSideReading>,
  cards: CardsTogether | null,
): Obtained<DocumentSideReading> {
  if (cards === null) return side;
  if (side.state === 'read') return { state: 'read', value: sideAmong(cards, own, side.value) };
  return cards.are === 'one' ? { state: 'read', value: cards[own] } : side;
}

/** Whether the other side may lie on the picture that was sent as one: it was not sent, or more shows than one side has. */
function mayShowBoth(
  side: DocumentSideReading,
  { isAlone, own }: { readonly isAlone: boolean; readonly own: 'front' | 'back' },
): boolean {
  const { mrz, recognised, otherPages } = side;
  if (otherPages.length > 0 || (mrz !== null && !isZoneOfBack(mrz))) return false;
  if (recognised.kind !== null && !hasBackSide(recognised.kind)) return false;
  const isOther = recognised.side !== null && recognised.side !== own;
  const isMixed = mrz !== null && recognised.side === 'front';
  return isAlone || isOther || isMixed || signsOfAnother(side).length > 0;
}
