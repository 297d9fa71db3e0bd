import { barely, type Door } from './door.ts';

/** What is left of a sign-in: the secret is not. */
export interface Session {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly endsAt: number;
}

/** Why nobody was let in; which of key and secret is wrong is never told. */
export type SignInFault = 'wrong' | 'tooMany' | 'offline' | 'server';

export class SignInRefused extends Error {
  override readonly name = 'SignInRefused';
  readonly fault: SignInFault;

  constructor(fault: SignInFault) {
    super(fault);
    this.fault = fault;
  }
}

const FAULT_BY_STATUS: Readonly<Record<number, SignInFault>> = { 400: 'wrong', 401: 'wrong', 429: 'tooMany' };

/** Changes API key and secret for an access token (RFC 6749, 4.4). Throws `SignInRefused`. */
export async function signIn(
  door: Door,
  { apiKey, apiSecret }: { readonly apiKey: string; readonly apiSecret: string },
): Promise<Session> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: apiKey.trim(),
    client_secret: apiSecret.trim(),
  });
  const asked = door.now();
  const answer = await barely(door.fetch)(`${door.baseUrl}/oauth/token`, { method: 'POST', body }).catch(() => null);
  if (answer === null) throw new SignInRefused('offline');
  if (!answer.ok) throw new SignInRefused(FAULT_BY_STATUS[answer.status] ?? 'server');
  const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  return { token: access_token, endsAt: asked + expires_in * 1000 };
}
