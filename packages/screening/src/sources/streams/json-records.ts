import { ListFault } from '../list-fault.ts';

const LARGEST_RECORD = 8 * 1024 * 1024;
/** An object whose list of entries stands under a key: `{"total": 3, "results": [`. */
const WRAPPED = /^\s*\{(?:[^{}]|\{[^{}]*\})*?"(?:results|entities|entries|data|items|records|people|persons)"\s*:\s*\[/;
const SPARQL = /^\s*\{\s*"head"[\s\S]*?"results"\s*:\s*\{[\s\S]*?"bindings"\s*:\s*\[/;
const OPENING_LIMIT = 64 * 1024;

/** An object of JSON whose values nobody has looked at yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What stands around the entries: lines, an array, or an array under a key. */
interface Opening {
  /** How many letters come before the first entry. */
  readonly length: number;
  /** What must follow the last entry, without spaces. */
  readonly ending: RegExp;
  readonly text: string;
}

export interface JsonForm {
  /** Told what stands before the entries of a wrapped list. */
  onOpening?(text: string): void;
}

/** The objects of a JSON list one by one: one on each line, the elements of an array, or of `results`, `bindings`, `entities`. */
export async function* jsonRecords(text: AsyncIterable<string>, form: JsonForm = {}): AsyncIterable<JsonObject> {
  let pending = '';
  let scanner: RecordScanner | null = null;
  for await (const chunk of text) {
    if (scanner === null) {
      pending += chunk;
      const opening = openingOf(pending);
      if (opening === null) continue;
      form.onOpening?.(opening.text);
      scanner = new RecordScanner(opening);
      yield* scanner.take(pending.slice(opening.length));
    } else {
      yield* scanner.take(chunk);
    }
  }
  if (scanner === null) {
    if (!pending.trimStart().startsWith('{'))
      throw new ListFault('json.malformed', 'the file holds no list of entries');
    // A single line without an end.
    scanner = new RecordScanner(opening(pending, 0, /^$/));
    yield* scanner.take(pending);
  }
  scanner.end();
}

/** Null while too little is known. */
function openingOf(text: string): Opening | null {
  const start = text.trimStart();
  if (start === '') return null;
  if (start.startsWith('[')) return opening(text, text.indexOf('[') + 1, /^\]$/);
  if (!start.startsWith('{')) throw new ListFault('json.malformed', 'the file is no JSON');
  const wrapped = SPARQL.exec(text) ?? WRAPPED.exec(text);
  if (wrapped !== null) return opening(text, wrapped[0].length, /^\].*\}$/);
  return text.length < OPENING_LIMIT && !/\}\s*\n/.test(text) ? null : opening(text, 0, /^$/);
}

function opening(text: string, length: number, ending: RegExp): Opening {
  return { text: text.slice(0, length), length, ending };
}

class RecordScanner {
  private depth = 0;
  /** The list has closed; what follows is no entry. */
  private finished = false;
  private inString = false;
  private escaped = false;
  private record = '';
  private between = '';
  private readonly opening: Opening;

  constructor(opening: Opening) {
    this.opening = opening;
  }

  /** The records that end in this chunk. */
  *take(chunk: string): Iterable<JsonObject> {
    let from = this.depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at += 1) {
      const wasInside = this.depth > 0;
      if (!this.finished) this.step(chunk.charCodeAt(at));
      if (!wasInside && this.depth > 0) from = at;
      else if (!wasInside) this.outside(chunk.charAt(at));
      else if (this.depth === 0) {
        yield parsed(this.record + chunk.slice(from, at + 1));
        this.record = '';
        from = -1;
      }
    }
    if (from >= 0) this.record += chunk.slice(from);
    if (this.record.length > LARGEST_RECORD) throw new ListFault('record.too_large', 'an entry goes on for megabytes');
  }

  end(): void {
    if (this.depth > 0 || (this.between === '' && !this.opening.ending.test(''))) {
      throw new ListFault('json.truncated', 'the file ends before its list does');
    }
    if (this.opening.ending.test(this.between)) return;
    throw this.between.startsWith(']')
      ? new ListFault('json.truncated', 'the file ends before its list does')
      : new ListFault('json.malformed', 'something stands between the entries');
  }

  /** Only objects are entries; what stands between them is kept to see how the list closes. */
  private outside(letter: string): void {
    if (letter.trim() === '' || (letter === ',' && !this.finished)) return;
    if (letter === ']' && this.opening.length > 0) this.finished = true;
    if (this.between.length < OPENING_LIMIT) this.between += letter;
  }

  private step(code: number): void {
    if (this.inString) {
      if (this.escaped) this.escaped = false;
      else if (code === 0x5c) this.escaped = true;
      else if (code === 0x22) this.inString = false;
    } else if (this.depth > 0 && code === 0x22) this.inString = true;
    else if (code === 0x7b) this.depth += 1;
    else if (code === 0x7d && this.depth > 0) this.depth -= 1;
  }
}

function parsed(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    throw new ListFault('json.malformed', 'an entry is no JSON');
  }
}

/** The strings under a key, whether it holds one or several; numbers count, objects do not. */
export function stringsAt(record: JsonObject, key: string): readonly string[] {
  const value = record[key];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((each) => (typeof each === 'string' ? [each] : typeof each === 'number' ? [String(each)] : []));
}

/** The first string under a key; empty when there is none. */
export function stringAt(record: JsonObject, key: string): string {
  return stringsAt(record, key)[0] ?? '';
}

/** The objects under a key. */
export function objectsAt(record: JsonObject, key: string): readonly JsonObject[] {
  const value = record[key];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((each) => isObject(each));
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
