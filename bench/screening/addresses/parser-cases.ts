import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareAddresses, foldWords, type ParsedAddress, parseAddress } from '@bonafide/names';
import { type Rate, wilson } from '../../statistics.ts';

interface ParserCase {
  readonly address: string;
  readonly components: readonly { readonly label: string; readonly value: string }[];
}

export interface ParserResult {
  /** By libpostal's labels: values that our light parser keeps in the part where they belong. */
  readonly kept: Readonly<Record<string, Rate>>;
  /** Addresses of which every number (house, flat, floor, postal code) is where it belongs. */
  readonly allNumbers: Rate;
  /** An abbreviation and what it stands for, in whole addresses: no part of them differs. */
  readonly expansions: Rate;
}

/** libpostal's own test cases, as far as the light parser has such parts. */
export async function measureParser(pairsFolder: string): Promise<ParserResult> {
  const { cases } = await read<{ cases: readonly ParserCase[] }>(pairsFolder, 'pairs-address-parse-libpostal.json');
  const { pairs } = await read<{ pairs: readonly { a: string; b: string; match: boolean; kind: string }[] }>(
    pairsFolder,
    'pairs-address-expand-libpostal.json',
  );
  const found = cases.flatMap((one) => partsKept(one));
  const labels = [...new Set(found.map(({ label }) => label))];
  const numbered = cases.map(partsKept).map((parts) => parts.filter(({ isNumber }) => isNumber));
  const withNumbers = numbered.filter((parts) => parts.length > 0);
  const whole = pairs.filter(({ kind }) => kind.startsWith('expansion_'));
  return {
    kept: Object.fromEntries(labels.map((label) => [label, rateOf(found.filter((one) => one.label === label))])),
    allNumbers: wilson(withNumbers.filter((parts) => parts.every(({ kept }) => kept)).length, withNumbers.length),
    expansions: wilson(whole.filter(({ a, b }) => isOneAddress(a, b)).length, whole.length),
  };
}

async function read<T>(folder: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
}

interface Part {
  readonly label: string;
  readonly kept: boolean;
  readonly isNumber: boolean;
}

const rateOf = (parts: readonly Part[]): Rate => wilson(parts.filter(({ kept }) => kept).length, parts.length);

function partsKept({ address, components }: ParserCase): readonly Part[] {
  const parsed = parseAddress(address);
  return components.flatMap(({ label, value }): readonly Part[] => {
    const keeps = KEEPERS[label];
    return keeps === undefined ? [] : [{ label, kept: keeps(parsed, value), isNumber: NUMBERS.has(label) }];
  });
}

const NUMBERS = new Set(['house_number', 'postcode', 'unit', 'level', 'po_box']);

type Keeper = (parsed: ParsedAddress, value: string) => boolean;

const KEEPERS: Readonly<Record<string, Keeper>> = {
  house_number: ({ figures, unit }, value) =>
    numbersIn(value).every((number) => figures.includes(number) || unit === number),
  postcode: ({ postalCode }, value) => postalCode === value.toLowerCase().replace(/[\s-]/g, ''),
  unit: ({ unit }, value) => unit !== null && foldWords(value).replaceAll(' ', '').includes(unit),
  level: ({ floor }, value) => floor !== null && floor === parseAddress(`5 Invented Street, ${value}`).floor,
  po_box: ({ box }, value) => box !== null && numbersIn(value).join('') === box,
  road: wordsIn('street'),
  city: wordsIn('locality'),
  country: ({ country }) => country !== null,
};

const numbersIn = (value: string): readonly string[] =>
  [...value.toLowerCase().matchAll(/\d+(?:-?[a-z]\b)?/g)].map(([number]) => number.replace('-', ''));

/** Every name that the value has stands in the zone, or where nothing tells zones apart. */
function wordsIn(zone: 'street' | 'locality'): Keeper {
  return ({ words }, value) => {
    const wanted = parseAddress(zone === 'street' ? `5 ${value}` : value).words.filter(({ role }) => role === 'name');
    const there = words.filter((word) => word.zone === zone || word.zone === 'open').map(({ text }) => text);
    return wanted.every(({ text }) => there.includes(text));
  };
}

const AGREEING: ReadonlySet<string> = new Set(['same', 'alike', 'absent', 'partial', 'only_a', 'only_b']);

const isOneAddress = (a: string, b: string): boolean => {
  const { parts, score } = compareAddresses(a, b);
  return score > 0 && parts.every(({ verdict }) => AGREEING.has(verdict));
};
