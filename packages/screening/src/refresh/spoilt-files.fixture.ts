import type { InventedList } from '../sources/invented/invented-lists.fixture.ts';

export type SpoiltFiles = Readonly<Record<string, string | Uint8Array>>;

/** One way of spoiling a list; null where the form has no such fault. */
export interface Spoiling {
  readonly name: string;
  spoil(list: InventedList, random: () => number): SpoiltFiles | null;
}

/** A known stream of numbers in [0,1) for a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Changes the main file and leaves its parts. */
function main(list: InventedList, change: (text: string) => string | Uint8Array): SpoiltFiles {
  const [[name, text] = ['', ''], ...parts] = Object.entries(list.files);
  return { [name]: change(text), ...Object.fromEntries(parts) };
}

const ofKind =
  (kind: InventedList['kind'], change: (text: string, random: () => number) => string): Spoiling['spoil'] =>
  (list, random) =>
    list.kind === kind ? main(list, (text) => change(text, random)) : null;

const BOMB = `<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">]>`;

export const SPOILINGS: readonly Spoiling[] = [
  {
    name: 'cut in the first half',
    spoil: (list, random) => main(list, (text) => text.slice(0, cutAt(text, 0.1, random))),
  },
  {
    name: 'cut in the second half',
    spoil: (list, random) => main(list, (text) => text.slice(0, cutAt(text, 0.5, random))),
  },
  { name: 'cut in the middle of a letter', spoil: (list) => main(list, cutLetter) },
  { name: 'converted to ISO 8859-1', spoil: (list) => main(list, (text) => Buffer.from(text, 'latin1')) },
  { name: 'converted twice', spoil: (list) => main(list, (text) => Buffer.from(text).toString('latin1')) },
  {
    name: 'letters lost in a conversion',
    spoil: (list) => main(list, (text) => text.replace(/[^\n\r -~]/g, '\ufffd')),
  },
  { name: 'UTF-16 without saying so', spoil: (list) => main(list, (text) => Buffer.from(text, 'utf16le')) },
  {
    name: 'a bomb of entities',
    spoil: ofKind('xml', (text) =>
      text.replace('?>', `?>${BOMB}`).replace(/>Vilnius<|"Vilnius"/, (city) => city.replace('Vilnius', '&lol2;')),
    ),
  },
  { name: 'an entity nobody declared', spoil: ofKind('xml', (text) => text.replaceAll('Lithuania', '&lt_state;')) },
  {
    name: 'elements nested without end',
    spoil: ofKind('xml', (text) => text.replace(/(<\/[a-zA-Z_-]+>\s*)$/, `${'<a>'.repeat(500)}$1`)),
  },
  { name: 'a quote never closed', spoil: ofKind('csv', (text) => text.replace(/\n/, '\n"')) },
  {
    name: 'the second half missing',
    spoil: (list) => main(list, (text) => withoutRecords(list, text, (at, of) => at >= of / 2)),
  },
  {
    name: 'every second entry missing',
    spoil: (list) => main(list, (text) => withoutRecords(list, text, (at) => at % 2 === 1)),
  },
  { name: 'cells of half the rows empty', spoil: ofKind('csv', (text, random) => emptied(text, random)) },
  {
    name: 'names emptied',
    spoil: (list) =>
      list.kind === 'json'
        ? main(list, (text) =>
            text
              .replace(/("(?:name|caption)"\s*:\s*)"[^"]*"/g, '$1""')
              .replace(/("(?:name|alias|weakAlias|aliases|alt_names|weakAliases)"\s*:\s*)\[[^\]]*\]/g, '$1[]')
              .replace(/("personLabel"\s*:\s*\{[^}]*"value"\s*:\s*)"[^"]*"/g, '$1"Q1"'),
          )
        : null,
  },
  { name: 'titles of columns shuffled', spoil: ofKind('csv', (text, random) => shuffledTitles(text, random)) },
  { name: 'cells of columns shuffled', spoil: ofKind('csv', (text) => turnedCells(text)) },
  {
    name: 'a column taken out of the rows',
    spoil: ofKind('csv', (text) =>
      text.replace(/^([^\n]*[,;])[^,;\n]*$/gm, (line, start: string, at: number) =>
        at === 0 ? line : start.slice(0, -1),
      ),
    ),
  },
  {
    name: 'birth dates gone',
    spoil: (list) =>
      main(list, (text) =>
        text
          .replace(/\b(?:19[5-9]\d-\d\d-\d\d|\d\d\/\d\d\/19[5-9]\d|\d{1,2} [A-Z][a-z]{2} 19[5-9]\d)(?!\d)/g, '')
          .replaceAll(/<Year>19[5-9]\d<\/Year>/g, ''),
      ),
  },
  {
    name: 'dates that are none',
    spoil: (list) =>
      main(list, (text) =>
        text
          .replace(/\b(19[5-9]\d)-(\d\d)-(\d\d)(?!\d)/g, '$1-77-$3')
          .replace(/\b(\d\d)\/(\d\d)\/(19[5-9]\d)\b/g, '99/99/$3')
          .replace(/\b(\d{1,2}) [A-Z][a-z]{2} (19[5-9]\d)\b/g, '$1 Xyz $2')
          .replaceAll(/ month="\d+"/g, ' month="77"')
          .replaceAll(/(<Year>19\d\d<\/Year><Month>)\d+/g, '$177'),
      ),
  },
  {
    name: 'dates all of one day',
    spoil: (list) =>
      main(list, (text) =>
        text
          .replace(/\b19[5-9]\d-\d\d-\d\d(?!\d)/g, '1970-01-01')
          .replace(/\b\d\d\/\d\d\/19[5-9]\d\b/g, '01/01/1970')
          .replace(/\b\d{1,2} [A-Z][a-z]{2} 19[5-9]\d\b/g, '1 Jan 1970')
          .replaceAll(/ day="\d+" month="\d+" year="\d+"/g, ' day="1" month="1" year="1970"')
          .replaceAll(/<Year>19\d\d<\/Year><Month>\d+<\/Month><Day>\d+/g, '<Year>1970</Year><Month>1</Month><Day>1'),
      ),
  },
  {
    name: 'one entry twice with other content',
    // In the forms of the UK several rows are one entry: another row is another name, not a fault.
    spoil: (list) => (list.format.startsWith('uk') ? null : main(list, (text) => doubled(list, text))),
  },
  {
    name: 'a page of the publisher instead',
    spoil: (list) => main(list, () => '<!DOCTYPE html><html><body>Sign in</body></html>'),
  },
  {
    name: 'UTF-16 with its mark, which is right',
    spoil: (list) => main(list, (text) => Buffer.from(`\ufeff${text.replace(/^\ufeff/, '')}`, 'utf16le')),
  },
  { name: 'empty', spoil: (list) => main(list, () => '') },
  { name: 'zeros', spoil: (list) => main(list, (text) => new Uint8Array(text.length)) },
];

/** From this share of the text on, never at its very end. */
function cutAt(text: string, from: number, random: () => number): number {
  return Math.floor(text.length * (from + random() * 0.45));
}

function cutLetter(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const middle = bytes.findIndex((byte, index) => index > bytes.length / 2 && byte >= 0xc0);
  return bytes.subarray(0, middle + 1);
}

/** Without the entries that `leaves` names, everything around them as it was. */
function withoutRecords(list: InventedList, text: string, leaves: (at: number, of: number) => boolean): string {
  const records = recordsOf(list, text);
  return records.reduce((rest, record, at) => (leaves(at, records.length) ? rest.replace(record, '') : rest), text);
}

function doubled(list: InventedList, text: string): string {
  const [first = '', second = ''] = recordsOf(list, text);
  const other = first.replaceAll('Žydrūnė', 'Kitokia').replaceAll('X7000000', 'X9999999');
  return text.replace(second, `${second}${other}`);
}

const RECORD: Readonly<Record<InventedList['kind'], RegExp>> = {
  csv: /^.*1\d{3}.*\r?\n/gm,
  xml: /<(sdnEntry|DistinctParty|INDIVIDUAL|sanctionEntity|target)[ >][\s\S]*?<\/\1>\s*/g,
  json: /^ {2}\{[\s\S]*?^ {2}\},?\n|^\{"id".*\n|^ {3}\{\n {4}"person"[\s\S]*?^ {3}\},?\n/gm,
};

function recordsOf({ kind }: InventedList, text: string): readonly string[] {
  const found: readonly string[] = text.match(RECORD[kind]) ?? [];
  return found.filter((record) => /7\d{6}/.test(record) || record.includes('entity/Q'));
}

function emptied(text: string, random: () => number): string {
  return text.replace(/^(.*)$/gm, (line, _cells: string, at: number) =>
    at < 400 || random() < 0.5 ? line : line.replace(/[^,;\r"]+/g, ''),
  );
}

function shuffledTitles(text: string, random: () => number): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => line.split(/[,;]/).length > 4);
  const delimiter = lines[at]?.includes(';') ? ';' : ',';
  const titles = lines[at]?.split(delimiter) ?? [];
  lines[at] = titles
    .map((title) => ({ title, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ title }) => title)
    .join(delimiter);
  return lines.join('\n');
}

/** Every row but the titles with its cells one further to the left. */
function turnedCells(text: string): string {
  const [first = '', second = '', ...rest] = text.split('\n');
  const titled = /^\d/.test(first) ? 0 : first.split(/[,;]/).length > 4 ? 1 : 2;
  const lines = [first, second, ...rest];
  return lines
    .map((line, at) => {
      if (at < titled || !/[,;]/.test(line)) return line;
      const cells = line.match(/(?:"[^"]*"|[^,;"])+|(?<=[,;])(?=[,;])/g) ?? [];
      return [...cells.slice(1), cells[0]].join(line.includes(';') && !line.includes(',') ? ';' : ',');
    })
    .join('\n');
}
