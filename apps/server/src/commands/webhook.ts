import { parseArgs } from 'node:util';
import { redeliveryRequest, toRequestFault, webhookQuery } from '@bonafide/contract';
import { findMessage, list, redeliver, redeliverMany } from '../api/webhooks/look-up-messages.ts';
import type { ComposedDeps } from '../compose.ts';
import { type Partner, partnerFrom } from '../partners/partner.ts';
import { findPartnerByApiKey } from '../partners/queries.ts';
import { type Command, CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

export const webhook: Command = {
  name: 'webhook',
  summary: 'What was sent to a partner, what became of it, and sending it again.',
  help: `Usage: bonafide webhook list APIKEY [--state PENDING|DELIVERED|PARKED|WITHDRAWN] [--event EVENT] [--from TIME] [--to TIME] [--page N]
       bonafide webhook show APIKEY ID
       bonafide webhook redeliver APIKEY ID
       bonafide webhook redeliver APIKEY --from TIME --to TIME [--state STATE] [--event EVENT]

  --state   of a range that is sent again: PARKED unless said otherwise
  TIME      as in 2030-01-01T12:00:00Z
Answers are JSON.

Examples:
  bonafide webhook list CVSYdpLZ416EpxxW4mn8 --state PARKED
  bonafide webhook redeliver CVSYdpLZ416EpxxW4mn8 --from 2030-01-01T00:00:00Z --to 2030-01-02T00:00:00Z`,
  async run([action = '', ...args], terminal) {
    const work = ACTIONS[action];
    if (work === undefined) throw new Misuse(`say what to do: ${Object.keys(ACTIONS).join(', ')}`);
    const asked = given(args);
    await print(asked, terminal, (deps, partner) => work(deps, partner, asked));
  },
};

interface Given {
  readonly apiKey: string;
  readonly id: string | undefined;
  /** Options as the API's queries name them. */
  readonly query: Readonly<Record<string, string>>;
}

const OPTIONS = {
  state: { type: 'string' },
  event: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  page: { type: 'string' },
} as const;

function given(args: readonly string[]): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...OPTIONS, json: { type: 'boolean' } },
  });
  const { json: _always, ...query } = values;
  const [apiKey, id, ...others] = positionals;
  if (apiKey === undefined || others.length > 0) throw new Misuse('give one API key, and one webhook');
  return { apiKey, id, query };
}

async function print(
  { apiKey }: Given,
  terminal: Terminal,
  work: (deps: ComposedDeps, partner: Partner) => Promise<unknown>,
): Promise<void> {
  const answer = await withDeps(async (deps) => {
    const row = await findPartnerByApiKey(deps.db, apiKey);
    if (row === null) throw new CommandFailed('There is no partner with this API key.');
    return work(deps, partnerFrom(row));
  });
  terminal.print(JSON.stringify(answer, null, 2));
}

const UNKNOWN = 'There is no webhook with this id.';

const ACTIONS: Readonly<Record<string, (deps: ComposedDeps, partner: Partner, asked: Given) => Promise<unknown>>> = {
  list(deps, partner, { query }) {
    const read = webhookQuery.safeParse(query);
    if (!read.success) throw new CommandFailed(toRequestFault(read.error.issues, query).message);
    return list(deps, partner, read.data);
  },
  async show(deps, partner, { id }) {
    const found = await findMessage(deps, { partner, id: id ?? '' });
    if (found === null) throw new CommandFailed(UNKNOWN);
    return found;
  },
  async redeliver(deps, partner, { id, query }) {
    if (id !== undefined) return redeliverOne(deps, partner, id);
    const { state, ...others } = query;
    const range = { ...others, ...(state === undefined ? {} : { states: [state] }) };
    const read = redeliveryRequest.safeParse(range);
    if (!read.success) throw new CommandFailed(toRequestFault(read.error.issues, range).message);
    return redeliverMany(deps, partner, read.data);
  },
};

async function redeliverOne(deps: ComposedDeps, partner: Partner, id: string): Promise<unknown> {
  const redelivered = await redeliver(deps, { partner, id });
  if (redelivered === 'gone') throw new CommandFailed('This webhook can no longer be sent.');
  if (redelivered === 'unknown') throw new CommandFailed(UNKNOWN);
  return findMessage(deps, { partner, id });
}
