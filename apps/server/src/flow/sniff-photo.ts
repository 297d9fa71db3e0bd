/** What the hosted page may send, by its first bytes; a file's name and declared type are the client's word only. */
const SIGNATURES: readonly (readonly [mediaType: string, matches: (head: string) => boolean])[] = [
  ['image/jpeg', (head) => head.startsWith('\xff\xd8\xff')],
  ['image/png', (head) => head.startsWith('\x89PNG\r\n\x1a\n')],
  ['image/webp', (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP'],
  ['application/pdf', (head) => head.startsWith('%PDF-')],
];

/** The media type, or null for anything that is no photo. Whether it can be opened shows in the worker. */
export function sniffPhoto(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return SIGNATURES.find(([, matches]) => matches(head))?.[0] ?? null;
}
