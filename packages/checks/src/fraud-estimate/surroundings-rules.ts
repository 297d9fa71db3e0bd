import type { NetworkKind } from '@bonafide/domain';
import type { AskedKind, FraudCase, FraudRule } from './particulars.ts';

const isOf =
  (kind: NetworkKind) =>
  ({ networkKinds }: FraudCase): boolean | null =>
    networkKinds === null ? null : networkKinds.includes(kind);

/** True from `often` questions about the same value in a day. */
const askedOften =
  (kind: AskedKind, often: number) =>
  ({ asked }: FraudCase): boolean | null => {
    const times = asked[kind];
    return times === null ? null : times >= often;
  };

export const SURROUNDINGS_RULES: readonly FraudRule[] = [
  { code: 'network.tor', message: 'The person came through the Tor network.', weight: 0.5, holds: isOf('tor') },
  { code: 'network.proxy', message: 'The person came through an open proxy.', weight: 0.35, holds: isOf('proxy') },
  {
    code: 'network.vpn',
    message: 'The person came through a tunnel that hides addresses.',
    weight: 0.25,
    holds: isOf('vpn'),
  },
  {
    code: 'network.data_centre',
    message: 'The person came from the network of a data centre.',
    weight: 0.2,
    holds: isOf('data_centre'),
  },
  {
    code: 'network.asked_often',
    message: 'Many were asked about from one address in a day.',
    weight: 0.2,
    holds: askedOften('network', 10),
  },
  {
    code: 'email.asked_often',
    message: 'The e-mail address was asked about repeatedly in a day.',
    weight: 0.15,
    holds: askedOften('email', 4),
  },
  {
    code: 'phone.asked_often',
    message: 'The phone number was asked about repeatedly in a day.',
    weight: 0.15,
    holds: askedOften('phone', 4),
  },
  {
    code: 'card.asked_often',
    message: 'The card was asked about repeatedly in a day.',
    weight: 0.25,
    holds: askedOften('card', 4),
  },
];
