export { compareStepField } from './compare-step-field.ts';
export * from './field-meaning.ts';
export * from './find-step-field.ts';
