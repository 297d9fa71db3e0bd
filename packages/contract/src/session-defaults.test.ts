import { describe, expect, it } from 'vitest';
import { SWITCHES, sessionDefaults, withSessionDefaults } from './session-defaults.ts';
import { tokenRequest } from './token-request.ts';

describe('withSessionDefaults', () => {
  const defaults = sessionDefaults.parse({
    checkLiveness: true,
    ageLimit: 18,
    expiryTime: 60,
    documents: ['PASSPORT'],
  });

  it('fills what is absent or null, and nothing else', () => {
    const sent = { clientId: 'a', ageLimit: null, expiryTime: 0, checkLiveness: false };
    expect(tokenRequest.parse(withSessionDefaults(sent, defaults))).toMatchObject({
      clientId: 'a',
      ageLimit: 18,
      expiryTime: 0,
      checkLiveness: false,
      documents: ['PASSPORT'],
    });
  });

  it('leaves what is no object for the schema to refuse', () => {
    for (const sent of [null, undefined, 1, 'text', [1]]) expect(withSessionDefaults(sent, defaults)).toBe(sent);
  });

  it('does not turn a request with its own steps into a contradiction', () => {
    const sent = { clientId: 'a', additionalSteps: { ALL: { ALL: {} } } };
    const filled = withSessionDefaults(sent, { utilityBill: true });
    expect(tokenRequest.safeParse(filled).success).toBe(true);
    expect(tokenRequest.parse(withSessionDefaults({ clientId: 'a' }, { utilityBill: true })).utilityBill).toBe(true);
  });

  it('knows every switch of the request', () => {
    const parsed: Record<string, unknown> = tokenRequest.parse({ clientId: 'a' });
    const switches = Object.keys(parsed).filter((name) => typeof parsed[name] === 'boolean');
    expect([...SWITCHES].sort()).toEqual(
      [...switches, 'utilityBill'].filter((n) => n !== 'generateDigitString').sort(),
    );
  });

  it('takes no other names and no other kinds of values', () => {
    expect(sessionDefaults.safeParse({ checkAml: 'true' }).success).toBe(false);
    expect(sessionDefaults.parse({ firstName: 'Ona' })).toEqual({});
  });
});
