import { FACES, type FaceName } from '../../glyphs/index.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import type { Random } from '../../random/random.ts';
import type { Sheet, TextAt } from '../../specimens/sheet.ts';
import type { Design, PrintedName } from '../design.ts';
import type { DesignSpec } from '../design-spec.ts';
import type { Layout, SideLayout } from '../layouts/layout.ts';
import type { Palette } from './palette.ts';

/** Everything that the printing of one side has at hand. */
export interface Press {
  readonly sheet: Sheet<PrintedName>;
  readonly design: Design;
  readonly spec: DesignSpec;
  readonly layout: Layout;
  readonly side: SideLayout;
  readonly palette: Palette;
  readonly portrait: RgbImage;
  readonly mrzLines: readonly string[];
  readonly random: Random;
}

/** Type of a given height of capitals, in millimetres. */
export function typeset(face: FaceName, capHeight: number, at: Omit<TextAt, 'size' | 'face'>): TextAt {
  return { ...at, face: FACES[face], size: capHeight / FACES[face].capHeight };
}
