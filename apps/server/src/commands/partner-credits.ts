import { parseArgs } from 'node:util';
import { CREDIT_KINDS, type CreditKind } from '../credits/credit-kinds.ts';
import { type CreditStanding, grantCredits, listCredits } from '../credits/grant-credits.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerByApiKey } from '../partners/queries.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

interface Grant {
  readonly kind: CreditKind;
  readonly credits: number | null;
}

/** `bonafide partner credits APIKEY [KIND=N|unlimited ...]`: shows what is left, or sets it. */
export async function credits(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const [apiKey, ...given] = positionals;
  if (apiKey === undefined) throw new Misuse('give one API key');
  const grants = given.map(parseGrant);
  const standings = await withDeps(async (deps) => {
    for (const grant of grants) await grantCredits(deps, { apiKey, ...grant });
    const row = await findPartnerByApiKey(deps.db, apiKey);
    return row && listCredits(deps, partnerFrom(row));
  });
  if (standings === null) throw new CommandFailed('There is no partner with this API key.');
  print(values.json ? JSON.stringify(standings) : describe(standings));
}

function describe(standings: readonly CreditStanding[]): string {
  const lines = CREDIT_KINDS.map((kind) => {
    const limited = standings.find((standing) => standing.kind === kind);
    return `${kind.padEnd(16)}${limited ? `${limited.remaining} of ${limited.granted} left` : 'unlimited'}`;
  });
  return lines.join('\n');
}

function parseGrant(text: string): Grant {
  const [name = '', amount = '', ...rest] = text.split('=');
  const kind = CREDIT_KINDS.find((known) => known === name.toUpperCase());
  if (kind === undefined || rest.length > 0)
    throw new Misuse(`"${text}" does not read KIND=N with a KIND of ${CREDIT_KINDS.join(', ')}`);
  if (amount === 'unlimited') return { kind, credits: null };
  if (!/^\d{1,9}$/.test(amount)) throw new Misuse(`"${text}": give a number of credits, or "unlimited"`);
  return { kind, credits: Number(amount) };
}
