export { detectText, type TextBox } from './detect-text.ts';
export { convexHull, minAreaRectangle } from './min-area-rectangle.ts';
export * from './orientation.ts';
export * from './read-text.ts';
export { type LineRecogniser, loadLineRecogniser, recogniseLines } from './recognise-lines.ts';
export { alongLongSide, boxToImage, pointInBox, quadOf, type RotatedBox, turnedOver } from './rotated-box.ts';
