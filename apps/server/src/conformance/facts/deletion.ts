import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { assertRefused, createToken, type Wire } from '../wire.ts';
import { asked, type Body, NOBODY, one, verified } from './verified.ts';

const DELETION = '8 Deletion and request update';

/** Section 8. */
export const DELETION_FACTS: readonly ContractFact[] = [
  one(
    DELETION,
    'delete',
    'A verification that is over is erased: 200 and no body; afterwards it is DELETED.',
    async (wire) => {
      const { dev, scanRef } = await verified(wire);
      const answer = await dev.post('/api/v2/delete', { scanRef });
      assert.deepEqual([answer.status, answer.text], [200, '']);
      assert.equal((await asked(dev, '/api/v2/status', scanRef)).status, 'DELETED');
    },
  ),
  one(DELETION, 'what is left', 'Nothing of the person, by whichever way it is asked for.', async (wire) => {
    const { dev, scanRef } = await verified(wire, 'APPROVED', { clientId: 'gone', firstName: 'Gražina' });
    assert.equal((await asked(dev, '/api/v2/data', scanRef)).docFirstName, 'GRAŽINA');
    await dev.post('/api/v2/delete', { scanRef });
    const { clientId: _id, scanRef: _ref, ...said } = await asked(dev, '/api/v2/data', scanRef);
    const kept = Object.entries(said).filter(([, value]) => value !== null && value !== false);
    assert.deepEqual(kept, []);
    const { results } = (await dev.get('/kyc/identifications/?clientId=gone')).json as Body;
    assert.deepEqual(Object(results)[0], { scanRef, status: 'DELETED', suspected: false });
    assertRefused(await dev.post(`/kyc/identifications/${scanRef}/request-information/`, {}), 'PARTNER_ERROR');
  }),
  one(DELETION, 'delete again', 'Erasing twice is no error.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    for (let times = 0; times < 2; times += 1)
      assert.equal((await dev.post('/api/v2/delete', { scanRef })).status, 200);
  }),
  one(DELETION, 'EXPIRED-DELETED', 'One that expired unused and was erased says so.', async (wire) => {
    const { scanRef } = await createToken(wire, { expiryTime: 0 });
    assert.equal((await wire.post('/api/v2/delete', { scanRef })).status, 200);
    assert.equal((await asked(wire, '/api/v2/status', scanRef)).status, 'EXPIRED-DELETED');
  }),
  one(DELETION, 'a living token', 'It cannot be erased, in these words.', async (wire) => {
    const { scanRef } = await createToken(wire);
    assertRefused(await wire.post('/api/v2/delete', { scanRef }), 'PARTNER_ERROR', /^Token has not expired yet\.$/);
  }),
  one(
    DELETION,
    'request-information',
    'A finished verification is asked for more: 200 with both keys; a second time is an error.',
    async (wire) => {
      const { dev, scanRef } = await verified(wire);
      const path = `/kyc/identifications/${scanRef}/request-information/`;
      const answer = await dev.post(path, { lifetime: 86_400 });
      assert.equal(answer.status, 200, answer.text);
      const { sessionUrl, tokenString } = answer.json as Body;
      assert.ok(String(sessionUrl).includes(String(tokenString)));
      const again = await dev.post(path, {});
      assert.equal(again.status, 400);
    },
  ),
  {
    chapter: DELETION,
    subject: 'request-information',
    fact: 'Its fields have bounds, and nobody learns of what is not theirs.',
    cases: [
      ...[-1, 2_592_001, '60'].map((lifetime) => ({
        name: `lifetime ${JSON.stringify(lifetime)}`,
        async trial(wire: Wire) {
          const { dev, scanRef } = await verified(wire);
          assertRefused(
            await dev.post(`/kyc/identifications/${scanRef}/request-information/`, { lifetime }),
            'BAD_VALUE',
            /lifetime/,
          );
        },
      })),
      {
        name: "another partner's verification",
        async trial(wire) {
          const { scanRef } = await verified(wire);
          const foreign = await wire.post(`/kyc/identifications/${scanRef}/request-information/`, {});
          const unknown = await wire.post(`/kyc/identifications/${NOBODY}/request-information/`, {});
          assert.deepEqual([foreign.status, foreign.text], [unknown.status, unknown.text]);
        },
      },
    ],
  },
];
