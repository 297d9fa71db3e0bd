import type { LightMyRequestResponse } from 'fastify';
import { createPartner } from '../partners/create-partner.ts';
import type { Partner } from '../partners/partner.ts';
import type { TestApi } from './test-api.ts';

/** A partner's calls by any method. */
export interface PartnerCalls {
  readonly partner: Partner;
  readonly signingKey: string;
  call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
  ): Promise<LightMyRequestResponse>;
}

/** A new partner of the API under test, told at `webhookUrl`. */
export async function partnerCalls(api: TestApi, webhookUrl: string | null): Promise<PartnerCalls> {
  const request = { name: 'Shop', environment: 'TEST', webhookUrl } as const;
  const { partner, credentials } = await createPartner(api.deps, request);
  const basic = Buffer.from(`${credentials.apiKey}:${credentials.apiSecret}`).toString('base64');
  const headers = { authorization: `Basic ${basic}` };
  return {
    partner,
    signingKey: credentials.webhookSigningKey,
    call: (method, url, body) =>
      api.app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: JSON.stringify(body) }) }),
  };
}
