import { type Options, type Parser, parse } from 'csv-parse';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';

/** No row of a real list comes near; without a limit an open quote would collect the rest of the file. */
const LARGEST_ROW = 1024 * 1024;

export interface CsvForm {
  readonly delimiter?: string;
  /** True where quotes are signs like others, as in SPARQL's tables. */
  readonly plainQuotes?: boolean;
}

/** The rows of a CSV file (RFC 4180), each an array of cells as they stand; cells are never interpreted. */
export async function* csvRows(
  text: AsyncIterable<string>,
  form: CsvForm,
  log: ReadingLog,
): AsyncIterable<readonly string[]> {
  const rows: string[][] = [];
  const parser = createParser({ delimiter: form.delimiter ?? ',', ...(form.plainQuotes ? { quote: null } : {}) }, rows);
  let last = '\n';
  for await (const chunk of text) {
    // OFAC's files end with the end-of-file sign of MS-DOS.
    const lines = chunk.replaceAll('\u001a', '');
    last = lines.at(-1) ?? last;
    await step(parser, (done) => parser.write(lines, done));
    yield* rows.splice(0);
  }
  log.lastLineEnded &&= last === '\n' || last === '\r';
  await step(parser, (done) => parser.end(done));
  yield* rows.splice(0);
}

function createParser(form: Options, rows: string[][]): Parser {
  const parser = parse({
    ...form,
    bom: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LARGEST_ROW,
  });
  parser.on('data', (row: string[]) => rows.push(row));
  // Told to whoever waits for the step; the event comes again when nobody waits any more.
  parser.on('error', () => undefined);
  return parser;
}

/** Waits until the parser has taken what it was given. */
function step(parser: Parser, act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: unknown): void => reject(faultOf(error));
    parser.once('error', fail);
    act((error) => {
      parser.off('error', fail);
      if (error) fail(error);
      else resolve();
    });
  });
}

function faultOf(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new ListFault('csv.truncated', 'the file ends inside a quoted cell');
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new ListFault('record.too_large', 'a row is longer than a million letters');
  if (code.startsWith('CSV_')) return new ListFault('csv.malformed', 'a quote stands where none may be');
  return error;
}
