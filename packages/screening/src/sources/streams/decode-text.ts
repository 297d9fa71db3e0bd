import { ListFault } from '../list-fault.ts';

const BYTE_ORDER_MARKS: readonly (readonly [label: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** XML 1.0 section 4.3.3. */
const XML_ENCODING = /^<\?xml[^>]*\sencoding=["']([A-Za-z0-9._-]+)["']/;

/**
 * Bytes to text, strictly: by byte order mark, by the XML declaration, else UTF-8. Bytes that are none of its letters mean that
 * the file was converted wrongly somewhere; guessing would change names, so reading ends there.
 */
export async function* decodeText(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    if (chunk.length === 0) continue;
    decoder ??= decoderFor(chunk);
    const text = decoded(decoder, chunk);
    if (text.includes('\0')) throw new ListFault('encoding.invalid', 'the file holds zero bytes: it is no text');
    if (text !== '') yield text;
  }
  if (decoder === null) throw new ListFault('file.empty', 'the file is empty');
  decoded(decoder);
}

/** The first text of a file for recognising it; never throws. */
export function headText(head: Uint8Array): string {
  const label = encodingOf(head);
  return new TextDecoder(isEncoding(label) ? label : 'utf-8').decode(head).replace(/^\ufeff/, '');
}

function decoderFor(head: Uint8Array): TextDecoder {
  const label = encodingOf(head);
  if (!isEncoding(label)) {
    throw new ListFault('encoding.invalid', 'the file declares an encoding that does not exist');
  }
  return new TextDecoder(label, { fatal: true });
}

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

function encodingOf(head: Uint8Array): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked !== undefined) return marked[0];
  const declared = XML_ENCODING.exec(new TextDecoder('latin1').decode(head.subarray(0, 200)));
  return declared?.[1] ?? 'utf-8';
}

/** Without a chunk the text ends: half a letter at the end is a fault. */
function decoded(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const advice = decoder.encoding === 'utf-8' ? '; save it as UTF-8 (spreadsheets: "CSV UTF-8")' : '';
    throw new ListFault('encoding.invalid', `the file is not ${decoder.encoding} throughout${advice}`);
  }
}
