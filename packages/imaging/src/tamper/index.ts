export { editorMetadataSignal } from './editor-metadata.ts';
export { type FileMetadata, readFileMetadata } from './file-metadata.ts';
export { readJpegCoding } from './jpeg-coding.ts';
export { type LumaPlane, lumaPlane } from './luma-plane.ts';
export {
  measurePicture,
  measurePrint,
  measureTampering,
  type PictureInput,
  type PrintInput,
  type TamperingInput,
} from './measure-tampering.ts';
export type { MrzToJudge } from './mrz-signals.ts';
export { findPeriodicStructure } from './periodic-structure.ts';
