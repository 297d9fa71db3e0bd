import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Rate, wilson } from '../../statistics.ts';
import { inventedPayloads, type KnownPayload } from './invented-payloads.ts';
import { ASKED, LICENCE_PARSERS, type LicenceParser, type LicenceValues } from './licence-parsers.ts';

export interface ParserScore {
  readonly parser: string;
  readonly unavailable: string | null;
  /** Of invented payloads: every value right, and each value. */
  readonly complete: Rate;
  readonly wellWritten: Rate;
  readonly sloppy: Rate;
  readonly values: Readonly<Record<string, Rate>>;
  /** Of the folder's payloads, whose truth nobody knows: number, surname and birth were given, without an error. */
  readonly folder: Rate | null;
}

const INVENTED = 400;

/** All parsers on invented payloads, whose truth is known, and on a folder of payloads, whose truth is not. */
export async function compareParsers(folder: string | null, seed: number): Promise<readonly ParserScore[]> {
  const known = inventedPayloads(INVENTED, seed);
  const found = folder === null ? null : await payloadsIn(folder);
  return Object.entries(LICENCE_PARSERS).map(([parser, load]) => {
    try {
      return { parser, unavailable: null, ...score(load(), known, found) };
    } catch (error) {
      const nothing = wilson(0, 0);
      const unavailable = error instanceof Error ? error.message : String(error);
      return {
        parser,
        unavailable,
        complete: nothing,
        wellWritten: nothing,
        sloppy: nothing,
        values: {},
        folder: null,
      };
    }
  });
}

async function payloadsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
}

function score(
  parser: LicenceParser,
  known: readonly KnownPayload[],
  found: readonly string[] | null,
): Omit<ParserScore, 'parser' | 'unavailable'> {
  const read = known.map((one) => ({ ...one, values: parsed(parser, one.payload) }));
  const share = (of: typeof read, holds: (one: (typeof read)[number]) => boolean) =>
    wilson(of.filter(holds).length, of.length);
  const right = (name: (typeof ASKED)[number]) => (one: (typeof read)[number]) =>
    plain(one.values[name]) === plain(one.truth[name]);
  const complete = (one: (typeof read)[number]) => ASKED.every((name) => right(name)(one));
  return {
    complete: share(read, complete),
    wellWritten: share(
      read.filter(({ sloppy }) => !sloppy),
      complete,
    ),
    sloppy: share(
      read.filter(({ sloppy }) => sloppy),
      complete,
    ),
    values: Object.fromEntries(ASKED.map((name) => [name, share(read, right(name))])),
    folder: found && wilson(found.filter((payload) => isUseful(parsed(parser, payload))).length, found.length),
  };
}

/** An exception gives nothing. */
function parsed(parser: LicenceParser, payload: string): LicenceValues {
  try {
    return parser(payload) ?? {};
  } catch {
    return {};
  }
}

function isUseful({ documentNumber, surname, dateOfBirth }: LicenceValues): boolean {
  return Boolean(
    documentNumber && surname && /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(dateOfBirth ?? ''),
  );
}

/** Blanks, commas and letter case are left to the writer. */
function plain(value: string | undefined): string {
  return (value ?? '')
    .toUpperCase()
    .replace(/[\s,]+/g, ' ')
    .trim();
}
