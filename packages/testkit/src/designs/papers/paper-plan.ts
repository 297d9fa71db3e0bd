import type { SceneOptions } from '../../photography/index.ts';
import { type Random, seededRandom } from '../../random/random.ts';
import type { DesignSplit } from '../design.ts';
import { mildFault } from '../photos/faults.ts';
import { goodPicture, shuffled } from '../photos/good-picture.ts';
import { PAPER_DESIGNS } from './paper-catalogue.ts';
import type { PaperDesign } from './paper-design.ts';
import type { HandPart } from './paper-spec.ts';
import { paperWordsOf } from './paper-words.ts';

/** What is wrong with a paper that is shown as proof. */
export const PAPER_FAULTS = ['too_old', 'screenshot', 'handwritten', 'not_latin'] as const;
export type PaperFault = (typeof PAPER_FAULTS)[number];

/** How a paper reaches a verification; `scan` is a PDF that is a picture. */
export type PaperMedium = 'photo' | 'scan' | 'pdf' | 'screenshot';

export interface PlannedPaper {
  readonly index: number;
  readonly seed: number;
  readonly split: DesignSplit;
  readonly design: PaperDesign;
  readonly fault: PaperFault | null;
  readonly medium: PaperMedium;
  /** Null: everything is printed. */
  readonly hand: HandPart | null;
  /** Of photographs. */
  readonly options: SceneOptions;
}

/** Writing on a sheet of A4 is as small as on a card, and the sheet three times as wide. */
const FRAME = { width: 1950, height: 2600 } as const;

const isNative = ({ language }: PaperDesign): boolean => paperWordsOf(language).residents !== undefined;

function mediumOf(fault: PaperFault | null, random: Random): PaperMedium {
  if (fault === 'screenshot') return 'screenshot';
  if (fault === 'handwritten') return random.pick(['photo', 'scan']);
  return random.pick(['photo', 'photo', 'scan', 'pdf']);
}

function photoOf(random: Random, seed: number): SceneOptions {
  const good = goodPicture(random, FRAME, random.pick(['plain', 'wood', 'cluttered', 'cloth', 'dark']));
  return { seed, ...good, ...(random.next() < 0.4 ? mildFault(random, good) : {}) };
}

/**
 * Papers of a measurement: every design of the split in turn, half of them in order, the others with one fault each. The first
 * papers of a longer plan are those of a shorter one.
 */
export function paperPlan(count: number, seed: number, split: DesignSplit = 'held-out'): readonly PlannedPaper[] {
  const own = PAPER_DESIGNS.filter((design) => design.split === split);
  const order = seededRandom(seed + 60);
  const latin = shuffled(
    own.filter((design) => !isNative(design)),
    order,
  );
  const native = own.filter(isNative);
  return Array.from({ length: count }, (_, index): PlannedPaper => {
    const random = seededRandom(seed * 6151 + index * 37 + 5);
    const fault = index % 2 === 0 ? null : (PAPER_FAULTS[(index >> 1) % PAPER_FAULTS.length] ?? null);
    const designs = fault === 'not_latin' ? native : latin;
    const design = designs[(fault === 'not_latin' ? index >> 3 : index) % designs.length] as PaperDesign;
    return {
      index,
      seed: seed * 1000 + index,
      split,
      design,
      fault,
      medium: mediumOf(fault, random),
      hand: fault === 'handwritten' ? random.pick<HandPart>(['date', 'addressee', 'all']) : null,
      options: photoOf(random, seed * 100_003 + index),
    };
  });
}
