import type { Deps } from '../deps.ts';
import type { SessionKey, Transaction } from '../platform/ports.ts';
import { claimDigitString, findDigitString, findSession } from './queries.ts';
import { openSessionKey } from './session-secrets.ts';
import { isTimeOver } from './session-time.ts';

const DIGITS = 8;
const CONTEXT = 'digit-string';
/** Draws until a free code is found: with a million living codes one draw in a hundred meets a taken one. */
const DRAWS = 20;

/** The longest life of a token that has a code: eight digits can be guessed, so they must not live for days. */
export const LONGEST_CODE_LIFE_S = 3_600;

/** A session that is being made and wants a code. */
export interface CodeWish {
  readonly sessionId: string;
  readonly key: SessionKey;
  readonly authToken: string;
  /** When neither token nor capture can be alive any more. */
  readonly expiresAt: Date;
}

/** Draws eight digits that no living session has, and keeps the token that they stand for. */
export async function drawDigitString(tx: Transaction, deps: Deps, wish: CodeWish): Promise<string> {
  const { sessionId, key, authToken, expiresAt } = wish;
  const sealedToken = key.seal(new TextEncoder().encode(authToken), CONTEXT);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const digits = randomDigits(deps);
    const row = { code: codeOf(deps, digits), sessionId, sealedToken, expiresAt };
    if (await claimDigitString(tx, row, deps.clock.now())) return digits;
  }
  throw new Error('no free digit string was found');
}

/** The token that a code stands for; null when no session that could go on has this code. */
export async function redeemDigitString(deps: Deps, digits: string): Promise<string | null> {
  const row = /^\d{8}$/.test(digits) ? await findDigitString(deps.db, codeOf(deps, digits)) : null;
  const session = row && (await findSession(deps.db, row.sessionId));
  const key = session && openSessionKey(deps, session);
  if (!row || !session || !key) return null;
  const open = session.state === 'created' || session.state === 'capturing';
  if (!open || isTimeOver(session, deps.clock.now())) return null;
  return new TextDecoder().decode(key.open(row.sealedToken, CONTEXT));
}

function codeOf({ vault }: Pick<Deps, 'vault'>, digits: string): string {
  return vault.sign(`digit-string/${digits}`);
}

/** Bytes are drawn modulo 10^8 from 48 bits: the bias is below one in a million. */
function randomDigits(deps: Pick<Deps, 'random'>): string {
  const number = Buffer.from(deps.random.bytes(6)).readUIntBE(0, 6);
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}
