import { ATTRIBUTE_NAMES, type AttributeName, type EvidenceStep } from '@bonafide/domain';
import type { MrzField, MrzRange, MrzReading } from '../mrz/index.ts';
import type { MrzIdentity } from '../recognise/index.ts';
import type { MrzAttributes, MrzValue } from './mrz-attributes.ts';

/** Normalised values of a machine-readable zone by attribute. `step` says which image shows it. */
export function attributesOfMrz(mrz: MrzReading, step: EvidenceStep): MrzAttributes {
  const attributes: Partial<Record<AttributeName, MrzValue>> = {};
  for (const name of ATTRIBUTE_NAMES) {
    const field = mrz.fields.find((candidate) => candidate.name === name);
    if (field?.value) attributes[name] = valueOfField(mrz, field, field.value, step);
  }
  return attributes;
}

/** What the zone says about the document itself, for recognising it. */
export function identityOfMrz(mrz: MrzReading): MrzIdentity {
  const code = mrz.fields.find(({ name }) => name === 'documentCode');
  const issuer = mrz.fields.find(({ name }) => name === 'issuingState');
  return {
    format: mrz.format,
    documentCode: code?.raw ?? null,
    issuingState: issuer?.value ?? null,
    confidence: code ? rangeConfidence(mrz, code.range) : 0,
  };
}

/** Probability that every character of a range is right, in [0,1], taking characters as independent. */
export function rangeConfidence(mrz: MrzReading, { line, start, end }: MrzRange): number {
  const characters = mrz.confidence[line]?.characters.slice(start, end) ?? [];
  return characters.reduce((product, probability) => product * probability, 1);
}

function valueOfField(mrz: MrzReading, field: MrzField, value: string, step: EvidenceStep): MrzValue {
  const box = mrz.boxes[field.range.line];
  return {
    value,
    raw: seenText(mrz, field),
    confidence: rangeConfidence(mrz, field.range),
    region: box ? { step, box } : null,
    proven: mrz.checkDigits.some((digit) => digit.valid && digit.covers.some((range) => holds(range, field.range))),
    truncated: isCut(mrz, field),
  };
}

/** The field before corrections: replaced characters as the recogniser saw them (invariant 5). */
function seenText(mrz: MrzReading, { raw, range }: MrzField): string {
  const characters = [...raw];
  for (const { line, position, from, to } of mrz.corrections) {
    const inside = line === range.line && position >= range.start && position < range.end;
    if (inside && from.length === 1 && to.length === 1) characters[position - range.start] = from;
  }
  return characters.join('');
}

function holds(outer: MrzRange, inner: MrzRange): boolean {
  return outer.line === inner.line && outer.start <= inner.start && outer.end >= inner.end;
}

/** A name field without a filler at its end was full, so the name may go on (ICAO 9303-3 clause 4.6). */
function isCut(mrz: MrzReading, field: MrzField): boolean {
  if (field.name !== 'surname' && field.name !== 'givenNames') return false;
  const surname = mrz.fields.find(({ name }) => name === 'surname');
  const given = mrz.fields.find(({ name }) => name === 'givenNames');
  const oneField = surname && given && surname.range.line === given.range.line;
  const last = oneField && given.raw !== '' ? given : field;
  return last.raw !== '' && !last.raw.endsWith('<');
}
