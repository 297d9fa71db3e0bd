import { parseArgs } from 'node:util';
import { tokenRequest, toRequestFault } from '@bonafide/contract';
import { requestToken } from '../api/token/request-token.ts';
import type { Deps } from '../deps.ts';
import { type Partner, partnerFrom } from '../partners/partner.ts';
import { allPartners, findPartnerByApiKey } from '../partners/queries.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

/** `bonafide session create`: what `POST /api/v2/token` does, without HTTP. */
export async function createSessionCommand(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      'client-id': { type: 'string', default: 'person' },
      'api-key': { type: 'string' },
      body: { type: 'string', default: '{}' },
    },
  });
  const body = { clientId: values['client-id'], ...parseBody(values.body) };
  const parsed = tokenRequest.safeParse(body);
  if (!parsed.success) throw new CommandFailed(`${toRequestFault(parsed.error.issues, body).message}.`);
  const token = await withDeps(async (deps) => {
    const partner = await choosePartner(deps, values['api-key']);
    const outcome = await requestToken(deps, { partner, request: parsed.data });
    if (!outcome.ok) throw new CommandFailed(outcome.fault.message);
    return outcome.value;
  });
  if (values.json) return print(JSON.stringify(token));
  print(`Session ${token.scanRef}\n\n  Open ${token.redirectUrl}`);
}

function parseBody(text: string): object {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  } catch {
    // Told below.
  }
  throw new Misuse('--body is a JSON object');
}

async function choosePartner(deps: Pick<Deps, 'db'>, apiKey: string | undefined): Promise<Partner> {
  if (apiKey !== undefined) {
    const row = await findPartnerByApiKey(deps.db, apiKey);
    if (row === null) throw new CommandFailed('There is no partner with this API key.');
    return partnerFrom(row);
  }
  const [only, second] = await allPartners(deps.db);
  if (only === undefined) throw new CommandFailed('There are no partners yet: run bonafide partner create.');
  if (second !== undefined) throw new Misuse('there are several partners: say --api-key (see bonafide partner list)');
  return partnerFrom(only);
}
