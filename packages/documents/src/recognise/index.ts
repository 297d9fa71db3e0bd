export * from './recognise-document.ts';
