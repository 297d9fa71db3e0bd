import type { NetworkKind } from '@bonafide/domain';
import { type CheckOutcome, defineCheck, failedIf } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

const CODES: Readonly<Record<NetworkKind, ReasonCode>> = {
  tor: 'network.tor',
  proxy: 'network.proxy',
  vpn: 'network.vpn',
  data_centre: 'network.data_centre',
};

/** Does the person's address hide where they are? */
export const check = defineCheck({
  id: 'client-network',
  title: 'Network of the person',
  description: "The person's address is on none of the installation's lists of Tor, proxies, tunnels and data centres.",
  part: 'data',
  needs: [],
  reasons: REASONS,
  run: ({ network }: Evidence): CheckOutcome<ReasonCode> => {
    if (!network?.riskAsked || network.kinds === null) return { status: 'not_applicable' };
    return failedIf(network.kinds.map((kind) => CODES[kind]));
  },
});
