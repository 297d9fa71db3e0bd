import type { ListedAddress } from '../../entities/list-entity.ts';
import { joinedName } from '../../entities/natural-order.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFile } from '../source.ts';
import { csvRows } from '../streams/csv-rows.ts';
import { decodeText } from '../streams/decode-text.ts';

export interface OfacAlias {
  readonly name: string;
  /** `aka`, `fka` or `nka`. */
  readonly type: string;
}

/** The side files by entity number. */
export interface OfacParts {
  readonly aliases: ReadonlyMap<string, readonly OfacAlias[]>;
  readonly addresses: ReadonlyMap<string, readonly ListedAddress[]>;
  /** What did not fit into the remarks of the main file; it goes on in the middle of a word. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Reads the side files; they are a third of the list and have to be known before the first entry. */
export async function readParts(files: ReadonlyMap<string, ListFile>, log: ReadingLog): Promise<OfacParts> {
  const aliases = new Map<string, OfacAlias[]>();
  const addresses = new Map<string, ListedAddress[]>();
  const comments = new Map<string, string>();
  for await (const [id = '', , type = '', name = ''] of partRows(files.get('aliases'), 5, log)) {
    put(aliases, id, { type, name });
  }
  for await (const [id = '', , street = '', city = '', country = ''] of partRows(files.get('addresses'), 6, log)) {
    put(addresses, id, addressOf(street, city, country));
  }
  for await (const [id = '', text = ''] of partRows(files.get('comments'), 2, log)) comments.set(id, text);
  return { aliases, addresses, comments };
}

async function* partRows(
  file: ListFile | undefined,
  columns: number,
  log: ReadingLog,
): AsyncIterable<readonly string[]> {
  if (file === undefined) return;
  for await (const row of csvRows(decodeText(file.bytes()), {}, log)) {
    if (row.length !== columns) {
      throw new ListFault('csv.cells', `a row of a side file has ${row.length} cells where the form has ${columns}`);
    }
    yield row.map((text) => (text.trim() === '-0-' ? '' : text));
  }
}

function put<T>(byId: Map<string, T[]>, id: string, value: T): void {
  const known = byId.get(id);
  if (known === undefined) byId.set(id, [value]);
  else known.push(value);
}

function addressOf(street: string, city: string, country: string): ListedAddress {
  const text = [street, city, country]
    .map((part) => joinedName(part))
    .filter(Boolean)
    .join(', ');
  return { text, city, country };
}
