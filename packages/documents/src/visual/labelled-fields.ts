import type { AttributeName, Box, TextLine } from '@bonafide/domain';
import { type FieldValue, readFieldValue } from './field-value.ts';
import { matchLabel } from './label-match.ts';
import { continuation, valueDistance } from './layout.ts';
import type { VisualField } from './visual-field.ts';

/** Most rows that an address may have under its first. */
const MOST_ADDRESS_ROWS = 3;

interface Label {
  readonly attribute: AttributeName;
  readonly rest: string;
  readonly score: number;
  readonly line: TextLine;
}

interface Pairing {
  readonly label: Label;
  readonly line: TextLine;
  readonly value: FieldValue;
  readonly distance: number;
}

/**
 * Fields by their printed labels: the value behind the label, right of it or below it. Every line serves one label, the
 * nearest; labels never serve as values.
 */
export function labelledFields(lines: readonly TextLine[]): readonly VisualField[] {
  const { labels, values } = sortOut(lines);
  const inline = labels.flatMap((label) => inlineField(label));
  const served = new Set(inline.map((field) => field.attribute));
  const pairings = labels
    .filter((label) => !served.has(label.attribute))
    .flatMap((label) => pairingsOf(label, values))
    .sort((a, b) => a.distance - b.distance);
  return [...inline, ...assign(pairings, values)];
}

function sortOut(lines: readonly TextLine[]): { labels: readonly Label[]; values: readonly TextLine[] } {
  const labels: Label[] = [];
  const values: TextLine[] = [];
  for (const line of lines) {
    const match = matchLabel(line.text);
    if (!match) values.push(line);
    else if (match.attribute) labels.push({ ...match, attribute: match.attribute, line });
  }
  return { labels, values };
}

function inlineField(label: Label): readonly VisualField[] {
  const value = label.rest === '' ? null : readFieldValue(label.attribute, label.rest);
  return value ? [fieldFrom(label, value, label.line)] : [];
}

function pairingsOf(label: Label, values: readonly TextLine[]): readonly Pairing[] {
  return values.flatMap((line) => {
    const distance = valueDistance(label.line.box, line.box);
    const value = distance === null ? null : readFieldValue(label.attribute, line.text);
    return distance === null || !value ? [] : [{ label, line, value, distance }];
  });
}

function assign(pairings: readonly Pairing[], values: readonly TextLine[]): readonly VisualField[] {
  const taken = new Set<TextLine>();
  const fields = new Map<AttributeName, VisualField>();
  for (const { label, line, value } of pairings) {
    if (taken.has(line) || fields.has(label.attribute)) continue;
    taken.add(line);
    const field = fieldFrom(label, value, line);
    fields.set(label.attribute, label.attribute === 'address' ? withRows(field, line, values) : field);
  }
  return [...fields.values()];
}

function withRows(field: VisualField, first: TextLine, values: readonly TextLine[]): VisualField {
  const rows = continuation(first, values).slice(0, MOST_ADDRESS_ROWS);
  const value = [first, ...rows].map((row) => row.text.trim()).join(', ');
  return { ...field, value, possible: [value], raw: value };
}

function fieldFrom(label: Label, value: FieldValue, line: TextLine): VisualField {
  const box: Box = line.box;
  return { attribute: label.attribute, ...value, box, confidence: line.confidence * label.score, found: 'label' };
}
