import type { Deps } from '../deps.ts';
import { partnerFrom } from './partner.ts';
import { findPartnerByApiKey, updatePartner } from './queries.ts';
import { type PartnerSettings, withWishes } from './settings.ts';

export type SettingsChange =
  | { readonly kind: 'changed'; readonly settings: PartnerSettings }
  | { readonly kind: 'no_partner' }
  | { readonly kind: 'refused'; readonly problem: string };

/**
 * Lays `wishes` (`liveness` to `active`, `livenessPolicy.flash` to `required`) over what the partner with `apiKey` has set; the
 * API knows within seconds. Nothing is changed when one wish makes no sense.
 */
export async function changeSettings(
  deps: Pick<Deps, 'db'>,
  { apiKey, wishes }: { readonly apiKey: string; readonly wishes: Readonly<Record<string, string>> },
): Promise<SettingsChange> {
  const row = await findPartnerByApiKey(deps.db, apiKey);
  if (row === null) return { kind: 'no_partner' };
  const read = withWishes(row.settings, wishes);
  if (!read.ok) return { kind: 'refused', problem: read.problem };
  await updatePartner(deps.db, row.id, { settings: read.stored });
  return { kind: 'changed', settings: partnerFrom({ ...row, settings: read.stored }).settings };
}
