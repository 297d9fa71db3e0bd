import { headText } from './streams/decode-text.ts';

/** Why a file is no list, with what to do about it. */
export interface UnknownFile {
  readonly code: 'file.empty' | 'file.unknown';
  readonly message: string;
}

const UNPACK = 'unpack it and give the file in it';
const EXPORT = 'save the table as CSV (UTF-8)';

/** First bytes of files that people take for lists (their formats' own signatures), with what to do instead. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], words: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], `this is a packed file (zip) or a spreadsheet (.xlsx, .ods): ${UNPACK}, or ${EXPORT}`],
  [[0x1f, 0x8b], `this is a packed file (gzip): ${UNPACK}`],
  [[0x42, 0x5a, 0x68], `this is a packed file (bzip2): ${UNPACK}`],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], `this is a packed file (xz): ${UNPACK}`],
  [[0x37, 0x7a, 0xbc, 0xaf], `this is a packed file (7z): ${UNPACK}`],
  [[0x28, 0xb5, 0x2f, 0xfd], `this is a packed file (zstd): ${UNPACK}`],
  [[0xd0, 0xcf, 0x11, 0xe0], `this is a document of an office program (.xls, .doc): ${EXPORT}`],
  [[0x25, 0x50, 0x44, 0x46], 'this is a PDF: get the list as XML, CSV or JSON from its publisher'],
];
/** Forms of publishers whose other forms are read. */
const OTHER_FORMS: readonly (readonly [text: RegExp, words: string])[] = [
  [/^\s*<(?:!doctype\s+html|html)\b/i, 'this is a web page, not the list: perhaps a sign-in or an error was saved'],
  [/<sanctionsData[\s>]/, 'this is OFAC’s enhanced form: get SDN.XML, SDN_ADVANCED.XML or the CSV files'],
  [/<Designations[\s>]/, 'this is the UK list as XML: get its CSV'],
  [/^\s*\{\s*"versions"\s*:/, 'this is an index of changes: add its address beside that of the whole list'],
  [/^\s*<\?xml/, 'no known list in XML looks like this'],
];
const NEITHER =
  'no known list looks like this; a list of your own needs a header with "name" and one more of: id, birth date, nationality, passport …';

/** What a file is that no reader knows, by its first bytes. */
export function unknownFile(head: Uint8Array): UnknownFile {
  if (head.length === 0) return { code: 'file.empty', message: 'the file is empty' };
  const text = headText(head);
  const message = packedWords(head) ?? OTHER_FORMS.find(([form]) => form.test(text))?.[1] ?? NEITHER;
  return { code: 'file.unknown', message };
}

/** True for archives and documents of office programs, whatever can be seen in them. */
export function isPacked(head: Uint8Array): boolean {
  return packedWords(head) !== undefined;
}

function packedWords(head: Uint8Array): string | undefined {
  return SIGNATURES.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))?.[1];
}
