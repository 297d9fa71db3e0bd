export { identityOfAamva } from './identity-of-barcode.ts';
export { kindByCode } from './kind-by-code.ts';
export * from './recognise-document.ts';
