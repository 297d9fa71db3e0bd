import { numberInOptionalData } from '../national-numbers/index.ts';
import { longNumber } from './evaluate-check-digits.ts';
import type { FormatSpec } from './formats/index.ts';
import { parseIssueDate } from './mrz-dates.ts';
import type { MrzField } from './mrz-types.ts';

interface Parts {
  readonly lines: readonly string[];
  readonly fields: readonly MrzField[];
  /** Settles centuries. */
  readonly now: Date;
}

/** Completes fields that an issuer spreads over several places, and adds what stands inside optional data. */
export function withDerivedFields(spec: FormatSpec, parts: Parts): MrzField[] {
  if (spec.format === 'RUSSIAN_PASSPORT') return russianFields(parts);
  const { fields } = parts;
  const personal = spec.format === 'ROMANIAN_ID' ? romanianCode(fields) : personalNumber(fields);
  return [...withLongNumber(spec, parts), ...personal];
}

function withLongNumber(spec: FormatSpec, { lines, fields }: Parts): MrzField[] {
  const long = longNumber(spec, lines);
  if (long === null) return [...fields];
  const { line, start, end } = long.ranges[1];
  return fields.map((field) => {
    if (field.name !== 'documentNumber') return field;
    return { ...field, value: (field.raw + (lines[line] ?? '').slice(start, end)).replaceAll('<', '') };
  });
}

const named = (fields: readonly MrzField[], name: MrzField['name']) => fields.find((field) => field.name === name);

/** Many states print their people's numbers into the optional data; what fulfils the state's own rule is one. */
function personalNumber(fields: readonly MrzField[]): MrzField[] {
  const issuer = named(fields, 'issuingState')?.value;
  if (!issuer || named(fields, 'personalNumber')) return [];
  for (const field of [named(fields, 'optionalData'), named(fields, 'optionalData2')]) {
    const found = field && numberInOptionalData(issuer, field.raw);
    if (!found) continue;
    const start = field.range.start + found.at;
    const range = { ...field.range, start, end: start + found.raw.length };
    return [{ ...field, name: 'personalNumber', label: 'Personal number', value: found.value, raw: found.raw, range }];
  }
  return [];
}

/** Romania's code is sex and century, date of birth, then county, serial and check digit; the date stands elsewhere. */
function romanianCode(fields: readonly MrzField[]): MrzField[] {
  const abridged = named(fields, 'optionalData');
  const born = named(fields, 'dateOfBirth');
  if (!abridged || !born || !/^\d{7}$/.test(abridged.raw)) return [];
  const value = abridged.raw.slice(0, 1) + born.raw + abridged.raw.slice(1);
  return [{ ...abridged, name: 'personalNumber', label: 'Personal numeric code', value }];
}

/** Fourth digit of the number, six digits of the date of issue, six of the office. */
function russianFields({ fields, now }: Parts): MrzField[] {
  const data = named(fields, 'optionalData');
  if (!data || !/^\d{13}</.test(data.raw)) return [...fields];
  const { iso, error } = parseIssueDate(data.raw.slice(1, 7), now);
  const part = (start: number, end: number) => ({
    raw: data.raw.slice(start, end),
    range: { ...data.range, start: data.range.start + start, end: data.range.start + end },
  });
  return [
    ...fields.map((field) =>
      field.name === 'documentNumber'
        ? { ...field, value: field.raw.slice(0, 3) + data.raw.slice(0, 1) + field.raw.slice(3) }
        : field,
    ),
    { ...data, ...part(1, 7), name: 'dateOfIssue', label: 'Date of issue', value: iso, valid: iso !== null, error },
    { ...data, ...part(7, 13), name: 'administrativeCode', label: 'Office of issue', value: data.raw.slice(7, 13) },
  ];
}
