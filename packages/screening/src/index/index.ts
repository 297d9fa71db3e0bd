export { buildIndex, SnapshotBuilder } from './build-index.ts';
export { ChangedIndex, type ListChanges } from './changed-index.ts';
export { ScreeningIndex } from './screening-index.ts';
export { bytesOf, countsOf, type ScreeningSnapshot } from './snapshot.ts';
export { restoredSnapshot, storedSnapshot } from './store-snapshot.ts';
