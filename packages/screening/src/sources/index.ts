export { type CustomField, customField } from './custom/columns.ts';
export { ListFault, type ListFaultCode } from './list-fault.ts';
export {
  type FolderContents,
  type FolderReading,
  type FoundChanges,
  type FoundList,
  LIST_MANIFEST,
  LIST_REFUSAL,
  listFile,
  listsInFolder,
  type PassedFile,
  readList,
  readListsFolder,
} from './lists-folder.ts';
export { entityLine, entityLines } from './normalised/entity-lines.ts';
export { deltaPath } from './opensanctions/delta-index.ts';
export { readDelta } from './opensanctions/ftm-json.ts';
export { type ListFacts, ReadingLog } from './reading-log.ts';
export { HEAD_BYTES, LIST_SOURCES, listSource, type RecognisedFile, recogniseListFile } from './registry.ts';
export type { ChangesFile, EntityChange, ListFile, ListFormat, ListGuards, ListInput, ListSource } from './source.ts';
export { delimiterOf } from './streams/csv-delimiter.ts';
