import type { AttributeName } from '@bonafide/domain';
import { type DateStyle, printedValue } from './field-text.ts';
import type { Sheet } from './sheet.ts';
import type { SpecimenSpec } from './specimen.ts';

/** A label with its value below it; millimetres, `y` is the label's baseline. */
export interface FieldPlace {
  readonly attribute: AttributeName;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly maxWidth?: number;
}

export interface FieldStyle {
  readonly labelSize: number;
  readonly valueSize: number;
  readonly dates: DateStyle;
}

const LABEL_INK = '#48546e';

export function printFields(sheet: Sheet, spec: SpecimenSpec, places: readonly FieldPlace[], style: FieldStyle): void {
  for (const { attribute, label, x, y, maxWidth } of places) {
    const limit = maxWidth ?? sheet.format.width - x - 3;
    sheet.text(label, { x, y, size: style.labelSize, colour: LABEL_INK, maxWidth: limit });
    const below = y + style.valueSize * 1.06;
    sheet.value(attribute, printedValue(spec, attribute, style.dates), {
      x,
      y: below,
      size: style.valueSize,
      maxWidth: limit,
    });
  }
}
