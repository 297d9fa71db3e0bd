export { readBarcodes } from './read-barcodes.ts';
