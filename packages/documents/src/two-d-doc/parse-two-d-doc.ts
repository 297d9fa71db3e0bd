import { fieldSpec, type TwoDDocMeaning } from './data-fields.ts';

export interface TwoDDocField {
  readonly id: string;
  readonly meaning: TwoDDocMeaning;
  readonly value: string;
  /** The writer cut the value. */
  readonly truncated: boolean;
}

/** A French 2D-Doc: data of a paper document, signed by its issuer. */
export interface TwoDDoc {
  readonly version: number;
  /** Certification authority, e.g. `FR01`. */
  readonly authority: string;
  readonly certificateId: string;
  /** ISO 8601; null when not said. */
  readonly issuedOn: string | null;
  readonly signedOn: string | null;
  /** Type of the document, e.g. `01` for a bill. */
  readonly documentType: string;
  readonly fields: readonly TwoDDocField[];
  /** What may have been signed: writers differ in whether a separator follows a field of fixed length. */
  readonly signedTexts: readonly string[];
  readonly signature: Uint8Array;
}

/** ASCII separators: end of a field, end of a field that was cut, end of the message. */
const GROUP = '\x1d';
const RECORD = '\x1e';
const UNIT = '\x1f';
/** Characters of the header by version: 3 adds a perimeter, 4 a country. */
const HEADER_LENGTHS: Readonly<Record<string, number>> = { '01': 22, '02': 22, '03': 24, '04': 26 };
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_CHARACTERS = 4000;

/**
 * Reads a payload of versions 1 to 4 (ANTS, Specifications techniques des codes a barres 2D-Doc, C40 and text headers). Null for
 * anything else. Says nothing about whether the signature holds.
 */
export function parseTwoDDoc(payload: Uint8Array): TwoDDoc | null {
  const text = Buffer.from(payload.subarray(0, MOST_CHARACTERS)).toString('latin1');
  const headerLength = HEADER_LENGTHS[text.slice(2, 4)];
  const end = text.indexOf(UNIT);
  if (!text.startsWith('DC') || headerLength === undefined || end < headerLength) return null;
  const header = text.slice(0, headerLength);
  if (!/^DC\d\d[A-Z0-9]{8}[0-9A-F]{8}/.test(header)) return null;
  const signature = decodeBase32((text.slice(end + 1).split(GROUP)[0] ?? '').trim());
  const message = takeFields(text.slice(headerLength, end));
  if (!signature || !message) return null;
  const candidates = [text.slice(0, end), header + message.separated, header + message.compact];
  return {
    version: Number(header.slice(2, 4)),
    authority: header.slice(4, 8),
    certificateId: header.slice(8, 12),
    issuedOn: dayOf(header.slice(12, 16)),
    signedOn: dayOf(header.slice(16, 20)),
    documentType: header.slice(20, 22),
    fields: message.fields,
    signedTexts: [...new Set(candidates)],
    signature,
  };
}

/** Parts the message; also writes it anew with a separator after every fixed field, and with none. Null when it is broken. */
function takeFields(message: string) {
  const fields: TwoDDocField[] = [];
  let [rest, separated, compact] = [message, '', ''];
  while (rest.length >= 2) {
    const id = rest.slice(0, 2);
    const { meaning, length } = fieldSpec(id);
    const found = rest.slice(2).search(/\p{Cc}/u);
    const until = found < 0 ? rest.length - 2 : found;
    const size = length ?? until;
    if (size > rest.length - 2) return null;
    const value = rest.slice(2, 2 + size);
    const ending = /^\p{Cc}/u.exec(rest.slice(2 + size))?.[0] ?? '';
    fields.push({ id, meaning, value: value.trim(), truncated: ending === RECORD });
    rest = rest.slice(2 + size + ending.length);
    separated += id + value + (ending || (rest && length !== null ? GROUP : ''));
    compact += id + value + (length === null ? ending : '');
  }
  return fields.length > 0 ? { fields, separated, compact } : null;
}

/** Days since 2000-01-01 in hexadecimal; FFFF says that there is none. */
function dayOf(hex: string): string | null {
  if (hex === 'FFFF') return null;
  return new Date(FIRST_DAY + Number.parseInt(hex, 16) * DAY_MS).toISOString().slice(0, 10);
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648 section 6, padding left out or not. Null for other characters or nothing. */
function decodeBase32(text: string): Uint8Array | null {
  const symbols = text.replace(/=+$/, '');
  if (!/^[A-Z2-7]+$/.test(symbols)) return null;
  const bytes: number[] = [];
  let [buffer, bits] = [0, 0];
  for (const symbol of symbols) {
    buffer = ((buffer << 5) | BASE32.indexOf(symbol)) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}
