import type { EntityKind, ListEntity, ListedName } from '../../entities/list-entity.ts';
import { listedSex } from '../../entities/list-sex.ts';
import { listedBirth } from '../../entities/listed-birth.ts';
import { makeEntity } from '../../entities/make-entity.ts';
import { joinedName, naturalOrder } from '../../entities/natural-order.ts';
import { documentType } from '../document-type.ts';
import { ListFault } from '../list-fault.ts';
import type { ReadingLog } from '../reading-log.ts';
import type { ListFormat, ListInput, RecognisedPart } from '../source.ts';
import { csvRows } from '../streams/csv-rows.ts';
import { decodeText } from '../streams/decode-text.ts';
import { type OfacAlias, type OfacParts, readParts } from './csv-parts.ts';
import { parseRemarks, type Remarks } from './remarks.ts';

const COLUMNS = 12;
const FIRST_ROW = {
  main: /^\d+,"(?:[^"]|"")*",(?:-0- ?|"(?:individual|entity|vessel|aircraft)"),/i,
  aliases: /^\d+,\d+,"(?:aka|fka|nka)",/,
  addresses: /^\d+,\d+,(?:-0- ?|"(?:[^"]|"")*"),(?:-0- ?|")/,
  comments: /^\d+,"(?:[^"]|"")*(?:"\r?\n|$)/,
} as const;
const KINDS: Readonly<Record<string, EntityKind>> = {
  '': 'organisation',
  entity: 'organisation',
  individual: 'person',
  vessel: 'vessel',
  aircraft: 'aircraft',
};

/** OFAC's delimited form: the main file and beside it aliases, addresses and overlong remarks, joined by entity number. */
export const ofacCsv: ListFormat = {
  id: 'ofac-csv',
  title: 'SDN.CSV with ALT, ADD and SDN_COMMENTS (CONS_PRIM for the consolidated list)',
  neededParts: ['aliases', 'addresses'],
  recognise,
  read,
};

function recognise(head: string, fileName: string): RecognisedPart | null {
  const part = Object.entries(FIRST_ROW).find(([, pattern]) => pattern.test(head))?.[0];
  if (part === undefined) return null;
  const consolidated = /cons/i.test(fileName) || /^[^\n]*,"(?:NS-|CMIC-|561-|FSE-|SSI)/.test(head);
  return { part, listId: consolidated ? 'ofac-consolidated' : 'ofac-sdn' };
}

async function* read(input: ListInput, log: ReadingLog): AsyncIterable<ListEntity> {
  const parts = await readParts(input.parts, log);
  for await (const row of csvRows(decodeText(input.main.bytes()), {}, log)) {
    if (row.length !== COLUMNS) {
      throw new ListFault('csv.cells', `a row has ${row.length} cells where the form has ${COLUMNS}`);
    }
    const entity = log.entry(entityOf(input.listId, row, { parts, log }));
    if (entity !== null) yield entity;
  }
}

/** `-0-` stands for nothing. */
function cell(text: string): string {
  const trimmed = text.trim();
  return trimmed === '-0-' ? '' : trimmed;
}

function entityOf(
  listId: string,
  cells: readonly string[],
  { parts, log }: { readonly parts: OfacParts; readonly log: ReadingLog },
): ListEntity | null {
  const [id = '', name = '', type = '', programmes = '', title = '', callSign = '', , , , flag = '', owner = ''] =
    cells.map(cell);
  const kind = log.understood('type', KINDS[type.toLowerCase()] ?? null);
  const number = log.understood('entity number', /^\d+$/.test(id) ? id : null);
  if (kind === null || number === null) return null;
  const comments = parts.comments.get(id);
  // A space at the very end belongs to the sentence when the comments go on with it.
  const remarks = parseRemarks(comments === undefined ? cell(cells.at(-1) ?? '') : (cells.at(-1) ?? '') + comments);
  const addresses = parts.addresses.get(id) ?? [];
  return makeEntity({
    listId,
    sourceId: id,
    kind,
    names: [
      orderedFor(kind, name),
      ...(parts.aliases.get(id) ?? []).map((alias) => aliasOf(kind, alias)),
      ...weak(remarks),
    ],
    births: remarks.births.map((text) => log.understood('birth date', listedBirth(text))),
    birthPlaces: remarks.birthPlaces,
    sex: listedSex(remarks.sexes[0]),
    nationalities: [...remarks.nationalities, ...remarks.citizenships],
    countries: [...addresses.map(({ country }) => country ?? ''), flag],
    documents: [
      ...remarks.documents.map((document) => ({ ...document, type: documentType(document.type) })),
      { type: 'call-sign', number: callSign },
    ],
    addresses,
    programmes: programmes.split(/[\][;]/),
    topics: ['sanction'],
    remarks: [title, owner && `owner ${owner}`, ...remarks.rest].filter(Boolean).join('; '),
    sourceUrl: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${id}`,
  });
}

function orderedFor(kind: EntityKind, name: string): Pick<ListedName, 'full' | 'given' | 'family'> {
  return kind === 'person' ? naturalOrder(name) : { full: joinedName(name) };
}

function aliasOf(kind: EntityKind, { name, type }: OfacAlias): Partial<ListedName> & Pick<ListedName, 'full'> {
  return { ...orderedFor(kind, name), type: type === 'aka' ? 'alias' : 'former' };
}

/** Aliases inside the remarks are those that OFAC calls weak: the CSV form says so only by their place. */
function weak(remarks: Remarks): readonly ListedName[] {
  return remarks.weakAliases.map(({ name, former }) => ({
    full: naturalOrder(name).full,
    type: former ? 'former' : 'alias',
    quality: 'weak',
  }));
}
