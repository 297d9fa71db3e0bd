import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { openSigningKey } from '../webhooks/notifications/keys.ts';
import { findNotification } from '../webhooks/notifications/queries.ts';
import { createAuthenticator } from './authenticate.ts';
import { changeSettings } from './change-settings.ts';
import { createPartner } from './create-partner.ts';
import { allPartners, findPartnerByApiKey } from './queries.ts';
import { rotatePartner } from './rotate-partner.ts';
import { settingsOf } from './settings.ts';

let test: TestDeps;
beforeAll(async () => {
  test = await createTestDeps();
});
afterAll(() => test.close());

const create = (environment: 'DEV' | 'TEST' = 'TEST') =>
  createPartner(test.deps, { name: 'Shop', environment, webhookUrl: 'https://shop.example/hook' });

describe('createPartner', () => {
  it('gives unlike, long, alphanumeric credentials', async () => {
    const one = (await create()).credentials;
    const two = (await create()).credentials;
    const values = [...Object.values(one), ...Object.values(two)];
    expect(new Set(values).size).toBe(6);
    for (const value of values) expect(value).toMatch(/^[A-Za-z0-9]{20,40}$/);
  });

  it('keeps neither the secret nor the signing key in the clear', async () => {
    const { partner, credentials } = await create();
    const row = await findPartnerByApiKey(test.deps.db, credentials.apiKey);
    const stored = JSON.stringify(row, (_key, value) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    );
    expect(stored).not.toContain(credentials.apiSecret);
    const sealed = (await findNotification(test.deps.db, partner.id))?.signingKey ?? new Uint8Array();
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(credentials.webhookSigningKey);
    expect(openSigningKey(test.deps.vault, partner.id, sealed)).toBe(credentials.webhookSigningKey);
    expect(() => openSigningKey(test.deps.vault, test.deps.random.uuid(), sealed)).toThrow();
  });
});

describe('authenticate', () => {
  it('knows the right pair only', async () => {
    const authenticate = createAuthenticator(test.deps);
    const { credentials, partner } = await create();
    const other = (await create()).credentials;
    expect(await authenticate(credentials.apiKey, credentials.apiSecret)).toEqual(partner);
    expect(await authenticate(credentials.apiKey, other.apiSecret)).toBeNull();
    expect(await authenticate(credentials.apiKey, '')).toBeNull();
    expect(await authenticate('nobody', credentials.apiSecret)).toBeNull();
  });

  it('takes a rotated secret and refuses the old one within seconds', async () => {
    const authenticate = createAuthenticator(test.deps);
    const { credentials } = await create();
    expect(await authenticate(credentials.apiKey, credentials.apiSecret)).not.toBeNull();
    const rotated = await rotatePartner(test.deps, { apiKey: credentials.apiKey, secret: true, signingKey: false });
    expect(rotated?.webhookSigningKey).toBeNull();
    test.clock.advance(3_000);
    expect(await authenticate(credentials.apiKey, credentials.apiSecret)).toBeNull();
    expect(await authenticate(credentials.apiKey, rotated?.apiSecret ?? '')).not.toBeNull();
  });
});

describe('rotatePartner', () => {
  it('changes the signing key alone when asked to, and nothing for a stranger', async () => {
    const { credentials, partner } = await create();
    const rotated = await rotatePartner(test.deps, { apiKey: credentials.apiKey, secret: false, signingKey: true });
    const sealed = (await findNotification(test.deps.db, partner.id))?.signingKey ?? new Uint8Array();
    expect(openSigningKey(test.deps.vault, partner.id, sealed)).toBe(rotated?.webhookSigningKey);
    expect(rotated?.webhookSigningKey).not.toBe(credentials.webhookSigningKey);
    expect(await rotatePartner(test.deps, { apiKey: 'nobody', secret: true, signingKey: true })).toBeNull();
  });
});

describe('settingsOf', () => {
  it('has review by people everywhere but in DEV', () => {
    expect(settingsOf('DEV', {}).reviewEnabled).toBe(false);
    for (const environment of ['TEST', 'PROD', 'DEMO'] as const) {
      expect(settingsOf(environment, {}).reviewEnabled).toBe(true);
    }
  });

  it('lets stored settings win and ignores what it does not know', () => {
    const settings = settingsOf('PROD', { allowLoopbackWebhooks: true, later: 1 });
    expect(settings.allowLoopbackWebhooks).toBe(true);
    expect(settings).not.toHaveProperty('later');
    expect(settings.directProcessingAllowed).toBe(true);
  });
});

it('lists partners in the order of their making', async () => {
  const before = (await allPartners(test.deps.db)).length;
  test.clock.advance(1);
  const { partner } = await create();
  const listed = await allPartners(test.deps.db);
  expect(listed).toHaveLength(before + 1);
  expect(listed.at(-1)?.id).toBe(partner.id);
});

describe('changeSettings', () => {
  it('changes what is named and leaves the rest', async () => {
    const { credentials, partner } = await create();
    const set = (wishes: Record<string, string>) => changeSettings(test.deps, { apiKey: credentials.apiKey, wishes });
    await set({ liveness: 'with_document', reviewEnabled: 'false' });
    const livenessPolicy = { flash: 'required', virtualCamera: 'advisory' };
    const settings = { ...partner.settings, liveness: 'with_document', reviewEnabled: false, livenessPolicy };
    expect(await set({ 'livenessPolicy.flash': 'required' })).toEqual({ kind: 'changed', settings });
  });

  it.each([
    'liveness=never',
    'lively=active',
    'liveness.flash=required',
    'livenessPolicy=required',
    'livenessPolicy.flahs=required',
    'reviewEnabled=maybe',
    'constructor=true',
  ])('changes nothing for %s', async (wrong) => {
    const { credentials, partner } = await create();
    const [name = '', value = ''] = wrong.split('=');
    const { apiKey } = credentials;
    const wishes = { reviewEnabled: 'false', [name]: value };
    expect(await changeSettings(test.deps, { apiKey, wishes })).toMatchObject({ kind: 'refused' });
    const row = await findPartnerByApiKey(test.deps.db, apiKey);
    expect(settingsOf(partner.environment, row?.settings)).toEqual(partner.settings);
  });

  it('sets what sessions get by themselves, one by one', async () => {
    const { apiKey } = (await create()).credentials;
    const set = (wishes: Record<string, string>) => changeSettings(test.deps, { apiKey, wishes });
    await set({ 'sessionDefaults.checkLiveness': 'true', 'sessionDefaults.ageLimit': '18' });
    expect(await set({ 'sessionDefaults.allowedDocuments': '{"ALL":["PASSPORT"]}' })).toMatchObject({
      settings: { sessionDefaults: { checkLiveness: true, ageLimit: 18, allowedDocuments: { ALL: ['PASSPORT'] } } },
    });
    for (const [name, value] of [
      ['ageLimit', 'old'],
      ['firstName', 'Ona'],
      ['checkAml', '1'],
    ] as const)
      expect(await set({ [`sessionDefaults.${name}`]: value })).toMatchObject({ kind: 'refused' });
  });

  it('knows no stranger', async () => {
    expect(await changeSettings(test.deps, { apiKey: 'nobody', wishes: {} })).toEqual({ kind: 'no_partner' });
  });
});
