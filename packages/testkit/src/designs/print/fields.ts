import type { AttributeName } from '@bonafide/domain';
import type { Design } from '../design.ts';
import { type DesignSpec, knownFields } from '../design-spec.ts';
import type { Block } from '../layouts/layout.ts';
import { wordsOf } from '../words/words.ts';
import { type Press, typeset } from './press.ts';
import { capitals, printedDate } from './printed-text.ts';

/** Directive 2006/126/EC annex I. */
const NUMBERS: Readonly<Partial<Record<AttributeName, string>>> = {
  surname: '1.',
  givenNames: '2.',
  dateOfBirth: '3.',
  dateOfIssue: '4a.',
  dateOfExpiry: '4b.',
  authority: '4c.',
  personalNumber: '4d.',
  documentNumber: '5.',
  address: '8.',
  licenceCategories: '9.',
};

/** Captions of the AAMVA's card design standard, annex A. */
const SHORT: Readonly<Partial<Record<AttributeName, string>>> = {
  documentNumber: '4d DL',
  dateOfExpiry: '4b EXP',
  dateOfIssue: '4a ISS',
  dateOfBirth: '3 DOB',
  surname: '1 LN',
  givenNames: '2 FN',
  address: '8 ADD',
  sex: '15 SEX',
  licenceCategories: '9 CLASS',
};

/** Two thirds of the labels' height lies between a label and its value, where accents stand. */
const ACCENT_ROOM = 0.72;

interface Cell {
  readonly attribute: AttributeName;
  readonly x: number;
  readonly width: number;
}

/** `sex:1 nationality:2` as places along a row; a share without a name leaves its room. */
function cellsOf(row: string, { x, width }: Block): readonly Cell[] {
  const parts = row.split(' ').map((part) => part.split(':'));
  const whole = parts.reduce((sum, [, share]) => sum + Number(share ?? 1), 0);
  let left = x;
  return parts.flatMap(([name = '', share]) => {
    const cell = { attribute: name as AttributeName, x: left, width: (width * Number(share ?? 1)) / whole };
    left += cell.width;
    return name ? [cell] : [];
  });
}

const DATES: readonly AttributeName[] = ['dateOfBirth', 'dateOfIssue', 'dateOfExpiry'];

/** The value as printed: capitals, dates in the design's order, the nationality as a word. */
export function printedValue(design: Design, spec: DesignSpec, attribute: AttributeName): string {
  const value = knownFields(design, spec)[attribute] ?? '';
  if (attribute === 'nationality') return spec.issuer.nationality;
  if (DATES.includes(attribute)) return printedDate(value, design);
  return capitals(value, design.languages[0]);
}

function labelOf(design: Design, attribute: AttributeName): string {
  if (attribute === 'licenceCategories') return '9.';
  const [first, ...others] = design.languages.map((language) => wordsOf(language)[attribute]);
  return [first, ...others.filter((label) => label !== first)].join(' / ');
}

/** Where a cell's label and value go: left end, baseline and room of each. */
interface CellPlan {
  readonly label: { readonly text: string; readonly x: number; readonly y: number; readonly width: number };
  readonly value: { readonly x: number; readonly y: number; readonly width: number };
}

function planCell(design: Design, block: Block, { attribute, x, y, width }: Cell & { y: number }): CellPlan {
  const text = block.labels === 'short' ? (SHORT[attribute] ?? '') : labelOf(design, attribute);
  const beside = y + ACCENT_ROOM + block.value;
  switch (block.labels) {
    case 'above': {
      const under = y + block.label + ACCENT_ROOM + block.value;
      return { label: { text, x, y: y + block.label, width }, value: { x, y: under, width } };
    }
    case 'below':
      return { label: { text, x, y: beside + 0.6 + block.label, width }, value: { x, y: beside, width } };
    case 'short':
    case 'left': {
      const gap = block.gap ?? 20;
      return { label: { text, x, y: beside, width: gap }, value: { x: x + gap, y: beside, width: width - gap } };
    }
    case 'numbered': {
      const number = NUMBERS[attribute] ?? '';
      return { label: { text: number, x, y: beside, width: 6 }, value: { x: x + 5, y: beside, width: width - 5 } };
    }
    case 'bare':
      return { label: { text: '', x, y: beside, width }, value: { x, y: beside, width } };
  }
}

function printCell(press: Press, block: Block, cell: Cell & { y: number }): void {
  const { design, spec, sheet, palette } = press;
  const plan = planCell(design, block, cell);
  const { text, width, ...place } = plan.label;
  const label = { ...place, maxWidth: width - 1, colour: palette.label };
  if (text) sheet.text(text, typeset(design.look.label, block.label, label));
  const value = { x: plan.value.x, y: plan.value.y, maxWidth: plan.value.width - 1, colour: palette.value };
  sheet.value(
    cell.attribute,
    printedValue(design, spec, cell.attribute),
    typeset(design.look.value, block.value, value),
  );
}

/** Prints every field of the side's blocks and remembers where. */
export function printFields(press: Press): void {
  for (const block of press.side.blocks) {
    block.rows.forEach((row, index) => {
      const y = block.y + index * block.pitch;
      for (const cell of cellsOf(row, block)) printCell(press, block, { ...cell, y });
    });
  }
}
