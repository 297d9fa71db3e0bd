import type { ReasonDefinitions } from '../check.ts';

export const REASONS = {
  'network.tor': { message: 'The person came through the Tor network.', rule: { effect: 'note' } },
  'network.proxy': { message: 'The person came through an open proxy.', rule: { effect: 'note' } },
  'network.vpn': { message: 'The person came through a tunnel that hides addresses.', rule: { effect: 'note' } },
  'network.data_centre': { message: 'The person came from the network of a data centre.', rule: { effect: 'note' } },
} as const satisfies ReasonDefinitions;

export type ReasonCode = keyof typeof REASONS;
