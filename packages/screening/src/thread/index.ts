export {
  type EntityBatches,
  openScreeningThread,
  type ScreeningCounts,
  type ScreeningThread,
  type SearchedChanges,
} from './open-screening-thread.ts';
export { readInThread } from './read-in-thread.ts';
