export { hostileCorpus, type PlannedItem } from './hostile-corpus.ts';
export type { HostileEntrance, HostileItem } from './hostile-item.ts';
