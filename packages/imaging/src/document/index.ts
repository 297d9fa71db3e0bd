export * from './load-document-engine.ts';
export * from './page-with-document.ts';
export * from './read-document-image.ts';
