import { shapeArabic } from '../../glyphs/index.ts';
import { type Random, seededRandom } from '../../random/random.ts';
import type { PaperDesign } from './paper-design.ts';
import { type PaperLayout, paperLayoutOf } from './paper-layouts.ts';
import { A4, type PageFace, PaperPage } from './paper-page.ts';
import type { HandPart, PaperSpec } from './paper-spec.ts';
import { type PaperWords, paperWordsOf } from './paper-words.ts';

/** What is written by hand, and in which hand. */
export interface Handwriting {
  readonly part: HandPart;
  readonly face: 'script' | 'scribble';
}

interface Writer {
  readonly page: PaperPage;
  readonly design: PaperDesign;
  readonly spec: PaperSpec;
  readonly words: PaperWords;
  readonly layout: PaperLayout;
  readonly hand: Handwriting | null;
  /** The hand's unsteadiness. */
  readonly random: Random;
}

interface Style {
  readonly capHeight?: number;
  readonly face?: PageFace;
  readonly colour?: string;
  readonly part?: HandPart;
}

type Place = readonly [x: number, y: number];

/** Lines stand this many heights of capitals apart. */
const LEADING = 2.1;
const INK = '#1a1c22';
const PEN = '#1c2f80';
const MARGIN = 190;

/** A line of print or of the hand; in scripts that run leftwards everything stands mirrored. */
function write(writer: Writer, text: string, [x, y]: Place, style: Style = {}): void {
  const { page, design, words, layout, hand, random } = writer;
  const byHand = hand !== null && (hand.part === 'all' || hand.part === style.part);
  const capHeight = (style.capHeight ?? layout.size) * (byHand ? random.between(1.25, 1.6) : 1);
  const mirrored = words.rightToLeft === true;
  const unsteady = byHand ? random.between(-0.6, 0.6) : 0;
  page.text({
    text: mirrored ? shapeArabic(text.replace(/,| -/g, '،')) : text,
    face: byHand ? hand.face : (style.face ?? design.text),
    capHeight,
    x: (mirrored ? A4.width - x : x) + unsteady * 2,
    y: y + unsteady,
    colour: byHand ? PEN : (style.colour ?? INK),
    maxWidth: MARGIN - x,
    ...(mirrored ? { align: 'right' as const } : {}),
  });
}

/** ISO 8601 date in the design's pattern. */
export function paperDate(date: string, { dates, language }: Pick<PaperDesign, 'dates' | 'language'>): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const two = (value: number): string => String(value).padStart(2, '0');
  const tokens: Readonly<Record<string, string>> = {
    YYYY: String(year),
    MONTH: paperWordsOf(language).months[month - 1] ?? two(month),
    MM: two(month),
    M: String(month),
    DD: two(day),
    D: String(day),
  };
  return dates.replace(/YYYY|MONTH|MM|M|DD|D/g, (token) => tokens[token] ?? token);
}

/** `1234.5` as the language writes it, with its currency. */
function money(amount: number, { language }: PaperDesign, { currency }: PaperWords): string {
  if (currency === '') return amount.toFixed(2);
  const written = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  return written.format(amount).replace(/[\u00a0\u202f]/g, ' ');
}

function printSender(writer: Writer): void {
  const { page, design, layout } = writer;
  const [x, y] = layout.sender;
  page.bar({ x: 0, y: y - 14, width: A4.width, height: 2.2 }, design.colour);
  page.bar({ x: writer.words.rightToLeft ? A4.width - x - 9 : x, y: y - 5, width: 9, height: 9 }, design.colour);
  write(writer, design.issuer.name, [x + 13, y], { capHeight: 3.4, face: design.title, colour: design.colour });
  write(writer, design.issuer.place, [x + 13, y + 5], { capHeight: 1.7 });
}

function printAddressee(writer: Writer): void {
  const { design, spec, layout } = writer;
  const [x, y] = layout.addressee;
  const step = layout.size * LEADING;
  if (layout.returnLine) {
    write(writer, `${design.issuer.name}, ${design.issuer.place}`, [x, y - step * 1.4], { capHeight: 1.4 });
  }
  const who = spec.honorific === null ? spec.name : `${spec.honorific} ${spec.name}`;
  [who, ...spec.address].forEach((line, row) => {
    write(writer, line, [x, y + row * step], { part: 'addressee' });
  });
}

/** Date, customer's number, period and when to pay. Letters of authorities have the date alone. */
function printMeta(writer: Writer): void {
  const { design, spec, words, layout } = writer;
  const issued = paperDate(spec.issued, design);
  const [x, y] = layout.meta;
  if (layout.labels === 'placed') {
    const place = (design.issuer.place.split(', ').at(-1) ?? '').split(' ').filter((word) => !/\d/.test(word));
    write(writer, `${place.join(' ')}, ${issued}`, [x, y], { part: 'date' });
    return;
  }
  const period = spec.period.map((day) => paperDate(day, design)).join(' - ');
  const rows = [
    [words.date, issued],
    [words.customer, spec.customer],
    [words.period, period],
    ...(isStatement(design) ? [] : [[words.due, paperDate(spec.due, design)]]),
  ] as const;
  rows.forEach(([label = '', value = ''], row) => {
    printRow(writer, { label, value, row, at: [x, y] });
  });
}

function printRow(
  writer: Writer,
  { label, value, row, at: [x, y] }: { label: string; value: string; row: number; at: Place },
): void {
  const { layout } = writer;
  const part = row === 0 ? ('date' as const) : undefined;
  const style = part ? { part } : {};
  const step = layout.size * LEADING;
  if (layout.labels === 'inline') {
    write(writer, part ? `${label}:` : `${label}: ${value}`, [x, y + row * step]);
    if (part) write(writer, value, [x + 40, y], style);
  } else if (layout.labels === 'above') {
    write(writer, label, [x, y + row * step * 1.9], { capHeight: layout.size * 0.75 });
    write(writer, value, [x, y + (row * 1.9 + 0.85) * step], style);
  } else {
    write(writer, `${label}:`, [x, y + row * step], { capHeight: layout.size * 0.85 });
    write(writer, value, [x + 34, y + row * step], style);
  }
}

const isStatement = ({ kind }: PaperDesign): boolean => kind === 'bank_statement';

/** Rows of figures that add up to the amount, and the amount. */
function printFigures(writer: Writer, top: number): void {
  const { page, design, spec, words, layout } = writer;
  const items = design.kind === 'tax_letter' ? (words.taxItems ?? words.items) : words.items;
  const parts = [0.22, 0.41, 0.2, 0.17];
  const [left, step] = [layout.title[0], layout.size * 2.9];
  items.forEach((item, row) => {
    write(writer, item, [left, top + row * step]);
    write(writer, money(spec.amount * (parts[row] ?? 0), design, words), [150, top + row * step]);
    page.bar({ x: left, y: top + row * step + layout.size * 0.8, width: 168, height: 0.25 }, '#c4c9d0');
  });
  const last = top + items.length * step + 2;
  write(writer, words.total, [left, last], { capHeight: layout.size * 1.1 });
  write(writer, money(spec.amount, design, words), [150, last], { capHeight: layout.size * 1.1 });
}

/** A bill, statement or letter on a sheet of A4. */
export function printPaper(design: PaperDesign, spec: PaperSpec, hand: Handwriting | null, seed: number): PaperPage {
  const page = new PaperPage();
  const words = paperWordsOf(design.language);
  const layout = paperLayoutOf(design.layout);
  const writer: Writer = { page, design, spec, words, layout, hand, random: seededRandom(seed + 9100) };
  printSender(writer);
  printAddressee(writer);
  printMeta(writer);
  const title = words.titles[design.kind] ?? '';
  write(writer, title, layout.title, { capHeight: 3.6, face: design.title, colour: design.colour });
  const [x, y] = layout.text;
  const step = layout.size * LEADING;
  [words.greeting, ...words.body].forEach((line, row) => {
    write(writer, line, [x, y + row * step]);
  });
  const below = y + (words.body.length + 3) * step;
  if (design.kind === 'authority_letter') write(writer, words.closing, [x, below]);
  else printFigures(writer, layout.figures ?? below + 4);
  printFoot(writer);
  return page;
}

/** Who wrote it once more, an account where it is to be paid, and that it is worth nothing. */
function printFoot(writer: Writer): void {
  const { page, design, spec } = writer;
  const account = spec.iban === '' || design.kind === 'authority_letter' ? '' : `, IBAN ${spec.iban}`;
  write(writer, `${design.issuer.name}, ${design.issuer.place}${account}`, [20, 285], { capHeight: 1.5 });
  page.text({ text: 'SPECIMEN', face: 'sans-bold', capHeight: 2.4, x: 190, y: 291, colour: '#c2262e', align: 'right' });
}
