import type { Look } from '../design.ts';

/** The inks of a design, as SVG colours. */
export interface Palette {
  readonly paper: readonly [string, string];
  readonly lines: readonly [string, string];
  readonly label: string;
  readonly value: string;
  readonly title: string;
  readonly band: string;
  readonly onBand: string;
  readonly strip: string;
}

const hsl = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${Math.round(((hue % 360) + 360) % 360)},${saturation}%,${lightness}%)`;

/** The inks that suit the ground: dark on pale and on vivid, pale on dark, black on grey where a laser engraved it. */
export function paletteOf({ ground, hues: [first, second] }: Pick<Look, 'ground' | 'hues'>): Palette {
  switch (ground) {
    case 'light':
      return {
        paper: [hsl(first, 46, 93), hsl(second, 44, 92)],
        lines: [hsl(first, 48, 74), hsl(second, 44, 76)],
        label: hsl(first, 40, 32),
        value: '#14161c',
        title: hsl(first, 55, 26),
        band: hsl(first, 45, 38),
        onBand: '#fff',
        strip: '#fbfbf8',
      };
    case 'dark':
      return {
        paper: [hsl(first, 38, 26), hsl(second, 40, 20)],
        lines: [hsl(first, 34, 36), hsl(second, 36, 33)],
        label: hsl(second, 40, 80),
        value: '#f6f5ef',
        title: hsl(second, 55, 88),
        band: hsl(first, 40, 14),
        onBand: hsl(second, 60, 88),
        strip: '#f2f1ec',
      };
    case 'black':
      return {
        paper: [hsl(first, 22, 9), hsl(second, 20, 7)],
        lines: [hsl(first, 26, 15), hsl(second, 26, 14)],
        label: hsl(second, 24, 74),
        value: '#f4f1e6',
        title: hsl(second, 50, 70),
        band: hsl(first, 30, 18),
        onBand: hsl(second, 50, 76),
        strip: '#efede6',
      };
    case 'vivid':
      return {
        paper: [hsl(first, 62, 60), hsl(second, 60, 56)],
        lines: [hsl(first, 58, 68), hsl(second, 56, 66)],
        label: hsl(first, 60, 16),
        value: '#101014',
        title: hsl(first, 70, 14),
        band: hsl(first, 64, 24),
        onBand: '#fff',
        strip: '#ffffff',
      };
    case 'engraved':
      return {
        paper: [hsl(first, 8, 87), hsl(second, 10, 83)],
        lines: [hsl(first, 14, 74), hsl(second, 16, 72)],
        label: '#4c4f55',
        value: '#24262b',
        title: '#33363d',
        band: hsl(first, 12, 52),
        onBand: '#fbfbfb',
        strip: '#e9e9e6',
      };
    case 'white':
      return {
        paper: ['#fdfdfb', '#f6f6f2'],
        lines: [hsl(first, 40, 84), hsl(second, 40, 86)],
        label: hsl(first, 60, 38),
        value: '#1b1b1f',
        title: hsl(first, 65, 34),
        band: hsl(first, 60, 44),
        onBand: '#fff',
        strip: '#ffffff',
      };
  }
}
