export * from './barcode/index.ts';
export * from './document/index.ts';
export * from './face/index.ts';
export * from './image/index.ts';
export * from './inference/index.ts';
export * from './liveness/index.ts';
export {
  type CardsOnPage,
  cardsOnPage,
  completeBeyondFrame,
  holdsMiddle,
  type JudgedQuad,
  locateDocuments,
  logSides,
  overlap,
  proposedQuads,
  type RectifiedDocument,
  type RectifyOptions,
  rectifyDocument,
  sharedArea,
  sideFeatures,
  sideRatio,
} from './locate/index.ts';
export * from './mrz/index.ts';
export * from './pdf-text/index.ts';
export * from './presentation/index.ts';
export * from './quality/index.ts';
export * from './tamper/index.ts';
export * from './text/index.ts';
