export { type ExifOrientation, hardPhoto, ordinaryPhoto, type PhotoOptions } from './photo-options.ts';
export { type Photograph, photograph } from './photograph.ts';
export {
  type FlatDocument,
  photographScene,
  type ScenePicture,
  type SeenDocument,
} from './scene/photograph-scene.ts';
export { BACKDROPS, type BackdropKind, type SceneOptions } from './scene/scene-options.ts';
export { type SelfieOptions, selfie, selfieView } from './selfie.ts';
export { TABLES, type TableKind } from './table.ts';
