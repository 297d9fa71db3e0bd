export * from './load-model.ts';
export * from './logistic.ts';
export { MemoryBudget } from './memory-budget.ts';
export { type ModelCard, type ModelFile, modelCardUrl, readModelCard } from './model-card.ts';
export * from './model-error.ts';
