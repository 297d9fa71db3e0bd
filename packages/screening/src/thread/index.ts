export {
  type EntityBatches,
  openScreeningThread,
  type ScreeningCounts,
  type ScreeningThread,
} from './open-screening-thread.ts';
