import Fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify';
import { registerPartnerApi } from '../api/register.ts';
import type { CreditLimits } from '../credits/credit-kinds.ts';
import { createPartner } from '../partners/create-partner.ts';
import type { Partner } from '../partners/partner.ts';
import type { Environment, PartnerSettings } from '../partners/settings.ts';
import { createTestDeps, type TestDeps, type TestOverrides } from './test-deps.ts';

/** One partner's way to the API under test. */
export interface TestClient {
  readonly partner: Partner;
  /** Sends JSON with the partner's key; strings go as they are. */
  post(path: string, body: unknown): Promise<LightMyRequestResponse>;
  /** Makes a token and gives back its ids. */
  token(request?: Readonly<Record<string, unknown>>): Promise<{ readonly authToken: string; readonly scanRef: string }>;
}

export interface TestApi extends TestDeps {
  readonly app: FastifyInstance;
  /** Without limits, except those of `credits`. */
  client(environment?: Environment, settings?: Partial<PartnerSettings>, credits?: CreditLimits): Promise<TestClient>;
}

/** The partner API alone, on a database of its own, without a network. */
export async function createTestApi(overrides: TestOverrides = {}): Promise<TestApi> {
  const test = await createTestDeps(overrides);
  const app = Fastify({ routerOptions: { ignoreTrailingSlash: true } });
  await registerPartnerApi(app, test.deps);
  await app.ready();
  return {
    ...test,
    app,
    client: async (environment = 'TEST', settings = {}, credits = {}) => {
      const request = { name: 'Shop', environment, webhookUrl: 'https://shop.example/hook', settings, credits };
      const { partner, credentials } = await createPartner(test.deps, request);
      return clientOf(app, partner, `${credentials.apiKey}:${credentials.apiSecret}`);
    },
    async close() {
      await app.close();
      await test.close();
    },
  };
}

function clientOf(app: FastifyInstance, partner: Partner, credentials: string): TestClient {
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  const post = (path: string, body: unknown) =>
    app.inject({
      method: 'POST',
      url: path,
      headers: { authorization, 'content-type': 'application/json' },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    partner,
    post,
    async token(request = {}) {
      const answer = await post('/api/v2/token', { clientId: 'client-1', ...request });
      if (answer.statusCode !== 201) throw new Error(`no token: ${answer.body}`);
      return answer.json<{ authToken: string; scanRef: string }>();
    },
  };
}
