export { PAPER_DESIGNS } from './paper-catalogue.ts';
export type { PaperDesign } from './paper-design.ts';
export {
  PAPER_FAULTS,
  type PaperFault,
  type PaperMedium,
  type PlannedPaper,
  paperPlan,
} from './paper-plan.ts';
export { PAPERS_TODAY } from './paper-spec.ts';
export type { PaperKind, PaperLanguage } from './paper-words.ts';
export { type DrawnPaper, drawPaper, type PaperTruth } from './photograph-paper.ts';
