export { cardFormat } from './card-format.ts';
export { overlap, sharedArea } from './clip-polygon.ts';
export { fillPictureTogether, fillsPicture, isCutOff } from './frame.ts';
export { locateDocuments } from './locate-documents.ts';
export { mrzOutline } from './mrz-outline.ts';
export * from './rectify-document.ts';
export { sideRatio } from './side-ratio.ts';
export { textOutline } from './text-outline.ts';
export { beginningAsRead, directionOf } from './turn-quad.ts';
