export type { Candidate, Wanted } from './candidates.ts';
export { galleryFalseMatchRate } from './false-match.ts';
export { Gallery, type Template } from './gallery.ts';
export { DESCRIPTOR_LENGTH } from './quantise.ts';
export { distanceOf, type Match, rankExactly } from './rank-exactly.ts';
export { type GalleryThread, openGalleryThread } from './thread/open-gallery-thread.ts';
