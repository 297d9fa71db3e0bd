export {
  conditionalHeaders,
  type FetchFailure,
  type FetchMark,
  type FetchOutcome,
  fetchOutcome,
} from './conditional-request.ts';
export { EditionCounter, type EditionFigures, type EntryMark, type ListEdition } from './edition.ts';
export { type Examined, examineList } from './examine-list.ts';
export { diffEditions, planRefresh, type RefreshPlan, type RefreshQuestion } from './plan-refresh.ts';
export { GUARD_CODES, type GuardCode, isGuardCode, type RefreshRefusal } from './refusal.ts';
export type { ListDiff } from './succession-guards.ts';
