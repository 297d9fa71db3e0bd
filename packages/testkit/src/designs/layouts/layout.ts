import type { Box } from '@bonafide/domain';

export type LabelStyle = 'above' | 'below' | 'left' | 'numbered' | 'short' | 'bare';

/** A column of fields. Lengths are millimetres; sizes of type are heights of capitals. */
export interface Block {
  readonly x: number;
  /** Top of the first row. */
  readonly y: number;
  readonly width: number;
  /** From row to row. */
  readonly pitch: number;
  readonly labels: LabelStyle;
  readonly label: number;
  readonly value: number;
  /** Width of the column of labels, for labels at the left. */
  readonly gap?: number;
  /** Attributes of each row with their shares of its width: `sex:1 nationality:2`. An empty row leaves its room. */
  readonly rows: readonly string[];
}

export interface SideLayout {
  readonly blocks: readonly Block[];
  readonly head?: true;
  readonly portrait?: Box;
  /** The portrait again, small and pale. */
  readonly ghost?: Box;
  readonly signature?: Box;
  readonly chip?: readonly [x: number, y: number];
  readonly optic?: Box;
  readonly mrz?: true;
  /** Where a PDF417 symbol is printed. */
  readonly barcode?: Box;
  /** Table of the categories that a licence gives, top left and row height. */
  readonly categories?: { readonly x: number; readonly y: number; readonly pitch: number };
}

export interface Layout {
  readonly front: SideLayout;
  readonly back?: SideLayout;
}

export const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
