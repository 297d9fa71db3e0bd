import { foldToAscii, nameWords } from '@bonafide/names';
import { isDisposable } from './disposable-domains.ts';
import type { FraudCase, FraudRule } from './particulars.ts';

/** As much of RFC 5321 section 4.1.2 as mailboxes in use keep to; domains in any script. */
const ADDRESS =
  /^([^\s@"(),:;<>[\]\\]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63})$/u;

interface Mailbox {
  readonly local: string;
  readonly domain: string;
}

function mailboxOf({ emailAddress }: FraudCase): Mailbox | null {
  const [, local, domain] = ADDRESS.exec(emailAddress?.trim() ?? '') ?? [];
  return local === undefined || domain === undefined ? null : { local, domain: domain.toLowerCase() };
}

const domainOf = (of: FraudCase): string | null =>
  mailboxOf(of)?.domain ?? (of.emailDomain?.trim().toLowerCase().replace(/^@/, '') || null);

/** Shorter words stand in addresses by accident. */
const SHORTEST_NAME = 3;

function holdsNoName(of: FraudCase): boolean | null {
  const local = mailboxOf(of)?.local;
  const words = [of.firstName, of.lastName].flatMap((name) => nameWords(name ?? '')).map(foldToAscii);
  const telling = words.filter((word) => word.length >= SHORTEST_NAME);
  if (local === undefined || telling.length === 0) return null;
  const folded = foldToAscii(local);
  return !telling.some((word) => folded.includes(word.slice(0, SHORTEST_NAME + 1)));
}

function isMostlyDigits(of: FraudCase): boolean | null {
  const local = mailboxOf(of)?.local;
  if (local === undefined) return null;
  const digits = local.replace(/\D/g, '').length;
  return digits >= 6 && digits * 2 >= local.length;
}

export const EMAIL_RULES: readonly FraudRule[] = [
  {
    code: 'email.malformed',
    message: 'The e-mail address cannot be one.',
    weight: 0.3,
    holds: (of) => (of.emailAddress?.trim() ? mailboxOf(of) === null : null),
  },
  {
    code: 'email.disposable_domain',
    message: 'The mailbox is of a kind that is thrown away after use.',
    weight: 0.45,
    holds: (of) => {
      const domain = domainOf(of);
      return domain === null ? null : isDisposable(domain, of.disposableDomains);
    },
  },
  {
    code: 'email.domain_differs',
    message: 'The domain that was told is not that of the e-mail address.',
    weight: 0.2,
    holds: (of) => {
      const [mailbox, told] = [mailboxOf(of), of.emailDomain?.trim().toLowerCase().replace(/^@/, '')];
      return mailbox === null || !told ? null : mailbox.domain !== told;
    },
  },
  {
    code: 'email.without_name',
    message: 'The e-mail address shows nothing of the name.',
    weight: 0.04,
    holds: holdsNoName,
  },
  {
    code: 'email.mostly_digits',
    message: 'The e-mail address is mostly digits.',
    weight: 0.12,
    holds: isMostlyDigits,
  },
];
