import { boundingBox, type TextLine } from '@bonafide/domain';
import type { AddressBlock } from './address-block.ts';
import { townIn } from './postal-town.ts';
import { besideLabel, type LabelledText, residentLabel } from './resident-labels.ts';

/** Print stands this many of its heights under another at most to belong to it. */
const NEXT_LINE = 1.6;

/** The name that a label announces, as certificates and forms print it; null: none does. */
export function labelledName(lines: readonly TextLine[]): string | null {
  for (const label of labelsOf('name', lines)) {
    const value = label.value || besideLabel(label.line, lines).find((line) => !residentLabel(line))?.text;
    if (value && /\p{L}{2}/u.test(value) && !/\d/.test(value)) return value.trim();
  }
  return null;
}

/** Addresses that stand behind their label on one line, or begin there. */
export function labelledBlocks(lines: readonly TextLine[]): readonly AddressBlock[] {
  return labelsOf('address', lines).flatMap(({ value, line }) => {
    if (value === '') return [];
    const town = townIn(value);
    const next = town ? null : townUnder(line, lines);
    const found = town ?? (next && townIn(next.text));
    if (!found) return [];
    const printed = next ? [line, next] : [line];
    const address = {
      lines: next ? [value, next.text.trim()] : [value],
      postalCode: found.code,
      city: found.city,
      country: null,
      box: boundingBox(printed.flatMap(({ quad }) => quad)),
    };
    return [{ names: [], isOrganisation: false, address }];
  });
}

function labelsOf(means: LabelledText['means'], lines: readonly TextLine[]): readonly LabelledText[] {
  return lines.flatMap((line) => residentLabel(line) ?? []).filter((label) => label.means === means);
}

function townUnder({ box }: TextLine, lines: readonly TextLine[]): TextLine | null {
  const under = lines.filter(({ box: other, text }) => {
    const gap = other.y - (box.y + box.height);
    return gap > -box.height * 0.4 && gap < box.height * NEXT_LINE && other.x < box.x + box.width && townIn(text);
  });
  return under[0] ?? null;
}
