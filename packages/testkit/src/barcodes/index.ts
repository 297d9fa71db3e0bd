export * from './aamva-back.ts';
export * from './aamva-issuers.ts';
export * from './aamva-licence.ts';
export * from './draw-barcode.ts';
export * from './module-grid.ts';
export * from './write-aamva.ts';
