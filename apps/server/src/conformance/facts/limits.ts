import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken } from '../wire.ts';
import { type Body, one } from './verified.ts';

const LIMITS = '13 Limits and environments';
const STEPS = { ALL: { ALL: { UTILITY_BILL: { type: 'EXTRACT' } } } };

/** Section 13. */
export const LIMIT_FACTS: readonly ContractFact[] = [
  one(LIMITS, 'credits', 'Without any left no token is made, in these words.', async (wire) => {
    const poor = await wire.partner('TEST', {}, { IDENTIFICATION: 1 });
    await createToken(poor);
    assertRefused(
      await poor.post('/api/v2/token', { clientId: 'a' }),
      'PERMISSIONS_ERROR',
      /^Partner reached token limit\.$/,
    );
  }),
  one(LIMITS, 'credits', 'Steps of a type need credits of that type; a session without them is made.', async (wire) => {
    const poor = await wire.partner('TEST', {}, { STEP_EXTRACT: 0 });
    assertRefused(await poor.post('/api/v2/token', { clientId: 'a', additionalSteps: STEPS }), 'PERMISSIONS_ERROR');
    await createToken(poor);
  }),
  one(LIMITS, 'age estimation', 'Without credits it is 402 with code, detail and what is missing.', async (wire) => {
    const poor = await wire.partner('TEST', {}, { AGE_ESTIMATION: 0 });
    const answer = await poor.post('/age-estimation/token/', { min_age: 18, confidence_threshold: 80 });
    const { message, code, detail } = answer.json as Body;
    assert.deepEqual(
      [answer.status, message, code],
      [402, 'Action not allowed due to lack of funds or exceeded limit.', 'insufficient_finances'],
    );
    assert.deepEqual(
      Object.keys(Object(detail)).sort().join(' '),
      'detail expired_expenses missing_additional_step_limits missing_funds missing_limits missing_pool_funds',
    );
  }),
  one(LIMITS, 'requests', 'Above the hourly limit: 429, TOO_MANY_REQUESTS, with how long to wait.', async (wire) => {
    const hurried = await wire.limitedTo(3);
    const status = () => hurried.post('/api/v2/token', { clientId: 'a' });
    let answer = await status();
    for (let more = 0; more < 10 && answer.status !== 429; more += 1) answer = await status();
    assertRefused(answer, 'TOO_MANY_REQUESTS');
    const wait = Number(answer.headers.get('retry-after'));
    assert.ok(wait > 0 && wait <= 3600, String(wait));
  }),
  one(LIMITS, 'size', 'A request of more than 20 MB is refused with the error of the contract.', async (wire) => {
    const { authToken: token } = await createToken(wire);
    const images = { FRONT: 'A'.repeat(21 * 1024 * 1024), FACE: 'AAAA' };
    const answer = await wire.post('/api/v2/process', { token, country: 'LT', images });
    assert.equal((answer.json as Body).identifier, 'BAD_VALUE');
    assert.ok(answer.status === 400 || answer.status === 413, String(answer.status));
  }),
  one(
    LIMITS,
    'digitString',
    'It is for partners whose contract has it, and its token lives an hour at most.',
    async (wire) => {
      const barred = await wire.partner('TEST', { digitStringAllowed: false });
      assertRefused(
        await barred.post('/api/v2/token', { clientId: 'a', generateDigitString: true }),
        'PARTNER_CONTRACT_ERROR',
      );
      assert.equal((await createToken(wire, { generateDigitString: true, expiryTime: 86_400 })).expiryTime, 3600);
    },
  ),
];
