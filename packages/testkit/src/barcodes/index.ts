export * from './aamva-back.ts';
export * from './aamva-issuers.ts';
export * from './aamva-licence.ts';
export * from './draw-barcode.ts';
export * from './module-grid.ts';
export * from './self-signed-certificate.ts';
export * from './write-aamva.ts';
export * from './write-two-d-doc.ts';
