import { foldToAscii } from '@bonafide/names';

/** Custom lists have a name space of their own, so that none can stand in for a publisher's. */
export function customListId(name: string): string {
  const slug = name
    .replace(/\.(?:csv|tsv|txt|json|jsonl|ndjson)$/i, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => foldToAscii(word).toLowerCase())
    .filter((word) => word !== '' && word !== 'custom')
    .join('-');
  return slug === '' ? 'custom' : `custom-${slug}`;
}
