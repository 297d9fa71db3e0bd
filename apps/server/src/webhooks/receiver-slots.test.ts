import { expect, it } from 'vitest';
import { createReceiverSlots } from './receiver-slots.ts';

it('limits one origin and leaves others alone', () => {
  const slots = createReceiverSlots(2);
  const first = slots.take('https://slow.example/a');
  expect(slots.take('https://slow.example/b')).not.toBeNull();
  expect(slots.take('https://slow.example/c')).toBeNull();
  expect(slots.take('https://quick.example/a')).not.toBeNull();
  first?.();
  expect(slots.take('https://slow.example/c')).not.toBeNull();
});
