import { parseArgs } from 'node:util';
import {
  keyRotation,
  notificationChange,
  notificationRequest,
  notificationTest,
  toRequestFault,
} from '@bonafide/contract';
import type { z } from 'zod';
import { change, create, end, remove, rotate, tryOut } from '../api/notifications/manage-notifications.ts';
import type { ComposedDeps } from '../compose.ts';
import { type Partner, partnerFrom } from '../partners/partner.ts';
import { findPartnerByApiKey } from '../partners/queries.ts';
import { presentNotification, presentWithKeys, type WithKeys } from '../webhooks/notifications/present.ts';
import { listNotifications } from '../webhooks/notifications/queries.ts';
import { type Command, CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { withDeps } from './with-deps.ts';

export const notification: Command = {
  name: 'notification',
  summary: 'Where partners are told, and how: addresses, events, keys.',
  help: `Usage: bonafide notification list APIKEY
       bonafide notification create APIKEY --body JSON
       bonafide notification set APIKEY ID --body JSON
       bonafide notification rotate APIKEY ID [--body JSON]
       bonafide notification end-rotation APIKEY ID
       bonafide notification test APIKEY ID [--event EVENT]
       bonafide notification remove APIKEY ID

  ID       "default" is the one that every partner has
  --body   what POST /v1/notifications, PATCH /v1/notifications/{id} and .../rotate-key take; /docs describes it
Answers are JSON. Keys are shown once.

Examples:
  bonafide notification create CVSYdpLZ416EpxxW4mn8 --body '{"name":"Risk","url":"https://risk.example/kyc","statusesOnly":true}'
  bonafide notification set CVSYdpLZ416EpxxW4mn8 default --body '{"twoWebhooks":true}'
  bonafide notification rotate CVSYdpLZ416EpxxW4mn8 default --body '{"overlapSeconds":604800}'`,
  async run([action = '', ...args], terminal) {
    const act = ACTIONS[action];
    if (act === undefined) throw new Misuse(`say what to do: ${Object.keys(ACTIONS).join(', ')}`);
    return act(given(args), terminal);
  },
};

interface Given {
  readonly apiKey: string;
  readonly id: string | undefined;
  readonly body: unknown;
  readonly event: string | undefined;
}

function given(args: readonly string[]): Given {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { body: { type: 'string' }, event: { type: 'string' }, json: { type: 'boolean' } },
  });
  const [apiKey, id, ...others] = positionals;
  if (apiKey === undefined || others.length > 0) throw new Misuse('give one API key, and one notification');
  return { apiKey, id, body: parseBody(values.body), event: values.event };
}

function parseBody(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    throw new Misuse('--body is not JSON');
  }
}

/** What a schema makes of the command line, or the API's own sentence about it. */
function read<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new CommandFailed(toRequestFault(parsed.error.issues, body).message);
  return parsed.data;
}

type Act = (given: Given, terminal: Terminal) => Promise<void>;
type Work = (deps: ComposedDeps, asked: { readonly partner: Partner; readonly id: string }) => Promise<unknown>;

/** Runs `work` for the partner and the notification, and prints what it answers. */
async function act({ apiKey, id }: Given, { print }: Terminal, work: Work): Promise<void> {
  const answer = await withDeps(async (deps) => {
    const row = await findPartnerByApiKey(deps.db, apiKey);
    if (row === null) throw new CommandFailed('There is no partner with this API key.');
    return work(deps, { partner: partnerFrom(row), id: id === undefined || id === 'default' ? row.id : id });
  });
  print(JSON.stringify(answer, null, 2));
}

type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: { message: string } };

function unwrapped<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new CommandFailed(answer.fault.message);
  return answer.value;
}
const withKeys = (deps: ComposedDeps, answer: Answer<WithKeys>) => presentWithKeys(deps, unwrapped(answer));

const ACTIONS: Readonly<Record<string, Act>> = {
  list: (asked, terminal) =>
    act(asked, terminal, async (deps, { partner }) =>
      (await listNotifications(deps.db, partner.id)).map((row) => presentNotification(deps, row)),
    ),
  create: (asked, terminal) =>
    act(asked, terminal, async (deps, { partner }) =>
      withKeys(deps, await create(deps, partner, read(notificationRequest, asked.body))),
    ),
  set: (asked, terminal) =>
    act(asked, terminal, async (deps, of) =>
      withKeys(deps, await change(deps, of, read(notificationChange, asked.body))),
    ),
  rotate: (asked, terminal) =>
    act(asked, terminal, async (deps, of) => withKeys(deps, await rotate(deps, of, read(keyRotation, asked.body)))),
  'end-rotation': (asked, terminal) =>
    act(asked, terminal, async (deps, of) => {
      const row = await end(deps, of);
      if (row === null) throw new CommandFailed('There is no notification with this id');
      return presentNotification(deps, row);
    }),
  test: (asked, terminal) =>
    act(asked, terminal, async (deps, of) => {
      const { event } = read(notificationTest, { event: asked.event });
      return unwrapped(await tryOut(deps, of, event));
    }),
  remove: (asked, terminal) =>
    act(asked, terminal, async (deps, of) => {
      unwrapped(await remove(deps, of));
      return { removed: of.id };
    }),
};
