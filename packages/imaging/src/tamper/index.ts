export { type FileMetadata, readFileMetadata } from './file-metadata.ts';
export { measureTampering, type TamperingInput } from './measure-tampering.ts';
export type { MrzToJudge } from './mrz-signals.ts';
