import { expect, it } from 'vitest';
import { createReceiverSlots, type ReceiverSlots, type SlotUse } from './receiver-slots.ts';

const NOW = new Date('2026-01-15T12:00:00Z');
const SLOW = 'https://slow.example/a';

function take(slots: ReceiverSlots, url: string): ((use: SlotUse) => void) | null {
  const slot = slots.take(url, NOW);
  return slot.taken ? slot.release : null;
}

it('limits one origin and leaves others alone', () => {
  const slots = createReceiverSlots({ perReceiver: 2, hanging: 1 });
  const first = take(slots, SLOW);
  expect(take(slots, 'https://slow.example/b')).not.toBeNull();
  expect(take(slots, 'https://slow.example/c')).toBeNull();
  expect(take(slots, 'https://quick.example/a')).not.toBeNull();
  first?.('answered');
  expect(take(slots, 'https://slow.example/c')).not.toBeNull();
});

it('gives an origin that hangs one slot until it answers', () => {
  const slots = createReceiverSlots({ perReceiver: 3, hanging: 2 });
  take(slots, SLOW)?.('hung');
  const only = take(slots, SLOW);
  expect(only).not.toBeNull();
  expect(take(slots, SLOW)).toBeNull();
  only?.('answered');
  expect([take(slots, SLOW), take(slots, SLOW)]).not.toContain(null);
});

it('takes nothing from a delivery that was none', () => {
  const slots = createReceiverSlots({ perReceiver: 3, hanging: 2 });
  take(slots, SLOW)?.('hung');
  take(slots, SLOW)?.('unused');
  expect([take(slots, SLOW), take(slots, SLOW)]).toContain(null);
});

it('lets all origins that hang have but a few slots together', () => {
  const slots = createReceiverSlots({ perReceiver: 3, hanging: 2 });
  const origins = [1, 2, 3].map((n) => `https://hangs-${n}.example/`);
  for (const origin of origins) take(slots, origin)?.('hung');
  const [one, two, three] = origins.map((origin) => take(slots, origin));
  expect([one === null, two === null, three]).toEqual([false, false, null]);
  expect(take(slots, 'https://quick.example/')).not.toBeNull();
  one?.('hung');
  expect(take(slots, origins[2] ?? '')).not.toBeNull();
});

it('has those whom it turned away come back one after the other', () => {
  const slots = createReceiverSlots({ perReceiver: 1, hanging: 1 });
  take(slots, SLOW);
  const back = [1, 2, 3].map(() => slots.take(SLOW, NOW)).map((slot) => (slot.taken ? 0 : +slot.notBefore - +NOW));
  expect(back).toEqual([1000, 1010, 1020]);
});
