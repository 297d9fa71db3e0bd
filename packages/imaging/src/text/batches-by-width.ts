import type { RotatedBox } from './rotated-box.ts';

/** How a recogniser wants its lines, in px of its input. */
export interface LineFormat {
  readonly height: number;
  /** A batch's width is a multiple of this. */
  readonly step: number;
  readonly min: number;
  readonly max: number;
  /** Widths of a batch's lines together; one line may be wider. */
  readonly batchColumns: number;
}

export interface LineBatch {
  readonly width: number;
  readonly lines: readonly { readonly index: number; readonly box: RotatedBox; readonly width: number }[];
}

/** Groups lines of similar width, so that little of a batch is padding; `index` is the box's place in `boxes`. */
export function batchesByWidth(boxes: readonly RotatedBox[], format: LineFormat): LineBatch[] {
  const lines = boxes
    .map((box, index) => {
      const natural = Math.round((box.width / box.height) * format.height);
      return { index, box, width: Math.max(format.min, Math.min(format.max, natural)) };
    })
    .sort((a, b) => a.width - b.width);
  const batches: { width: number; lines: typeof lines }[] = [];
  for (const line of lines) {
    const width = Math.ceil(line.width / format.step) * format.step;
    const last = batches.at(-1);
    if (last?.width === width && (last.lines.length + 1) * width <= format.batchColumns) last.lines.push(line);
    else batches.push({ width, lines: [line] });
  }
  return batches;
}
