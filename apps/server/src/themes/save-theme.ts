import type { ThemeRequest } from '@bonafide/contract';
import { done, type Outcome, refuse } from '../api/outcome.ts';
import type { Deps } from '../deps.ts';
import { logoFault } from './logo-fault.ts';
import { findThemeByName, insertTheme, type ThemeRow, updateTheme } from './queries.ts';

/** One answer for what does not exist and what is another partner's. */
export const NO_THEME = refuse('BAD_VALUE', 'There is no such theme');
const NAME_TAKEN = refuse('BAD_VALUE', "'name': There is a theme of this name");

type SaveDeps = Pick<Deps, 'db' | 'clock' | 'random'>;

/** Makes a theme. Refused: a taken name, and a logo that is more than a picture. */
export async function createTheme(deps: SaveDeps, partnerId: string, wanted: ThemeRequest): Promise<Outcome<ThemeRow>> {
  const fault = wanted.logo === null ? null : logoFault(wanted.logo);
  if (fault !== null) return refuse('BAD_VALUE', fault);
  const now = deps.clock.now();
  const row: ThemeRow = { ...columnsOf(wanted), id: deps.random.uuid(), partnerId, createdAt: now, changedAt: now };
  return (await insertTheme(deps.db, row)) ? done(row) : NAME_TAKEN;
}

/** Puts another look in its place; sessions that are under way get it with their next page. */
export async function changeTheme(
  deps: SaveDeps,
  of: { readonly partnerId: string; readonly id: string },
  wanted: ThemeRequest,
): Promise<Outcome<ThemeRow>> {
  const fault = wanted.logo === null ? null : logoFault(wanted.logo);
  if (fault !== null) return refuse('BAD_VALUE', fault);
  return deps.db.transaction(async (tx) => {
    const named = await findThemeByName(tx, of.partnerId, wanted.name);
    if (named !== null && named.id !== of.id) return NAME_TAKEN;
    const row = await updateTheme(tx, of, { ...columnsOf(wanted), changedAt: deps.clock.now() });
    return row === null ? NO_THEME : done(row);
  });
}

function columnsOf({ name, colors, logo, showTimer, showFileChoice }: ThemeRequest) {
  return { name, colors: colors as Readonly<Record<string, string>>, logo, showTimer, showFileChoice };
}
