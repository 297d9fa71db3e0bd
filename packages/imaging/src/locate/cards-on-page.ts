import { type Box, boundingBox, CARD_SIZES, type Size } from '@bonafide/domain';
import { crop, type RgbImage, release } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { networkOutlines } from './network-outlines.ts';
import { plainRatio } from './side-ratio.ts';

/** Parts of a page, each of which shows one of two cards. */
export type CardsOnPage = readonly [Box, Box];

/** What looks for outlines within a part of the page: boxes around them on the page, and how sure each is. */
export type LookWithin = (part: Box) => Promise<readonly FoundBox[]>;

export interface FoundBox {
  readonly box: Box;
  /** Of the outline itself, width over height. */
  readonly ratio: number;
  /** [0,1] */
  readonly confidence: number;
}

/** Below, nothing was seen at all; what is read decides whether it was a card. */
const SEEN = 0.1;
/** A card this sure beside which none lies is alone. */
const SURE = 0.5;
/** Relative error (a logarithm) of a ratio that may be a card's, cut off or seen badly; two cards as one are farther from it. */
const MAYBE_CARD = 0.2;
/** The same of one that is no sheet of A4 paper. */
const SURELY_CARD = 0.056;
/** The same of the halves of an outline around both, with a gap between them. */
const TOGETHER = 0.12;
/** Relative error up to which boxes have the size of each other, askew as their cards may lie. */
const ALIKE = 0.14;
/** Parts of a sheet's height that are looked at by themselves, where cards are larger. */
const PARTS = [
  [0.02, 0.6],
  [0.4, 0.98],
] as const;
const EDGE = 0.04;
/** How far from a card, in its own width or height, its other side ends at the most. */
const REACH = 1.75;
/** A card beside another may lie so much higher or lower, as a share of its height. */
const SHIFTED = 0.15;
/** How much must be seen beside a card, as a share of its area, and how much at the most. */
const GOOD_PART = { least: 0.4, most: 2 };
/** Kept around a card, as a share of its sides. */
const MARGIN = 0.06;

const CARD_RATIO = CARD_SIZES['ID-1'].width / CARD_SIZES['ID-1'].height;

/**
 * Where two cards of one size lie under or beside each other on one page, as people scan, copy or photograph both sides of a
 * card; null where no two are seen. Sides on paper have faint edges, so that often one of two is located, or both as one: the other
 * is looked for beside it, and both within what was located. What it finds are guesses, for their print to confirm.
 */
export function cardsOnPage(model: Model, image: RgbImage): Promise<CardsOnPage | null> {
  return findCards(image, async (part) => {
    const cut = crop(image, part);
    const found = await networkOutlines(model, cut);
    release(cut.data);
    const [left, top] = [Math.floor(part.x), Math.floor(part.y)];
    return found.map(({ quad, confidence }) => {
      const { x, y, width, height } = boundingBox(quad);
      const box = intersection({ x: x + left, y: y + top, width, height }, part);
      return { box, ratio: plainRatio(quad), confidence };
    });
  });
}

/** The same, by anything that sees outlines. */
export async function findCards(page: Size, look: LookWithin): Promise<CardsOnPage | null> {
  const whole = { x: 0, y: 0, width: page.width, height: page.height };
  const onPage = await seenWithin(look, whole);
  const found = await pairOf(onPage, whole, look);
  if (found) return apart(found, whole);
  if (onPage.some(({ ratio, confidence }) => confidence >= SURE && isShaped(ratio, SURELY_CARD))) return null;
  // A sheet of paper, or both cards as one.
  const located = onPage.find(({ ratio }) => !isShaped(ratio, SURELY_CARD)) ?? null;
  const sheet = located?.box ?? whole;
  for (const part of partsOf(sheet)) {
    const onPart = await pairOf(await seenWithin(look, part), whole, look);
    if (onPart) return apart(onPart, whole);
  }
  return (located && halvesOf(sheet, TOGETHER)) ?? halvesOf(whole, SURELY_CARD);
}

async function seenWithin(look: LookWithin, part: Box): Promise<readonly FoundBox[]> {
  const found = await look(part);
  return found.filter(({ confidence }) => confidence >= SEEN).toSorted((a, b) => b.confidence - a.confidence);
}

/** Two cards among what was seen, or one of them with what lies beside it. */
async function pairOf(found: readonly FoundBox[], page: Box, look: LookWithin): Promise<CardsOnPage | null> {
  const cards = found.filter(({ ratio }) => isShaped(ratio, MAYBE_CARD)).map(({ box }) => box);
  for (const [at, first] of cards.entries()) {
    const second = cards.slice(at + 1).find((other) => areNeighbours(first, other));
    if (second) return [first, second];
  }
  for (const card of cards) {
    for (const place of placesBeside(card, page)) {
      const other = otherIn(place, card, await look(place));
      if (other) return [card, other];
    }
  }
  return null;
}

/** What is seen beside a card and may be one; all of the place where only a part of it is seen, and it fits no other. */
function otherIn(place: Box, card: Box, seen: readonly FoundBox[]): Box | null {
  const alike = seen.find(({ box }) => areNeighbours(card, box));
  if (alike) return alike.box;
  const isPart = ({ box }: FoundBox): boolean => {
    const share = (box.width * box.height) / (card.width * card.height);
    return share >= GOOD_PART.least && share <= GOOD_PART.most;
  };
  return seen.some(isPart) || areNeighbours(card, place) ? place : null;
}

/** Where on the page another card may lie: under, above, right and left of one. */
function placesBeside({ x, y, width, height }: Box, page: Box): readonly Box[] {
  const [up, aside] = [SHIFTED * height, SHIFTED * width];
  const column = { x: x - aside, width: width + 2 * aside, height: REACH * height };
  const row = { y: y - up, width: REACH * width, height: height + 2 * up };
  const places = [
    { ...column, y: y + height },
    { ...column, y: y - REACH * height },
    { ...row, x: x + width },
    { ...row, x: x - REACH * width },
  ];
  const least = Math.exp(-ALIKE);
  return places
    .map((place) => intersection(place, page))
    .filter((place) => place.width >= least * width && place.height >= least * height);
}

const isShaped = (ratio: number, error: number): boolean =>
  Math.abs(Math.log(Math.max(ratio, 1 / ratio) / CARD_RATIO)) < error;

/** Upper and lower part of a sheet, or left and right where it lies across, without its edges. */
function partsOf({ x, y, width, height }: Box): readonly Box[] {
  return PARTS.map(([from, to]) =>
    height >= width
      ? { x: x + EDGE * width, y: y + from * height, width: (1 - 2 * EDGE) * width, height: (to - from) * height }
      : { x: x + from * width, y: y + EDGE * height, width: (to - from) * width, height: (1 - 2 * EDGE) * height },
  );
}

/** Two boxes of about one size that hardly lie on each other. */
function areNeighbours(a: Box, b: Box): boolean {
  if (Math.abs(Math.log(a.width / b.width)) > ALIKE || Math.abs(Math.log(a.height / b.height)) > ALIKE) return false;
  const { width, height } = intersection(a, b);
  return width * height < ALIKE * a.width * a.height;
}

/** The halves of what holds two cards and hardly more. */
function halvesOf({ x, y, width, height }: Box, error: number): CardsOnPage | null {
  if (isShaped((2 * width) / height, error)) {
    const half = { x, y, width, height: height / 2 };
    return [half, { ...half, y: y + height / 2 }];
  }
  if (isShaped(width / (2 * height), error)) {
    const half = { x, y, width: width / 2, height };
    return [half, { ...half, x: x + width / 2 }];
  }
  return null;
}

/** Both with a margin that ends half way between them. */
function apart([a, b]: CardsOnPage, page: Box): CardsOnPage {
  const [away, down] = [middleOf(b).x - middleOf(a).x, middleOf(b).y - middleOf(a).y];
  const isBelow = Math.abs(down) / a.height > Math.abs(away) / a.width;
  const at = isBelow ? (middleOf(a).y + middleOf(b).y) / 2 : (middleOf(a).x + middleOf(b).x) / 2;
  const [before, after] = isBelow
    ? [
        { ...page, height: at - page.y },
        { ...page, y: at, height: page.y + page.height - at },
      ]
    : [
        { ...page, width: at - page.x },
        { ...page, x: at, width: page.x + page.width - at },
      ];
  const isFirst = isBelow ? down > 0 : away > 0;
  return [intersection(widened(a), isFirst ? before : after), intersection(widened(b), isFirst ? after : before)];
}

const middleOf = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

const widened = ({ x, y, width, height }: Box): Box => ({
  x: x - MARGIN * width,
  y: y - MARGIN * height,
  width: (1 + 2 * MARGIN) * width,
  height: (1 + 2 * MARGIN) * height,
});

/** What two boxes have in common; empty boxes have no width or no height. */
function intersection(a: Box, b: Box): Box {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const width = Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x);
  const height = Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y);
  return { x, y, width, height };
}
