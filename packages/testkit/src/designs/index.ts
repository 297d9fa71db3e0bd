export { DESIGNS, designById } from './catalogue/index.ts';
export type * from './design.ts';
export type { DesignSpec } from './design-spec.ts';
export { type DrawOptions, drawDesign, drawDesignSide } from './draw-design.ts';
export type * from './drawn-document.ts';
export { hasBack } from './has-back.ts';
export * from './photos/photo-plan.ts';
export * from './photos/photograph-design.ts';
export * from './photos/picture-pdf.ts';
