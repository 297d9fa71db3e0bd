export { DESIGNS, designById } from './catalogue/index.ts';
export type * from './design.ts';
export type { DesignSpec } from './design-spec.ts';
export { drawDesign } from './draw-design.ts';
export type * from './drawn-document.ts';
