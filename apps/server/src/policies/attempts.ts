import type { Policy } from '@bonafide/domain';
import type { Config } from '../config/config.ts';
import type { SessionRow } from '../sessions/session.ts';
import { isHosted } from '../sessions/session-time.ts';

type Installed = Pick<Config, 'attemptsPerSession'>;

/** Times that photos may be taken. */
export const attemptsUnder = (policy: Policy, { attemptsPerSession }: Installed): number =>
  policy.attempts ?? attemptsPerSession;

/** Whether somebody is there to take photos again, and may. */
export const isAnotherTryPossible = (session: SessionRow, policy: Policy, installed: Installed): boolean =>
  isHosted(session) && session.attempt < attemptsUnder(policy, installed);
