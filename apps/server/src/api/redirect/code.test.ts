import { errorBody } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../../pipeline/sweep/sweep.ts';
import { lockSession } from '../../sessions/advance-session.ts';
import { openSession } from '../../sessions/open-session.ts';
import { createTestApi, type TestApi, type TestClient } from '../../testing/test-api.ts';
import { LIMITS } from '../limits.ts';

let api: TestApi;
let client: TestClient;
beforeAll(async () => {
  api = await createTestApi();
  client = await api.client();
});
afterAll(() => api.close());

const coded = async (request: Record<string, unknown> = {}) =>
  (await client.post('/api/v2/token', { clientId: 'a', generateDigitString: true, ...request })).json();
let caller = 0;
const redeem = (digitString: string, remoteAddress = `192.0.2.${++caller % 250}`) =>
  api.app.inject({ method: 'POST', url: '/v1/digit-strings/redeem', remoteAddress, payload: { digitString } });

describe('the eight digits of a session', () => {
  it('open it, also while it is being captured', async () => {
    const made = await coded();
    const link = `http://localhost:8080/session?authToken=${made.authToken}`;
    expect((await redeem(made.digitString)).json()).toEqual({ authToken: made.authToken, redirectUrl: link });
    await api.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, made.scanRef);
      if (session) await openSession(tx, api.deps, session);
    });
    const typed = `${made.digitString.slice(0, 4)} ${made.digitString.slice(4)}`;
    expect((await redeem(typed)).json().authToken).toBe(made.authToken);
  });

  it('end with it', async () => {
    const made = await coded({ expiryTime: 30 });
    api.clock.advance(30_000);
    const answer = await redeem(made.digitString);
    expect([answer.statusCode, errorBody.parse(answer.json()).identifier]).toEqual([400, 'TOKEN_NOT_VALID']);
    const erased = await coded({ expiryTime: 0 });
    await client.post('/api/v2/delete', { scanRef: erased.scanRef });
    expect((await redeem(erased.digitString)).json().identifier).toBe('TOKEN_NOT_VALID');
  });

  it('live an hour at most, and the token with them', async () => {
    expect(await coded({ expiryTime: 86_400 })).toMatchObject({ expiryTime: 3600 });
    expect(await coded({ expiryTime: 60 })).toMatchObject({ expiryTime: 60 });
  });

  it('are drawn again where they are taken, and free when their session is over', async () => {
    const drawn = [1, 1, 1, 2];
    const bytes = (length: number) => {
      const next = length === 6 ? drawn.shift() : undefined;
      return next === undefined ? api.deps.random.bytes(length) : new Uint8Array([0, 0, 0, 0, 0, next]);
    };
    const scripted = await createTestApi({ random: { ...api.deps.random, bytes } });
    const other = await scripted.client();
    const draw = async () =>
      (await other.post('/api/v2/token', { clientId: 'a', generateDigitString: true, expiryTime: 60 })).json();
    expect((await draw()).digitString).toBe('00000001');
    expect((await draw()).digitString).toBe('00000002');
    scripted.clock.advance(3_600_000);
    drawn.push(1);
    expect((await draw()).digitString).toBe('00000001');
    scripted.clock.advance(3_600_000);
    drawn.push(2);
    await sweep(scripted.deps);
    expect((await draw()).digitString).toBe('00000002');
    await scripted.close();
  });

  it('need the partner’s permission', async () => {
    const other = await api.client('TEST', { digitStringAllowed: false });
    const answer = await other.post('/api/v2/token', { clientId: 'a', generateDigitString: true });
    expect([answer.statusCode, answer.json().identifier]).toEqual([400, 'PARTNER_CONTRACT_ERROR']);
  });

  it('cannot be guessed for long', async () => {
    const made = await coded();
    const guesser = '198.51.100.7';
    for (let guess = 0; guess < LIMITS.wrongCodesPerHour; guess += 1)
      expect((await redeem(String(10_000_000 + guess), guesser)).statusCode).toBe(400);
    const answer = await redeem(made.digitString, guesser);
    expect([answer.statusCode, Number(answer.headers['retry-after']) > 0]).toEqual([429, true]);
    expect((await redeem(made.digitString, '198.51.100.8')).statusCode).toBe(200);
  });

  it('can be typed into a page', async () => {
    const made = await coded();
    const page = await api.app.inject('/code');
    expect([page.statusCode, page.body.includes('name="digits"')]).toEqual([200, true]);
    expect((await api.app.inject('/code?digits=1234')).body).toContain('unknown');
    const answer = await api.app.inject(`/code?digits=${made.digitString}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      `http://localhost:8080/session?authToken=${made.authToken}`,
    ]);
  });

  it.each([
    ['/code', 'lt-LT,lt;q=0.9,en;q=0.8', 'lt', 'ltr', 'Įveskite kodą'],
    ['/code?lang=de-AT', 'lt', 'de', 'ltr', 'Geben Sie Ihren Code ein'],
    ['/code?lang=AR', 'en', 'ar', 'rtl', 'أدخل الرمز'],
    ['/code?lang=zz', 'xx', 'en', 'ltr', 'Enter your code'],
    ['/code?lang=%22%3E%3Cb%3E', '', 'en', 'ltr', 'Enter your code'],
  ])('are asked for in the person’s language: %s of %s', async (url, languages, tag, direction, heading) => {
    const page = await api.app.inject({ url, headers: { 'accept-language': languages } });
    expect(page.body).toContain(`<html lang="${tag}" dir="${direction}">`);
    expect(page.body).toContain(`<h1>${heading}</h1>`);
    expect(page.body).not.toContain('"><b>');
  });

  it('keep the language of the address, also in the flow', async () => {
    const made = await coded();
    const wrong = await api.app.inject('/code?digits=1234&lang=de');
    expect(wrong.body).toContain('Dieser Code ist unbekannt oder nicht mehr gültig.');
    expect(wrong.body).toContain('name="lang" value="de"');
    const { location } = (await api.app.inject(`/code?digits=${made.digitString}&lang=de`)).headers;
    expect(location).toBe(`http://localhost:8080/session?authToken=${made.authToken}&lang=de`);
  });
});
