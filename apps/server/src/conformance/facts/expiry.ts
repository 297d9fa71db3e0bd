import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import type { HeardWebhook, Wire } from '../wire.ts';
import { judged, last, WEBHOOKS } from './heard.ts';
import { one } from './verified.ts';

const EVENT = 'DOCUMENT_EXPIRATION';
/** The passport is good for forty more days when it is shown; days after that, and how many it is good for then. */
const NOTICES = [
  { after: 10, threshold: 'DOCUMENT_EXPIRES_WITHIN_30_DAYS' },
  { after: 33, threshold: 'DOCUMENT_EXPIRES_WITHIN_7_DAYS' },
  { after: 39, threshold: 'DOCUMENT_EXPIRES_WITHIN_1_DAY' },
  { after: 40, threshold: 'DOCUMENT_EXPIRED' },
] as const;

interface Watched {
  readonly scanRef: string;
  readonly expiry: unknown;
  /** What was told of the document after each day of forty-two. */
  readonly told: readonly (readonly HeardWebhook[])[];
}

/** The days pass once for all cases: each of them ends what other cases have left open. */
let watched: Promise<Watched> | null = null;
function forWeeks(wire: Wire): Promise<Watched> {
  watched ??= watch(wire);
  return watched;
}

async function watch(wire: Wire): Promise<Watched> {
  const partner = await wire.partner();
  const { scanRef, heard } = await judged(partner, 'expiring', { clientId: 'user 9' });
  const told: (readonly HeardWebhook[])[] = [];
  for (let day = 1; day <= 42; day += 1) {
    await partner.pass(1);
    told.push((await partner.heard(scanRef)).filter(({ event }) => event === EVENT));
  }
  return { scanRef, expiry: last(heard).data.docExpiry, told };
}

/** Section 6: documents that run out. They come last, because weeks pass. */
export const EXPIRY_FACTS: readonly ContractFact[] = [
  {
    chapter: WEBHOOKS,
    subject: EVENT,
    fact: 'An approved document is told of 30, 7 and 1 days before it runs out, and on the day.',
    cases: NOTICES.map(({ after, threshold }, at) => ({
      name: threshold,
      async trial(wire: Wire) {
        const { scanRef, expiry, told } = await forWeeks(wire);
        assert.equal(told[after - 2]?.length, at, 'the day before');
        assert.equal(told[after - 1]?.length, at + 1, 'on the day');
        const { eventId, sequence, ...body } = told[after - 1]?.at(-1)?.body ?? {};
        assert.deepEqual(body, {
          scanRef,
          clientId: 'user 9',
          expirationThreshold: threshold,
          documentExpiration: expiry,
        });
        assert.equal(typeof eventId, 'string');
        assert.equal(typeof sequence, 'number');
      },
    })),
  },
  one(WEBHOOKS, EVENT, 'Each is told once, and nothing after the last.', async (wire) => {
    const { told } = await forWeeks(wire);
    const words = told.at(-1)?.map(({ body }) => body.expirationThreshold);
    assert.deepEqual(
      words,
      NOTICES.map(({ threshold }) => threshold),
    );
  }),
  one(WEBHOOKS, EVENT, 'A verification that was not approved is told of no more.', async (wire) => {
    const partner = await wire.partner();
    const { scanRef } = await judged(partner, 'expired');
    assert.equal((await partner.heard(scanRef)).filter(({ event }) => event === EVENT).length, 0);
  }),
];
