import assert from 'node:assert/strict';
import type { ContractFact } from '../contract-fact.ts';
import { createToken, type Wire } from '../wire.ts';
import { hearsTwice, judged, last, WEBHOOKS } from './heard.ts';
import { type Body, one, verified } from './verified.ts';

async function reviewed(wire: Wire, sent: Body) {
  const partner = await hearsTwice(wire, 'TEST');
  const { scanRef, heard } = await judged(partner, 'unreadable');
  const answer = await partner.post(`/v1/sessions/${scanRef}/review`, { note: 'Seen.', ...sent });
  assert.equal(answer.status, 200, answer.text);
  return { before: last(heard), heard: await partner.heard(scanRef) };
}

/** Section 6: which event is told when, and whether it is the last word. */
export const WEBHOOK_EVENT_FACTS: readonly ContractFact[] = [
  one(WEBHOOKS, 'AUTO_FINISHED', 'final is true where no review follows.', async (wire) => {
    const { heard } = await judged(wire);
    assert.deepEqual(
      heard.map(({ event, body }) => [event, body.final]),
      [['IDENTIFICATION_AUTO_FINISHED', true]],
    );
  }),
  one(
    WEBHOOKS,
    'AUTO_FINISHED',
    'final is false where one does; the manual parts are empty until then.',
    async (wire) => {
      const { heard } = await judged(await hearsTwice(wire, 'TEST'), 'unreadable');
      const { event, body, status } = last(heard);
      assert.deepEqual([event, body.final, status.overall], ['IDENTIFICATION_AUTO_FINISHED', false, 'REVIEWING']);
      assert.deepEqual([status.manualDocument, status.manualFace], [null, null]);
    },
  ),
  one(WEBHOOKS, 'AUTO_FINISHED', 'Empty can be an empty text: emptyManualStatus.', async (wire) => {
    const partner = await hearsTwice(wire, 'TEST', { emptyManualStatus: true });
    const { status } = last((await judged(partner, 'unreadable')).heard);
    assert.deepEqual([status.manualDocument, status.manualFace], ['', '']);
  }),
  {
    chapter: WEBHOOKS,
    subject: 'MANUAL_FINISHED',
    fact: 'Sent with final once a person has decided, whose words are the manual parts.',
    cases: (
      [
        [{ outcome: 'APPROVED' }, 'APPROVED', 'DOC_VALIDATED'],
        [{ outcome: 'DECLINED', document: 'DOC_FAKE' }, 'DENIED', 'DOC_FAKE'],
      ] as const
    ).map(([sent, overall, document]) => ({
      name: overall,
      async trial(wire) {
        const { before, heard } = await reviewed(wire, sent);
        const { event, body, status } = last(heard);
        assert.equal(heard.length, 2);
        assert.deepEqual([event, body.final], ['IDENTIFICATION_MANUAL_FINISHED', true]);
        assert.deepEqual([status.overall, status.manualDocument], [overall, document]);
        assert.equal(status.autoDocument, before.status.autoDocument);
      },
    })),
  },
  one(WEBHOOKS, 'one webhook', 'Unless two are wished for, the review alone is told.', async (wire) => {
    const partner = await wire.partner('TEST');
    const { scanRef, heard } = await judged(partner, 'unreadable');
    assert.deepEqual(heard, []);
    await partner.post(`/v1/sessions/${scanRef}/review`, { note: 'Seen.', outcome: 'APPROVED' });
    assert.deepEqual(
      (await partner.heard(scanRef)).map(({ event }) => event),
      ['IDENTIFICATION_MANUAL_FINISHED'],
    );
  }),
  one(WEBHOOKS, 'DEV', 'Where nobody reviews, the manual parts repeat the machine’s.', async (wire) => {
    const { status } = last((await judged(await wire.partner('DEV'), 'expired')).heard);
    assert.deepEqual([status.manualDocument, status.manualFace], [status.autoDocument, status.autoFace]);
  }),
  one(WEBHOOKS, 'EXPIRED', 'Sent with final when the time of an unused token is over.', async (wire) => {
    const { scanRef } = await createToken(wire, { expiryTime: 0 });
    const { event, body, status } = last(await wire.heard(scanRef));
    assert.deepEqual([event, body.final, status.overall], ['IDENTIFICATION_EXPIRED', true, 'EXPIRED']);
  }),
  {
    chapter: WEBHOOKS,
    subject: 'dummies',
    fact: 'A dummy is told like any other, without anybody in the hosted flow.',
    cases: ['APPROVED', 'DENIED', 'SUSPECTED', 'EXPIRED'].map((dummyStatus) => ({
      name: dummyStatus,
      async trial(wire: Wire) {
        const { dev, scanRef } = await verified(wire, dummyStatus);
        const heard = await dev.heard(scanRef);
        assert.equal(heard.length, 1);
        assert.equal(last(heard).status.overall, dummyStatus);
        assert.equal(last(heard).body.final, true);
      },
    })),
  },
  one(WEBHOOKS, 'add-dummy-status', 'The review that it plays is told as one.', async (wire) => {
    const { dev, scanRef } = await verified(wire);
    await dev.post('/api/v2/add-dummy-status', {
      scanRef,
      manualFaceMatchResult: 'FACE_MISMATCH',
      manualDocumentValidity: 'DOC_VALIDATED',
    });
    const { event, status } = last(await dev.heard(scanRef));
    assert.deepEqual([event, status.overall], ['IDENTIFICATION_MANUAL_FINISHED', 'DENIED']);
  }),
  one(WEBHOOKS, 'IDENTIFICATION', 'Older partners hear every outcome under this one name.', async (wire) => {
    const { heard } = await judged(await wire.partner('TEST', { legacyWebhookEvent: true }));
    assert.equal(last(heard).event, 'IDENTIFICATION');
  }),
  one(WEBHOOKS, 'erased', 'What was not yet heard of a verification that is erased is never sent.', async (wire) => {
    const dev = await wire.partner('DEV');
    const { scanRef } = await createToken(dev, { dummyStatus: 'APPROVED' });
    assert.equal((await dev.post('/api/v2/delete', { scanRef })).status, 200);
    assert.deepEqual(await dev.heard(scanRef), []);
  }),
];
