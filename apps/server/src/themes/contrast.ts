import { type ContrastWarning, THEME_COLORS, type ThemeColor } from '@bonafide/contract';

/** WCAG 2.2, 1.4.3: words. */
const WORDS = 4.5;
/** WCAG 2.2, 1.4.11: what is no word but has to be seen. */
const SIGNS = 3;

/** Which colours stand on which on the hosted page. */
const PAIRS: readonly (readonly [foreground: ThemeColor, background: ThemeColor, needed: number])[] = [
  ['title', 'surface', WORDS],
  ['text', 'surface', WORDS],
  ['quietText', 'surface', WORDS],
  ['quietText', 'background', WORDS],
  ['accent', 'surface', WORDS],
  ['buttonText', 'button', WORDS],
  ['messageText', 'messageBackground', WORDS],
  ['button', 'surface', SIGNS],
  ['captureButton', 'surface', SIGNS],
  ['success', 'surface', SIGNS],
  ['failure', 'surface', SIGNS],
  ['waiting', 'surface', SIGNS],
];

/** The pairs of a theme that many people could not tell apart; colours that it leaves out are the page's own. */
export function contrastWarnings(colors: Readonly<Partial<Record<ThemeColor, string>>>): ContrastWarning[] {
  const all = { ...THEME_COLORS, ...colors };
  return PAIRS.flatMap(([foreground, background, needed]) => {
    // Rounded down: 4.499 is not 4.5.
    const ratio = Math.floor(contrast(all[foreground], all[background]) * 100) / 100;
    return ratio < needed ? [{ foreground, background, ratio, needed }] : [];
  });
}

/** WCAG 2.2, "contrast ratio", from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance", of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
