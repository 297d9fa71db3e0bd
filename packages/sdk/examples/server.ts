import { BonafideError, basicAuth, createClient, verifyWebhook } from '@bonafide/sdk';

export interface Settings {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly signingKey: string;
}

/** Node, Bun, Deno and edge runtimes alike: nothing but `fetch` and WebCrypto is used. */
export function createShop({ baseUrl, apiKey, apiSecret, signingKey }: Settings) {
  const bonafide = createClient({ baseUrl, auth: basicAuth({ apiKey, apiSecret }) });
  const results = new Map<string, string>();
  const seen = new Set<string>();

  /** A link for a customer. */
  async function verify(customer: string): Promise<string> {
    try {
      const token = await bonafide.createToken({ body: { clientId: customer, country: 'lt' } });
      return token.redirectUrl ?? `${baseUrl}/api/v2/redirect?authToken=${token.authToken}`;
    } catch (error) {
      if (error instanceof BonafideError && error.identifier === 'TOO_MANY_REQUESTS')
        throw new Error(`try again in ${error.retryAfterSeconds} s`);
      throw error;
    }
  }

  /** The address that you gave for webhooks: works as it is in every runtime whose handlers take a `Request`. */
  async function receive(request: Request): Promise<Response> {
    const webhook = await verifyWebhook({
      body: await request.arrayBuffer(),
      headers: request.headers,
      signingKeys: [signingKey],
      remember: (id) => seen.size === seen.add(id).size,
    });
    if (!webhook.ok) return new Response(webhook.why, { status: 400 });
    if (!webhook.repeated && webhook.event === 'IDENTIFICATION_AUTO_FINISHED' && webhook.body.final)
      results.set(webhook.body.clientId, webhook.body.status.overall);
    return new Response(null, { status: 200 });
  }

  return { verify, receive, resultOf: (customer: string) => results.get(customer) };
}
