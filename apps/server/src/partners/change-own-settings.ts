import type { OwnSetting } from '@bonafide/contract';
import { recordChange } from '../audit/partner-changes.ts';
import type { Deps } from '../deps.ts';
import { findList } from '../people/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { findPolicy } from '../policies/queries.ts';
import { findTheme } from '../themes/queries.ts';
import { type Partner, partnerFrom } from './partner.ts';
import { lockPartner, updatePartner } from './queries.ts';
import { type PartnerSettings, withValues } from './settings.ts';

export type OwnChange =
  | { readonly kind: 'changed'; readonly partner: Partner }
  | { readonly kind: 'refused'; readonly problem: string };

type Values = Readonly<Partial<Record<OwnSetting, unknown>>>;

/** Lays values over what a partner has set, for the partner itself; null takes a setting back. Nothing is changed when one makes no sense. */
export async function changeOwnSettings(
  deps: Deps,
  { partnerId, values }: { readonly partnerId: string; readonly values: Values },
): Promise<OwnChange> {
  return deps.db.transaction(async (tx) => {
    const row = await lockPartner(tx, partnerId);
    const read = withValues(row.settings, values);
    if (!read.ok) return { kind: 'refused', problem: read.problem };
    const partner = partnerFrom({ ...row, settings: read.stored });
    const problem = await strayNames(tx, partner);
    if (problem !== null) return { kind: 'refused', problem };
    await updatePartner(tx, partnerId, { settings: read.stored });
    const settings = Object.keys(values);
    await recordChange(tx, deps, { partnerId, event: 'environment.changed', facts: { settings } });
    return { kind: 'changed', partner };
  });
}

/** A policy or a list that is not the partner's would do nothing in silence, and an unknown theme of all sessions refuse them all. */
async function strayNames(
  tx: Transaction,
  { id: partnerId, settings }: { readonly id: string; readonly settings: PartnerSettings },
): Promise<string | null> {
  const { policy, customerList, strictThemes, sessionDefaults } = settings;
  const theme = strictThemes ? (sessionDefaults.theme ?? null) : null;
  if (theme !== null && !(await findTheme(tx, { partnerId, id: theme }))) return 'There is no such theme';
  if (policy !== null && !(await findPolicy(tx, { partnerId, id: policy }))) return 'There is no such policy';
  const list = customerList === null ? null : await findList(tx, { partnerId, listId: customerList });
  return customerList !== null && list?.kind !== 'customer' ? 'There is no such list of customers' : null;
}
