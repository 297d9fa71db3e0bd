import { userInfo } from 'node:os';
import { parseArgs } from 'node:util';
import { reviewSession } from '../reviews/review-session.ts';
import { CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { parseScanRef } from './scan-ref.ts';
import { withDeps } from './with-deps.ts';

const WHY_NOT = {
  not_found: 'There is no session with this scanRef.',
  reason_missing: 'A review needs a reason.',
  nothing_to_review: 'There is nothing to review: the session has no decision yet or is erased.',
} as const;

/** `bonafide session review`: a person decides; the partner gets its webhook. */
export async function reviewSessionCommand(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      approve: { type: 'boolean', default: false },
      decline: { type: 'boolean', default: false },
      reason: { type: 'string' },
    },
  });
  const sessionId = parseScanRef(positionals);
  if (values.approve === values.decline) throw new Misuse('say either --approve or --decline');
  if (!values.reason?.trim()) throw new Misuse('say why with --reason TEXT');
  const review = {
    sessionId,
    decision: values.approve ? 'approve' : 'decline',
    reason: values.reason,
    reviewer: `cli:${userInfo().username}`,
  } as const;
  const reviewed = await withDeps((deps) => reviewSession(deps, review));
  if (!reviewed.reviewed) throw new CommandFailed(WHY_NOT[reviewed.why]);
  print(
    values.json
      ? JSON.stringify({ scanRef: sessionId, state: reviewed.state })
      : `Session ${sessionId} is ${reviewed.state}.`,
  );
}
