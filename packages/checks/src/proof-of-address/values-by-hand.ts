import type { ProofOfAddress } from '@bonafide/documents';
import type { TextLine } from '@bonafide/domain';
import type { PaperPage } from '@bonafide/imaging';

/** What speaks for a pen in name, address and date, the most of any of them. */
export interface ValuesByHand {
  /** How far strokes lean: the tangent of the angle. */
  readonly slant: number;
  /** How far the ink's colour is from that of most lines of the page, parts of the paper's brightness. */
  readonly otherInk: number;
}

/** Only values count: titles may be in italics and in colour, and they prove nothing. Of a text layer nothing is known. */
export function valuesByHand({ lines, strokes }: PaperPage, paper: ProofOfAddress): ValuesByHand {
  const usual = [0, 1].map((part) => median(strokes.map(({ tint }) => tint[part] ?? 0)));
  const values = strokes.flatMap((stroke, i) => {
    const line = lines[i];
    return line && isValue(line, paper) ? [{ text: line.text, ...stroke }] : [];
  });
  return {
    // Strokes between the parts of a date lean in print too.
    slant: Math.max(0, ...values.filter(({ text }) => !text.includes('/')).map(({ slant }) => slant)),
    otherInk: Math.max(
      0,
      ...values.map(({ tint }) => Math.hypot(tint[0] - (usual[0] ?? 0), tint[1] - (usual[1] ?? 0))),
    ),
  };
}

function isValue({ text, box }: TextLine, { names, address, issueDate }: ProofOfAddress): boolean {
  return names.some((name) => text.endsWith(name)) || address?.lines.includes(text) === true || box === issueDate?.box;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
