import { parseArgs } from 'node:util';
import { cancelSession } from '../sessions/cancel-session.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { parseScanRef } from './scan-ref.ts';
import { withDeps } from './with-deps.ts';

const WHY_NOT = {
  unknown: 'There is no session with this scanRef.',
  over: 'The session is over.',
} as const;

/** `bonafide session cancel`: ends a session that is not over; the partner gets its webhook. */
export async function cancelSessionCommand(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const sessionId = parseScanRef(positionals);
  const cancelled = await withDeps((deps) => cancelSession(deps, { sessionId, actor: 'partner' }));
  if (cancelled !== 'cancelled') throw new CommandFailed(WHY_NOT[cancelled]);
  const state = 'cancelled';
  print(values.json ? JSON.stringify({ scanRef: sessionId, state }) : `Session ${sessionId} is ${state}.`);
}
