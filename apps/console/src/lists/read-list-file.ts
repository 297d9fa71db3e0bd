import type { InputOf } from '@bonafide/sdk';

/** Why a file is not even sent. */
export type FileFault = 'empty' | 'kind' | 'notUtf8' | 'notJson' | 'noEntries' | 'tooMany' | 'tooLarge';

export type EntriesBody = InputOf<'replaceScreeningListEntries'>['body'];

export type ReadFile =
  | { readonly ok: true; readonly form: 'CSV' | 'JSON'; readonly body: EntriesBody }
  | { readonly ok: false; readonly fault: FileFault };

/** Bytes of a request with entries; the API takes a few more. */
export const LARGEST_UPLOAD = 20_000_000;

/** Entries that the API takes as JSON. */
export const MOST_ENTRIES = 100_000;

const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];

/** A file as the API takes it: CSV as it stands, JSON as its entries. */
export function readListFile(name: string, bytes: Uint8Array<ArrayBuffer>): ReadFile {
  const form = /\.(?:json|jsonl|ndjson)$/i.test(name) ? 'JSON' : /\.(?:csv|tsv|txt)$/i.test(name) ? 'CSV' : null;
  if (form === null) return { ok: false, fault: 'kind' };
  const text = textOf(bytes);
  if (text === null) return { ok: false, fault: 'notUtf8' };
  if (text.trim() === '') return { ok: false, fault: 'empty' };
  const read: ReadFile = form === 'CSV' ? { ok: true, form, body: { csv: text } } : readJson(text);
  if (!read.ok) return read;
  const sent = new TextEncoder().encode(JSON.stringify(read.body)).byteLength;
  return sent > LARGEST_UPLOAD ? { ok: false, fault: 'tooLarge' } : read;
}

/** UTF-8, or UTF-16 with its mark; null for anything else, which would be guessed and go wrong in names first. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string | null {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  const encoding = begins(UTF16_LITTLE) ? 'utf-16le' : begins(UTF16_BIG) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Keys under which programs put a list; the server knows the same. */
const HOLDERS = ['entities', 'entries', 'data', 'items', 'records', 'people', 'persons'];

/** An array of entries, an object that has one under a key, or an entry on each line. */
function readJson(text: string): ReadFile {
  const value = parsed(text) ?? parsed(`[${text.trim().split(/\r?\n/).filter(Boolean).join(',')}]`);
  if (value === undefined) return { ok: false, fault: 'notJson' };
  const holder = isObject(value) ? HOLDERS.find((key) => Array.isArray(value[key])) : undefined;
  const held = isObject(value) && holder !== undefined ? value[holder] : value;
  if (!Array.isArray(held) || held.length === 0 || !held.every(isObject)) return { ok: false, fault: 'noEntries' };
  if (held.length > MOST_ENTRIES) return { ok: false, fault: 'tooMany' };
  return { ok: true, form: 'JSON', body: { entries: held.map(withTexts) as NonNullable<EntriesBody['entries']> } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The API takes texts: numbers become some, and what is null was never said. */
function withTexts(entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const told = Object.entries(entry).filter(([, value]) => value !== null);
  return Object.fromEntries(told.map(([key, value]) => [key, typeof value === 'number' ? String(value) : value]));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
