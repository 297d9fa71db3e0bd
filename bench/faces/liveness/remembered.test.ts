import { expect, test } from 'vitest';
import { SeedMemory } from './remembered.ts';

const SMILE = { action: 'smile', holdMs: 300, flash: '#30ff30' } as const;
const TURN = { action: 'turn_left', holdMs: 300, flash: '#ff3030' } as const;

function countingCamera() {
  const looks: number[] = [];
  const look = (t: number): Promise<Uint8Array> => {
    looks.push(t);
    return Promise.resolve(Uint8Array.of(looks.length));
  };
  return { looks, hear: (): void => undefined, look };
}

test('what was filmed under the same name and steps is not filmed again; anything else is', async () => {
  const memory = new SeedMemory();
  const camera = countingCamera();
  const first = memory.filmed('anna 1', camera);
  first.hear(TURN, 0);
  const picture = await first.look(120);
  const again = memory.filmed('anna 1', camera);
  again.hear(TURN, 0);
  expect(await again.look(120)).toBe(picture);
  expect(camera.looks).toEqual([120]);
  again.hear(SMILE, 200);
  expect(await again.look(120)).not.toBe(picture);
  const other = memory.filmed('karl 1', camera);
  other.hear(TURN, 0);
  expect(await other.look(120)).not.toBe(picture);
});
