export * from './bundles/index.ts';
export { DEMO_LIST_FILE } from './demo-list.ts';
export * from './entities/index.ts';
export * from './hits/index.ts';
export {
  buildIndex,
  bytesOf,
  ChangedIndex,
  countsOf,
  type ListChanges,
  restoredSnapshot,
  ScreeningIndex,
  type ScreeningSnapshot,
  SnapshotBuilder,
  storedSnapshot,
} from './index/index.ts';
export * from './monitoring/index.ts';
export * from './refresh/index.ts';
export * from './sources/index.ts';
export * from './thread/index.ts';
