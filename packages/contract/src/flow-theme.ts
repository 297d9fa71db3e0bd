import { z } from 'zod';

/** The look of the page, as far as it differs from the usual one. */
export const flowTheme = z.object({
  /** Names of `THEME_COLORS` -> `#rrggbb`. */
  colors: z.record(z.string(), z.string()),
  logoUrl: z.string().nullable(),
  showTimer: z.boolean(),
  showFileChoice: z.boolean(),
});
export type FlowTheme = z.infer<typeof flowTheme>;
