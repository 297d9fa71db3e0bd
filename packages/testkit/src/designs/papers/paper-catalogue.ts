import { HELD_OUT_PAPERS } from './held-out-papers.ts';
import type { PaperDesign } from './paper-design.ts';
import { TRAINING_PAPERS } from './training-papers.ts';

/** Every bill, statement and letter. Ids are kept for ever: reports of measurements name them. */
export const PAPER_DESIGNS: readonly PaperDesign[] = [...TRAINING_PAPERS, ...HELD_OUT_PAPERS];
