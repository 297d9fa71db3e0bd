export type { PaperAddress } from './address-block.ts';
export * from './address-of-two-d-doc.ts';
export type { PaperDate } from './find-issue-date.ts';
export * from './legibility.ts';
export { PAPER_KINDS, type PaperKind } from './paper-kinds.ts';
export * from './read-proof-of-address.ts';
export * from './screenshot.ts';
