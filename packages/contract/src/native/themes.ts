import { z } from 'zod';
import { NATIVE_EXAMPLES } from './examples.ts';

/** What of the hosted page can be coloured, with the page's own colours by daylight. */
export const THEME_COLORS = {
  background: '#f6f7f5',
  surface: '#ffffff',
  header: '#f6f7f5',
  title: '#16211b',
  text: '#16211b',
  quietText: '#55635b',
  line: '#cfd6d1',
  accent: '#14532d',
  button: '#14532d',
  buttonText: '#ffffff',
  captureButton: '#14532d',
  cameraBackground: '#000000',
  messageBackground: '#ffffff',
  messageText: '#16211b',
  success: '#15803d',
  failure: '#b42318',
  waiting: '#92600a',
  link: '#14532d',
  switchButton: '#14532d',
  stepNumber: '#14532d',
  stepText: '#55635b',
  livenessTitle: '#16211b',
  livenessText: '#16211b',
  livenessButton: '#14532d',
  livenessButtonText: '#ffffff',
  livenessFeedback: '#000000',
  livenessFeedbackText: '#ffffff',
} as const;
export type ThemeColor = keyof typeof THEME_COLORS;

/** Colours that follow another one where a theme names only that. */
export const THEME_FALLBACKS: Readonly<Partial<Record<ThemeColor, ThemeColor>>> = {
  header: 'background',
  title: 'text',
  button: 'accent',
  captureButton: 'accent',
  link: 'accent',
  switchButton: 'link',
  stepNumber: 'accent',
  stepText: 'quietText',
  livenessTitle: 'title',
  livenessText: 'text',
  livenessButton: 'button',
  livenessButtonText: 'buttonText',
};
export const THEME_COLOR_NAMES = Object.keys(THEME_COLORS) as [ThemeColor, ...ThemeColor[]];

const LONGEST_LOGO = 65_536;

const colors = z
  .partialRecord(z.enum(THEME_COLOR_NAMES), z.string().regex(/^#[0-9a-fA-F]{6}$/, 'Must be a colour like #1a2b3c'))
  .describe('Those that are left out follow the nearest one that is named, else are the page’s own by daylight.');

/** Body of `POST /v1/themes` and `PUT /v1/themes/{id}`. */
export const themeRequest = z
  .object({
    name: z.string().min(1).max(100).describe('For people.'),
    colors: colors.default({}),
    logo: z
      .string()
      .max(LONGEST_LOGO)
      .nullish()
      .transform((logo) => logo ?? null)
      .describe('An SVG without scripts, styles from elsewhere and references; not shown in frames.'),
    showTimer: z.boolean().default(true).describe('The time that is left.'),
    showFileChoice: z.boolean().default(true).describe('Files may be chosen where there is a camera.'),
  })
  .meta({ examples: NATIVE_EXAMPLES.themeRequest });
export type ThemeRequest = z.output<typeof themeRequest>;

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const contrastWarning = z.object({
  foreground: z.enum(THEME_COLOR_NAMES),
  background: z.enum(THEME_COLOR_NAMES),
  ratio: z.number().describe('From 1 to 21.'),
  needed: z.number(),
});
export type ContrastWarning = z.output<typeof contrastWarning>;

export const theme = z
  .object({
    id: z.uuid().describe('Tokens name it as `theme`.'),
    name: z.string(),
    colors,
    logo: z.string().nullable(),
    showTimer: z.boolean(),
    showFileChoice: z.boolean(),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
    warnings: z.array(contrastWarning).describe('What many people could not read. Nothing is refused for it.'),
  })
  .describe('The theme as it is saved.')
  .meta({ examples: NATIVE_EXAMPLES.theme });
export type ThemeAnswer = z.output<typeof theme>;

export const themeList = z.object({ themes: z.array(theme) }).describe('By name.');
