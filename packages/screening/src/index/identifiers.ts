import { hashText } from './hash.ts';

const SEED = { document: 0xd0, sourceId: 0x51 } as const;

export function documentKey(plain: string): number {
  return hashText(plain, SEED.document);
}

/** Key of an entry's own number on its list. */
export function sourceKey(sourceId: string): number {
  return hashText(sourceId, SEED.sourceId);
}
