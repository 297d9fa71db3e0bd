import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Partner } from '../partners/partner.ts';
import { findTheme } from './queries.ts';

const UNKNOWN = refuse('BAD_VALUE', "'theme': There is no such theme");

/**
 * Whether a session may name this theme. An unknown one is no fault, because programs carry ids of other providers, unless the partner
 * would rather be told (`strictThemes`). People who follow a link are never refused: whoever makes the link is.
 */
export async function permitTheme(
  reader: Parameters<typeof findTheme>[0],
  { id: partnerId, settings }: Partner,
  theme: string | null,
): Promise<Outcome<null>> {
  if (theme === null || !settings.strictThemes) return done(null);
  return (await findTheme(reader, { partnerId, id: theme })) ? done(null) : UNKNOWN;
}
