import { expect, test } from 'vitest';
import { createFaceGuide, type FaceGuideParts } from './face-guide.ts';
import type { FromGuide } from './guide-messages.ts';

const VIDEO = {} as HTMLVideoElement;
const LOOK = { faces: [], brightness: 100 };

/** A worker that answers each picture after having taken `ms`. */
class FakeWorker extends EventTarget {
  readonly received: unknown[] = [];
  terminated = false;
  ms = 40;
  postMessage(message: { kind: string }): void {
    this.received.push(message.kind);
    if (message.kind !== 'picture') return;
    const data: FromGuide = { look: LOOK, ms: this.ms };
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
  terminate(): void {
    this.terminated = true;
  }
}

function guideWith(changes: Partial<FaceGuideParts> = {}) {
  const worker = new FakeWorker();
  const guide = createFaceGuide({
    loadWeights: async () => new ArrayBuffer(8),
    createWorker: () => worker as unknown as Worker,
    readPicture: () => ({
      kind: 'picture',
      data: new Uint8ClampedArray(4),
      width: 1,
      height: 1,
      size: { width: 1, height: 1 },
    }),
    sparesLine: () => false,
    ...changes,
  });
  return { guide, worker };
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('loads when it is told to, once, and then looks', async () => {
  const { guide, worker } = guideWith();
  expect(await guide.look(VIDEO)).toBeNull();
  guide.prepare();
  guide.prepare();
  await settled();
  expect(await guide.look(VIDEO)).toEqual(LOOK);
  expect(worker.received).toEqual(['weights', 'picture']);
});

test('a slow line is spared', async () => {
  const { guide, worker } = guideWith({ sparesLine: () => true });
  guide.prepare();
  await settled();
  expect(guide.mayLook()).toBe(false);
  expect(worker.received).toEqual([]);
});

test.each([
  ['weights that do not come', { loadWeights: () => Promise.reject(new Error('404')) }],
  [
    'a browser without workers',
    {
      createWorker: () => {
        throw new Error('refused');
      },
    },
  ],
])('%s end it without a word', async (_, changes) => {
  const { guide } = guideWith(changes);
  guide.prepare();
  await settled();
  expect(guide.mayLook()).toBe(false);
  expect(await guide.look(VIDEO)).toBeNull();
});

test('a phone that stays slow is left in peace, one that only begins slowly is not', async () => {
  for (const [later, mayLook] of [
    [400, false],
    [90, true],
  ] as const) {
    const { guide, worker } = guideWith();
    guide.prepare();
    await settled();
    worker.ms = 400;
    for (let look = 0; look < 8; look += 1) {
      if (look > 4) worker.ms = later;
      await guide.look(VIDEO);
    }
    expect(guide.mayLook()).toBe(mayLook);
    expect(worker.terminated).toBe(!mayLook);
  }
});
