import { theme } from '@bonafide/contract';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveLogos } from '../../flow/serve-page.ts';
import { type PartnerCalls, partnerCalls } from '../../testing/partner-calls.ts';
import { createTestApi, type TestApi } from '../../testing/test-api.ts';
import { flowTheme } from '../../themes/flow-theme.ts';

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path id="a" d="M0 0h8v8z"/><use href="#a"/></svg>';
let api: TestApi;
let shop: PartnerCalls;
let stranger: PartnerCalls;
beforeAll(async () => {
  api = await createTestApi();
  [shop, stranger] = [await partnerCalls(api, null), await partnerCalls(api, null)];
});
afterAll(() => api.close());

const make = async (body: object) =>
  shop.call('POST', '/v1/themes', { name: `theme ${api.deps.random.uuid()}`, ...body });

describe('a theme', () => {
  it('is made, shown, changed and deleted', async () => {
    const made = await make({ name: 'Blue', colors: { accent: '#0b3d91' }, logo: LOGO });
    expect([made.statusCode, theme.parse(made.json())]).toMatchObject([
      201,
      { name: 'Blue', logo: LOGO, warnings: [] },
    ]);
    const { id } = made.json();
    expect((await shop.call('GET', `/v1/themes/${id}`)).json()).toEqual(made.json());
    const changed = await shop.call('PUT', `/v1/themes/${id}`, { name: 'Bluer', showTimer: false });
    expect(changed.json()).toMatchObject({ name: 'Bluer', colors: {}, logo: null, showTimer: false });
    expect((await shop.call('GET', '/v1/themes')).json().themes).toHaveLength(1);
    expect((await shop.call('DELETE', `/v1/themes/${id}`)).statusCode).toBe(204);
    expect((await shop.call('DELETE', `/v1/themes/${id}`)).statusCode).toBe(204);
    expect((await shop.call('GET', `/v1/themes/${id}`)).statusCode).toBe(400);
  });

  it('is told what many people could not read, with figures, also of places that take their colours from others', async () => {
    const { warnings } = (await make({ colors: { quietText: '#999999', buttonText: '#14532d' } })).json();
    expect(warnings).toEqual([
      { foreground: 'quietText', background: 'surface', ratio: 2.84, needed: 4.5 },
      { foreground: 'quietText', background: 'background', ratio: 2.65, needed: 4.5 },
      { foreground: 'buttonText', background: 'button', ratio: 1, needed: 4.5 },
      { foreground: 'stepText', background: 'surface', ratio: 2.84, needed: 4.5 },
      { foreground: 'livenessButtonText', background: 'livenessButton', ratio: 1, needed: 4.5 },
    ]);
  });

  it.each([
    { colors: { accent: 'red' } },
    { colors: { accent: '#fff' } },
    { colors: { accent: '#0b3d91;background:url(https://a.example)' } },
    { colors: { shadow: '#000000' } },
    { name: '' },
    { logo: '<svg><script>alert(1)</script></svg>' },
    { logo: 'https://a.example/logo.svg' },
  ])('is refused with %j', async (body) => {
    expect((await make(body)).statusCode).toBe(400);
  });

  it('has a name of its own', async () => {
    const { id } = (await make({ name: 'One' })).json();
    await make({ name: 'Two' });
    expect((await make({ name: 'One' })).json().message).toContain("'name'");
    expect((await shop.call('PUT', `/v1/themes/${id}`, { name: 'Two' })).statusCode).toBe(400);
    expect((await shop.call('PUT', `/v1/themes/${id}`, { name: 'One' })).statusCode).toBe(200);
  });

  it('is its partner’s alone: others learn nothing of it, and their sessions look as usual', async () => {
    const { id } = (await make({ colors: { accent: '#0b3d91' }, logo: LOGO })).json();
    const unknown = `/v1/themes/${api.deps.random.uuid()}`;
    for (const [method, body] of [['GET'], ['PUT', { name: 'Mine' }], ['DELETE']] as const) {
      const foreign = await stranger.call(method, `/v1/themes/${id}`, body);
      const missing = await stranger.call(method, unknown, body);
      expect([foreign.statusCode, foreign.body]).toEqual([missing.statusCode, missing.body]);
    }
    expect((await shop.call('GET', `/v1/themes/${id}`)).statusCode).toBe(200);
    const look = (partnerId: string, wanted: string | null) => flowTheme(api.deps.db, { partnerId, theme: wanted });
    expect(await look(shop.partner.id, id)).toMatchObject({
      colors: { accent: '#0b3d91' },
      logoUrl: expect.stringMatching(`^/flow-themes/${id}/logo.svg`),
    });
    expect(await look(stranger.partner.id, id)).toBeNull();
    expect(await look(shop.partner.id, api.deps.random.uuid())).toBeNull();
    expect(await look(shop.partner.id, null)).toBeNull();
  });

  it('that nobody knows does not hinder a token', async () => {
    const answer = await shop.call('POST', '/api/v2/token', { clientId: 'a', theme: api.deps.random.uuid() });
    expect(answer.statusCode).toBe(201);
  });
});

describe('a logo', () => {
  it('is an image that runs and loads nothing, also by itself', async () => {
    const { id } = (await make({ logo: LOGO })).json();
    const bare = (await make({})).json();
    const app = Fastify();
    serveLogos(app, api.deps);
    const answer = await app.inject(`/flow-themes/${id}/logo.svg?v=1`);
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'image/svg+xml', LOGO]);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    for (const none of [bare.id, api.deps.random.uuid(), 'nothing'])
      expect((await app.inject(`/flow-themes/${none}/logo.svg`)).statusCode).toBe(404);
  });
});

describe('strict themes', () => {
  const NOBODYS = '0f8fad5b-d9cb-469f-a165-70867728950e';
  let strict: PartnerCalls;
  let theirs: string;
  beforeAll(async () => {
    strict = await partnerCalls(api, null);
    const set = await strict.call('PATCH', '/v1/environment', { settings: { strictThemes: true } });
    expect(set.json().settings.strictThemes).toBe(true);
    api.clock.advance(3_000);
    theirs = (await shop.call('POST', '/v1/themes', { name: 'Theirs' })).json().id;
  });

  it.each([
    ['/api/v2/token', (theme: string | null) => ({ clientId: 'a', theme })],
    ['/v1/magic-links', (theme: string | null) => ({ name: 'Poster', session: { theme } })],
  ])('are demanded of %s, and another partner’s is unknown', async (path, body) => {
    for (const theme of [NOBODYS, theirs]) {
      const answer = await strict.call('POST', path, body(theme));
      expect([answer.statusCode, answer.json().message]).toEqual([400, "'theme': There is no such theme"]);
      expect((await shop.call('POST', path, body(NOBODYS))).statusCode).toBe(201);
    }
    const own = (await strict.call('POST', '/v1/themes', { name: path })).json().id;
    for (const theme of [own, null]) expect((await strict.call('POST', path, body(theme))).statusCode).toBe(201);
  });

  it('are demanded of sessions under a scenario and of the theme of all sessions', async () => {
    const { id: scenarioId } = (await strict.call('POST', '/v1/scenarios', { name: 'Aa' })).json();
    const session = { clientId: 'a', scenarioId, theme: NOBODYS };
    expect((await strict.call('POST', '/v1/sessions', session)).json().identifier).toBe('BAD_VALUE');
    expect((await strict.call('POST', '/v1/sessions', { ...session, theme: null })).statusCode).toBe(201);
    const usual = { settings: { sessionDefaults: { theme: NOBODYS } } };
    expect((await strict.call('PATCH', '/v1/environment', usual)).json().message).toMatch(/no such theme/);
    expect((await shop.call('PATCH', '/v1/environment', usual)).statusCode).toBe(200);
    await shop.call('PATCH', '/v1/environment', { settings: { sessionDefaults: null } });
  });
});
