export { filmHead, type Movement } from './film-head.ts';
export { type ClipOptions, writeClip } from './write-clip.ts';
