export { detectText, type TextBox } from './detect-text.ts';
export { LATIN_ALPHABET } from './latin-alphabet.ts';
export { loadLatinRecogniser, recogniseLatinLines } from './latin-recogniser.ts';
export { convexHull, minAreaRectangle } from './min-area-rectangle.ts';
export * from './orientation.ts';
export type { LineReaders, TwofoldImage } from './read-lines.ts';
export * from './read-text.ts';
export { type LineRecogniser, loadLineRecogniser, type OwnLineRecogniser, recogniseLines } from './recognise-lines.ts';
export { alongLongSide, boxToImage, pointInBox, quadOf, type RotatedBox, turnedOver } from './rotated-box.ts';
