import type { Command, Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { cancelSessionCommand } from './session-cancel.ts';
import { createSessionCommand } from './session-create.ts';
import { reviewSessionCommand } from './session-review.ts';
import { showSession } from './session-show.ts';

const ACTIONS: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<void>>> = {
  create: createSessionCommand,
  show: showSession,
  review: reviewSessionCommand,
  cancel: cancelSessionCommand,
};

export const session: Command = {
  name: 'session',
  summary: 'Make a verification session, look at one, decide one as a reviewer, or cancel one.',
  help: `Usage: bonafide session create [--client-id ID] [--api-key KEY] [--body JSON] [--json]
       bonafide session show SCANREF [--json]
       bonafide session review SCANREF --approve|--decline --reason TEXT [--json]
       bonafide session cancel SCANREF [--json]

  --client-id   your own id of the person (default: person)
  --api-key     whose session it is; not needed while there is one partner
  --body        anything else that POST /api/v2/token takes, e.g. '{"country":"LT","documents":["PASSPORT"]}'
  --reason      kept with the session's history, sealed

Examples:
  bonafide session create --client-id customer-17
  bonafide session show 4f0f1a52-9d3f-4d4e-8f54-0d7c3a3a1b9e
  bonafide session review 4f0f1a52-9d3f-4d4e-8f54-0d7c3a3a1b9e --approve --reason "glare on one digit, the chip agrees"`,
  async run([action = '', ...args], terminal) {
    const act = ACTIONS[action];
    if (act === undefined) throw new Misuse('say what to do: create, show, review or cancel');
    return act(args, terminal);
  },
};
