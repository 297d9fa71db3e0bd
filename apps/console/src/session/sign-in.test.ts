import { expect, test, vi } from 'vitest';
import { createConsoleApi } from './console-api.ts';
import type { Door } from './door.ts';
import { SignInRefused, signIn } from './sign-in.ts';

const TOKEN = { access_token: 'a.token', token_type: 'Bearer', expires_in: 3600 };
const TYPED = { apiKey: ' key ', apiSecret: 'sec&ret' };

function doorTo(answer: () => Promise<Response>) {
  const fetch = vi.fn((_url: unknown, _init?: RequestInit) => answer());
  const door: Door = {
    baseUrl: 'https://kyc.example',
    fetch: fetch as unknown as typeof globalThis.fetch,
    now: () => 1_000,
  };
  return { door, fetch };
}

test('changes key and secret for a token, and keeps the token alone', async () => {
  const { door, fetch } = doorTo(async () => Response.json(TOKEN));
  expect(await signIn(door, TYPED)).toEqual({ token: 'a.token', endsAt: 3_601_000 });
  const [url, init] = fetch.mock.calls[0] ?? [];
  expect(url).toBe('https://kyc.example/oauth/token');
  expect(String(init?.body)).toBe('grant_type=client_credentials&client_id=key&client_secret=sec%26ret');
});

test.each([
  [401, 'wrong'],
  [400, 'wrong'],
  [429, 'tooMany'],
  [500, 'server'],
  [503, 'server'],
])('status %i is told as %s', async (status, fault) => {
  const { door } = doorTo(async () => Response.json({ error: 'invalid_client' }, { status }));
  await expect(signIn(door, TYPED)).rejects.toEqual(new SignInRefused(fault as SignInRefused['fault']));
});

test('a lost connection is no wrong key', async () => {
  const { door } = doorTo(() => Promise.reject(new TypeError('Failed to fetch')));
  await expect(signIn(door, TYPED)).rejects.toMatchObject({ fault: 'offline' });
});

test('no call lets the browser add or ask for credentials of its own', async () => {
  const { door, fetch } = doorTo(async () => Response.json({ ...TOKEN, results: [] }));
  const session = await signIn(door, TYPED);
  await createConsoleApi(door, session).listScreeningLists();
  expect(fetch.mock.calls.map(([, init]) => init?.credentials)).toEqual(['omit', 'omit']);
  expect(fetch.mock.calls[1]?.[1]?.headers).toMatchObject({ Authorization: 'Bearer a.token' });
  expect(JSON.stringify(fetch.mock.calls[1])).not.toContain('sec&ret');
});
