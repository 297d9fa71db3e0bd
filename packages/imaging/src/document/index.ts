export * from './load-document-engine.ts';
export * from './read-document-image.ts';
