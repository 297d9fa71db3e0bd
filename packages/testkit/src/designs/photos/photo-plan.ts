import type { BackdropKind, SceneOptions } from '../../photography/index.ts';
import { seededRandom } from '../../random/random.ts';
import { DESIGNS, EDGE_TRIALS } from '../catalogue/index.ts';
import type { Design, DesignSplit } from '../design.ts';
import type { SideName } from '../drawn-document.ts';
import { hasBack } from '../has-back.ts';
import { drawFaults } from './faults.ts';
import { type Frame, goodPicture, shuffled } from './good-picture.ts';

export interface PlannedSide {
  readonly design: Design;
  readonly seed: number;
  readonly side: SideName;
}

/** Whose photographs: the catalogue's, or those of designs that try outlines, to look at and to judge by. */
export type PhotoSource = DesignSplit | 'edges-seen' | 'edges-judged';

/** One photograph of a measurement, before it is drawn. */
export interface PlannedPhoto {
  readonly index: number;
  readonly split: DesignSplit;
  /** Whether the document is easy to tell from what lies around it. */
  readonly group: 'plain' | 'cluttered';
  /** The first is the document that is meant. */
  readonly documents: readonly [PlannedSide, ...PlannedSide[]];
  /** Names of what makes this picture harder than it need be; empty for a good picture. */
  readonly conditions: readonly string[];
  readonly options: SceneOptions;
  readonly stored: 'jpeg' | 'pdf';
}

const BACKDROPS_OF: Readonly<Record<PlannedPhoto['group'], readonly [BackdropKind, ...BackdropKind[]]>> = {
  plain: ['plain', 'plain', 'dark', 'wood', 'hand-held'],
  cluttered: ['cluttered', 'cluttered', 'cloth', 'printed'],
};

const FRAMES: readonly [Frame, ...Frame[]] = [
  { width: 1600, height: 1200 },
  { width: 1600, height: 1200 },
  { width: 1200, height: 1600 },
  { width: 2048, height: 1536 },
];

function planOne(index: number, designs: readonly Design[], seed: number): PlannedPhoto {
  const random = seededRandom(seed * 7919 + index * 31 + 17);
  const cycle = Math.floor(index / designs.length);
  const pick = (at: number): Design => designs[at % designs.length] as Design;
  const design = pick(index);
  const group = ((cycle >> 1) + index) % 2 === 0 ? 'plain' : 'cluttered';
  const frame = random.pick(FRAMES);
  const good = goodPicture(random, frame, random.pick(BACKDROPS_OF[group]));
  const faults = drawFaults(random, good, group);
  const sideOf = (of: Design, odd: boolean): SideName => (odd && hasBack(of) ? 'back' : 'front');
  const meant: PlannedSide = { design, seed: seed * 1000 + index, side: sideOf(design, cycle % 2 === 1) };
  const others = Array.from({ length: faults.others }, (_, i): PlannedSide => {
    const other = pick(index * 3 + 5 + i * 7);
    return { design: other, seed: seed * 1000 + index + 500_000 + i, side: sideOf(other, random.next() < 0.5) };
  });
  return {
    index,
    split: design.split,
    group,
    documents: [meant, ...others],
    conditions: faults.conditions,
    options: { seed: seed * 100_003 + index, ...good, ...faults.changes },
    stored: faults.stored,
  };
}

const designsOf = (source: PhotoSource): readonly Design[] => {
  if (source === 'edges-seen') return EDGE_TRIALS.seen;
  if (source === 'edges-judged') return EDGE_TRIALS.judged;
  return DESIGNS.filter(({ split }) => split === source);
};

/**
 * What each photograph of a measurement shows: every design of the source in turn, both its sides, half of them before plain
 * grounds and half before cluttered ones. The first photographs of a longer plan are those of a shorter one.
 */
export function photoPlan(count: number, seed: number, source: PhotoSource = 'held-out'): readonly PlannedPhoto[] {
  const designs = inOrder(source, seed);
  return Array.from({ length: count }, (_, index) => planOne(index, designs, seed));
}

/** Those photographs of a measurement, however long it has to be, that show more than the document that is meant. */
export function severalPlan(count: number, seed: number, source: PhotoSource = 'held-out'): readonly PlannedPhoto[] {
  const designs = inOrder(source, seed);
  const plans: PlannedPhoto[] = [];
  for (let index = 0; plans.length < count; index++) {
    const plan = planOne(index, designs, seed);
    if (plan.documents.length > 1) plans.push(plan);
  }
  return plans;
}

const inOrder = (source: PhotoSource, seed: number): readonly Design[] =>
  shuffled(designsOf(source), seededRandom(seed + 40));
