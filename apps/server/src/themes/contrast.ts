import { type ContrastWarning, THEME_COLORS, THEME_FALLBACKS, type ThemeColor } from '@bonafide/contract';

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
  ['link', 'surface', WORDS],
  ['switchButton', 'surface', WORDS],
  ['stepNumber', 'line', SIGNS],
  ['stepText', 'surface', WORDS],
  ['livenessTitle', 'surface', WORDS],
  ['livenessText', 'surface', WORDS],
  ['livenessButtonText', 'livenessButton', WORDS],
  ['livenessButton', 'surface', SIGNS],
  ['livenessFeedbackText', 'livenessFeedback', WORDS],
];

type Colors = Readonly<Partial<Record<ThemeColor, string>>>;

/** As the page shows it: a colour that is left out follows the one that it is part of, or is the page's own. */
function shownColor(colors: Colors, name: ThemeColor): string {
  const followed = THEME_FALLBACKS[name];
  return colors[name] ?? (followed ? shownColor(colors, followed) : THEME_COLORS[name]);
}

/** The pairs of a theme that many people could not tell apart. */
export function contrastWarnings(colors: Colors): ContrastWarning[] {
  return PAIRS.flatMap(([foreground, background, needed]) => {
    // Rounded down: 4.499 is not 4.5.
    const ratio = Math.floor(contrast(shownColor(colors, foreground), shownColor(colors, background)) * 100) / 100;
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
