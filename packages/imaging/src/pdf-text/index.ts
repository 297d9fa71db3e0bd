export * from './read-paper.ts';
export { PDF_TEXT_SCALE, type PdfTextPage, readPdfPages } from './read-pdf-pages.ts';
