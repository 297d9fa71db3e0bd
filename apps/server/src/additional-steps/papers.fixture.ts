import { type DrawnPaper, drawPaper, PAPERS_TODAY, type PlannedPaper, paperPlan } from '@bonafide/testkit';

/** Noon of the day on which the drawn papers are new. */
export const TODAY = new Date(`${PAPERS_TODAY}T12:00:00Z`);

const PLAN = paperPlan(60, 4, 'training').filter(({ medium }) => medium === 'pdf');

/** A drawn paper as a PDF with its text, which is read without a model. `too_old`: of more than three months ago. */
export function drawnPdf(fault: PlannedPaper['fault'] = null): Promise<DrawnPaper> {
  const plan = PLAN.find((one) => one.fault === fault);
  if (!plan) throw new Error(`no PDF is planned with the fault ${fault}`);
  return drawPaper(plan);
}
