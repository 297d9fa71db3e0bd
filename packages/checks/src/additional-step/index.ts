export { type AdditionalStepInput, examineAdditionalStep } from './examine-additional-step.ts';
export { type JudgedStep, judgeStep, reviewStep, type StepReview } from './judge-step.ts';
export { STEP_REASONS } from './step-reasons.ts';
