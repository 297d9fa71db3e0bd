import * as platform from '../platform.ts';
import { type Auth, basicAuth, type OutgoingRequest } from './auth.ts';
import { NoAnswer } from './errors.ts';
import { toError } from './read-answer.ts';

/** A token this close to its end is not used any more: the request has to arrive, too. */
const SPARE_MS = 30_000;

interface Held {
  readonly token: string;
  readonly endsAt: number;
}

/**
 * OAuth 2.0 client credentials (RFC 6749, 4.4): key and secret are sent for a token now and then, and requests carry the token
 * alone. Requests that begin together wait for one token.
 */
export function oauthAuth(client: {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}): Auth {
  const url = new URL(`${client.baseUrl.replace(/\/+$/, '')}/oauth/token`);
  let held: Held | null = null;
  let asked: Promise<Held> | null = null;
  return {
    async headers({ fetch }) {
      if (held === null || held.endsAt - SPARE_MS <= platform.now()) {
        asked ??= requestToken(url, client, fetch).finally(() => {
          asked = null;
        });
        held = await asked;
      }
      return { Authorization: `Bearer ${held.token}` };
    },
    refused() {
      held = null;
      return true;
    },
  };
}

async function requestToken(
  url: URL,
  credentials: Parameters<typeof basicAuth>[0],
  fetch: OutgoingRequest['fetch'],
): Promise<Held> {
  const body = new TextEncoder().encode('grant_type=client_credentials');
  const basic = await basicAuth(credentials).headers({ method: 'POST', url, body, fetch });
  const headers = { ...basic, 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' };
  const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error' }).catch((cause: unknown) => {
    throw new NoAnswer('connection', cause);
  });
  if (!answer.ok) throw await toError(answer);
  const { access_token, expires_in } = (await answer.json()) as { access_token: string; expires_in: number };
  return { token: access_token, endsAt: platform.now() + expires_in * 1000 };
}
