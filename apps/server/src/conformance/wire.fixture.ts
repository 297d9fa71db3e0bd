import type { AddressInfo } from 'node:net';
import { createPartner } from '../partners/create-partner.ts';
import { ENVIRONMENTS } from '../partners/settings.ts';
import { createTestApi } from '../testing/test-api.ts';
import type { Wire } from './wire.ts';

/** The partner API listening on loopback, and a first partner's wire to it. */
export async function openWire(): Promise<{ readonly wire: Wire; close(): Promise<void> }> {
  const api = await createTestApi({ config: { requestsPerHour: 1_000_000 } });
  await api.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = api.app.server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;

  const partner: Wire['partner'] = async (environment = 'TEST', settings = {}) => {
    const known = ENVIRONMENTS.find((name) => name === environment);
    if (known === undefined) throw new Error(`no environment ${environment}`);
    const request = { name: 'Shop', environment: known, webhookUrl: 'https://shop.example/hook', settings };
    const { credentials } = await createPartner(api.deps, request);
    const basic = Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64');
    return wireTo(`Basic ${basic}`);
  };

  function wireTo(authorization: string | null): Wire {
    const send: Wire['send'] = async (method, path, body, headers = {}) => {
      const answer = await fetch(`${origin}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(authorization === null ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, headers: answer.headers, text, json: parsed(text) };
    };
    return {
      send,
      partner,
      post: (path, body) => send('POST', path, body),
      get: (path) => send('GET', path),
      authorised: wireTo,
    };
  }

  return { wire: await partner(), close: () => api.close() };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
