import { emblem } from '../../specimens/background-print.ts';
import type { PrintedName } from '../design.ts';
import { knownFields } from '../design-spec.ts';
import type { PaperPlan } from '../layouts/layout.ts';
import { type PaperWords, paperWordsOf } from '../words/paper-words.ts';
import { type Press, typeset } from './press.ts';
import { printedDate } from './printed-text.ts';

interface Paper {
  readonly press: Press;
  readonly plan: PaperPlan;
  readonly words: PaperWords;
}

type Place = readonly [x: number, y: number];

/** Lines stand this many heights of capitals apart. */
const LEADING = 2.1;

function write({ press, plan }: Paper, text: string, [x, y]: Place, size = plan.size): void {
  press.sheet.text(
    text,
    typeset(press.design.look.label, size, { x, y, colour: press.palette.value, maxWidth: 190 - x }),
  );
}

/** A value that the truth names, whole on one line. */
function value({ press, plan }: Paper, name: PrintedName, text: string, [x, y]: Place): void {
  const { sheet, design, palette } = press;
  sheet.value(name, text, typeset(design.look.value, plan.size, { x, y, colour: palette.value, maxWidth: 200 - x }));
}

/** `1234.5` as the language writes it: `1 234,50 €`; pounds in English. */
function money(amount: number, language: string): string {
  const currency = language === 'en' ? 'GBP' : 'EUR';
  const written = new Intl.NumberFormat(language, { style: 'currency', currency }).format(amount);
  return written.replace(/[\u00a0\u202f]/g, ' ');
}

function printSender(paper: Paper): void {
  const { press, plan } = paper;
  const [x, y] = plan.sender;
  const { sheet, palette, design, spec } = press;
  sheet.draw(emblem(x + 6, y - 2, 6, palette.band));
  const name = { x: x + 15, y, colour: palette.title, maxWidth: 70 };
  sheet.value('issuer', spec.issuer.name, typeset(design.look.title, 3.4, name));
  write(paper, spec.issuer.authority, [x + 15, y + 5], 1.7);
  sheet.text('SPECIMEN', typeset('sans-bold', 2.4, { x: 190, y: 291, align: 'right', colour: '#c2262e' }));
}

function printAddressee(paper: Paper): void {
  const { press, plan } = paper;
  const [x, y] = plan.addressee;
  const known = knownFields(press.design, press.spec);
  value(paper, 'addressee', known.addressee ?? '', [x, y]);
  value(paper, 'address', known.address ?? '', [x, y + plan.size * LEADING]);
}

function printMeta(paper: Paper): void {
  const { press, plan, words } = paper;
  const [x, y] = plan.meta;
  const step = plan.size * LEADING;
  const customer = String(press.random.integer(10_000_000, 99_999_999));
  write(paper, `${words.date}:`, [x, y], plan.size * 0.9);
  value(paper, 'dateOfIssue', printedDate(press.spec.dateOfIssue, press.design), [x + 34, y]);
  write(paper, `${words.customer}:`, [x, y + step], plan.size * 0.9);
  write(paper, customer, [x + 34, y + step]);
}

/** Rows of figures that add up to the amount, and the amount. */
function printFigures(paper: Paper, top: number): void {
  const { press, plan, words } = paper;
  const { design, sheet, palette, spec } = press;
  const amount = Number(spec.amountDue);
  const [left, step] = [plan.title[0], plan.size * 2.9];
  const parts = [0.22, 0.41, 0.2, 0.17];
  words.items.forEach((item, row) => {
    write(paper, item, [left, top + row * step]);
    write(paper, money(amount * (parts[row] ?? 0), design.languages[0]), [150, top + row * step]);
    const rule = top + row * step + plan.size * 0.8;
    sheet.draw(`<path d="M${left} ${rule}H188" stroke="${palette.lines[0]}" stroke-width="0.25"/>`);
  });
  const last = top + words.items.length * step + 2;
  write(paper, design.kind === 'bank_statement' ? words.balance : words.total, [left, last], plan.size * 1.1);
  value(paper, 'amountDue', money(amount, design.languages[0]), [150, last]);
}

const TITLES = { utility_bill: 'bill', bank_statement: 'statement', official_letter: 'letter' } as const;

/** A bill, statement or letter. */
export function printPaper(press: Press, plan: PaperPlan): void {
  const { design, sheet, palette, spec } = press;
  const words = paperWordsOf(design.languages[0]);
  const paper: Paper = { press, plan, words };
  sheet.draw(`<rect width="210" height="297" fill="#fdfdfb"/>`);
  sheet.draw(`<rect y="${plan.sender[1] - 14}" width="210" height="2.2" fill="${palette.band}" opacity="0.8"/>`);
  printSender(paper);
  printAddressee(paper);
  printMeta(paper);
  const title = words[TITLES[design.kind as keyof typeof TITLES]];
  const at = { x: plan.title[0], y: plan.title[1], colour: palette.title, maxWidth: 186 - plan.title[0] };
  sheet.text(title, typeset(design.look.title, 3.6, at));
  const [x, y] = plan.text;
  const step = plan.size * LEADING;
  [words.greeting, ...words.body].forEach((line, row) => {
    write(paper, line, [x, y + row * step]);
  });
  const below = y + (words.body.length + 3) * step;
  if (design.kind !== 'official_letter') printFigures(paper, plan.figures ?? below + 4);
  else write(paper, words.closing, [x, below]);
  write(paper, `${spec.issuer.name} · ${spec.issuer.authority} · SPECIMEN`, [20, 285], 1.5);
}
