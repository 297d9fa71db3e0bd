import { describe, expect, test } from 'vitest';
import { type Auth, basicAuth } from './auth.ts';
import { type ClientOptions, createClient } from './create-client.ts';
import { BonafideError, NoAnswer } from './errors.ts';

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

const refusal = (identifier: string) => ({ identifier, message: 'No.', documentation: '', severity: 'NOT_SEVERE' });
const json = (value: unknown, init: ResponseInit = {}) => new Response(JSON.stringify(value), init);
const STATUS = { status: 'APPROVED', scanRef: 'a' };

/** A client whose API answers one thing after the other; an answer that is an error is a lost connection. */
function scripted(answers: readonly (Response | Error | 'silence')[], options: Partial<ClientOptions> = {}) {
  const sent: Sent[] = [];
  const queue = [...answers];
  const fetch = async (url: URL, init: RequestInit & { body?: Uint8Array }) => {
    const { method = '', headers, body, signal } = init;
    const text = body ? new TextDecoder().decode(body) : null;
    sent.push({ method, url: String(url), headers: headers as Record<string, string>, body: text });
    const answer = queue.shift() ?? new Error('nothing more was expected');
    if (answer === 'silence')
      return new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const client = createClient({
    baseUrl: 'https://kyc.example/',
    auth: basicAuth({ apiKey: 'key', apiSecret: 'sécret' }),
    fetch: fetch as unknown as typeof globalThis.fetch,
    ...options,
  });
  return { client, sent };
}

describe('a call', () => {
  test('is sent with key, path, query and JSON', async () => {
    const { client, sent } = scripted([json(STATUS), json({ results: [] }), new Response(null, { status: 204 })]);
    expect(await client.getStatus({ body: { scanRef: 'a' } })).toEqual(STATUS);
    await client.listWebhooks({ query: { state: 'PARKED', page: undefined } });
    expect(await client.takeOffBlocklist({ path: { scanRef: 'a/../b', list: 'SELFIE' } })).toBeUndefined();
    expect(sent.map(({ method, url, body }) => [method, url, body])).toEqual([
      ['POST', 'https://kyc.example/api/v2/status', '{"scanRef":"a"}'],
      ['GET', 'https://kyc.example/v1/webhooks?state=PARKED', null],
      ['DELETE', 'https://kyc.example/kyc/identifications/a%2F..%2Fb/blocklists/SELFIE', null],
    ]);
    const credentials = Buffer.from('key:sécret', 'utf8').toString('base64');
    expect(sent[0]?.headers).toMatchObject({
      Authorization: `Basic ${credentials}`,
      'Content-Type': 'application/json',
    });
    expect(sent[1]?.headers['Content-Type']).toBeUndefined();
  });

  test.each(['..', '.', ''])('never leaves its path for the value "%s"', async (id) => {
    const { client, sent } = scripted([]);
    await expect(client.getPolicy({ path: { id } })).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });

  test('keeps the path of the base address', async () => {
    const { client, sent } = scripted([json(STATUS)], { baseUrl: 'https://example.com/kyc' });
    await client.getStatus({ body: { scanRef: 'a' } });
    expect(sent[0]?.url).toBe('https://example.com/kyc/api/v2/status');
  });
});

describe('a refusal', () => {
  test('is thrown with all that the API says', async () => {
    const { client } = scripted([json(refusal('MISSING_VALUE'), { status: 400 })]);
    const thrown = await client.createToken({ body: { clientId: 'a' } }).catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(BonafideError);
    expect(thrown).toMatchObject({ identifier: 'MISSING_VALUE', message: 'No.', status: 400, retryAfterSeconds: null });
  });

  test('counts as one with status 200, too', async () => {
    const { client } = scripted([json(refusal('BAD_VALUE'))]);
    const input = { body: { token: 'a', country: 'LT', images: { FRONT: '' } } };
    await expect(client.processImages(input)).rejects.toMatchObject({ identifier: 'BAD_VALUE', status: 200 });
    const refusals = [{ code: 'csv.cells', words: 'a row has 3 cells where the header has 4' }];
    const told = scripted([json({ ...refusal('BAD_VALUE'), refusals: [...refusals, { code: 7 }, null] })]);
    await expect(told.client.processImages(input)).rejects.toMatchObject({ refusals });
  });

  test("may be a proxy's page", async () => {
    const { client } = scripted([new Response('<h1>Bad gateway</h1>', { status: 502 })], { retries: 0 });
    await expect(client.listPolicies()).rejects.toMatchObject({ identifier: 'UNKNOWN', status: 502 });
    const welcome = scripted([new Response('<h1>Welcome to the hotel</h1>')]);
    await expect(welcome.client.listPolicies()).rejects.toMatchObject({ identifier: 'UNKNOWN', status: 200 });
  });

  test('is told apart from an answer that is text', async () => {
    const { client } = scripted([new Response('JVBERi0x', { headers: { 'content-type': 'text/plain' } })]);
    expect(await client.generatePdf({ body: { scanRef: 'a' } })).toBe('JVBERi0x');
  });

  test.each([
    ['7200', 7200],
    [new Date(Date.now() + 60_000).toUTCString(), 60],
    ['soon', null],
  ])('that lasts longer than the caller waits is thrown: %s', async (header, seconds) => {
    const answer = json(refusal('TOO_MANY_REQUESTS'), { status: 429, headers: { 'retry-after': header } });
    const { client, sent } = scripted([answer], { longestWaitMs: 100, retries: seconds === null ? 0 : 2 });
    const thrown = (await client.getStatus({ body: { scanRef: 'a' } }).catch((error) => error)) as BonafideError;
    expect(Math.abs((thrown.retryAfterSeconds ?? 0) - (seconds ?? 0))).toBeLessThanOrEqual(1);
    expect(sent).toHaveLength(1);
  });
});

describe('another try', () => {
  const lost = new TypeError('fetch failed');
  const busy = () => json(refusal('TOO_MANY_REQUESTS'), { status: 429, headers: { 'retry-after': '0' } });

  test('is made of what may be done twice', async () => {
    const { client, sent } = scripted([lost, new Response('', { status: 503 }), json(STATUS)]);
    expect(await client.getStatus({ body: { scanRef: 'a' } })).toEqual(STATUS);
    expect(sent).toHaveLength(3);
  });

  test.each([lost, new Response('', { status: 503 })])(
    'is not made of a token, of which there would be two',
    async (fault) => {
      const { client, sent } = scripted([fault]);
      await expect(client.createToken({ body: { clientId: 'a' } })).rejects.toThrow();
      expect(sent).toHaveLength(1);
    },
  );

  test('is made of everything that was turned away at the door', async () => {
    const { client, sent } = scripted([busy(), json({ authToken: 'a' }, { status: 201 })]);
    expect(await client.createToken({ body: { clientId: 'a' } })).toMatchObject({ authToken: 'a' });
    expect(sent).toHaveLength(2);
  });

  test('has an end', async () => {
    const { client, sent } = scripted([lost, lost, lost, lost], { retries: 1 });
    await expect(client.listPolicies()).rejects.toMatchObject({ name: 'NoAnswer', reason: 'connection' });
    expect(sent).toHaveLength(2);
  });

  test('is made once with new credentials where they run out', async () => {
    let token = 'old';
    const auth: Auth = {
      headers: async () => ({ Authorization: `Bearer ${token}` }),
      refused: () => {
        token = 'new';
        return true;
      },
    };
    const no = () => json(refusal('UNAUTHORIZED'), { status: 401 });
    const { client, sent } = scripted([no(), no()], { auth });
    await expect(client.createToken({ body: { clientId: 'a' } })).rejects.toMatchObject({ status: 401 });
    expect(sent.map(({ headers }) => headers.Authorization)).toEqual(['Bearer old', 'Bearer new']);
  });
});

describe('a silence', () => {
  test('ends after the time that was set', async () => {
    const { client } = scripted(['silence'], { timeoutMs: 20, retries: 0 });
    await expect(client.listPolicies()).rejects.toMatchObject({ reason: 'timed_out' });
  });

  test('ends when the caller wants it to, without another try', async () => {
    const { client, sent } = scripted(['silence']);
    const controller = new AbortController();
    const call = client.listPolicies({}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 10);
    const thrown = await call.catch((error: unknown) => error);
    expect(thrown).toBeInstanceOf(NoAnswer);
    expect([(thrown as NoAnswer).reason, sent.length]).toEqual(['cancelled', 1]);
  });
});
