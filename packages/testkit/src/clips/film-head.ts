import { type HeadView, type Identity, renderHead } from '../heads/index.ts';
import { selfieView } from '../photography/index.ts';
import { encodeJpeg } from '../pixels/index.ts';

/** What a head does, and in how many frames. */
export interface Movement {
  readonly kind: 'still' | 'blink' | 'smile' | 'turn left' | 'turn right' | 'look up' | 'look down';
  readonly frames: number;
}

/** From rest to the movement's end and back, `t` in [0,1]. */
const thereAndBack = (t: number): number => Math.sin(Math.PI * t) ** 2;

function viewDuring(kind: Movement['kind'], amount: number): Partial<HeadView> {
  switch (kind) {
    case 'still':
      return {};
    case 'blink':
      return { blink: amount };
    case 'smile':
      return { smile: amount };
    case 'turn left':
      return { yaw: -30 * amount };
    case 'turn right':
      return { yaw: 30 * amount };
    case 'look up':
      return { pitch: 18 * amount };
    case 'look down':
      return { pitch: -18 * amount };
  }
}

/** Films a head that goes through the movements one after the other. Returns JPEG frames; a still is drawn once only. */
export async function filmHead(
  identity: Identity,
  movements: readonly Movement[],
  view: Partial<HeadView> & { readonly seed: number },
): Promise<readonly Buffer[]> {
  const base = {
    ...selfieView(view.seed),
    yaw: 0,
    pitch: 0,
    roll: 0,
    smile: 0,
    width: 480,
    height: 640,
    samples: 1,
    ...view,
  };
  const shoot = (change: Partial<HeadView>): Promise<Buffer> =>
    encodeJpeg(renderHead(identity, { ...base, ...change }));
  const rest = await shoot({});
  const frames: Buffer[] = [];
  for (const { kind, frames: count } of movements) {
    for (let i = 0; i < count; i++) {
      const amount = kind === 'still' ? 0 : thereAndBack(i / Math.max(1, count - 1));
      frames.push(amount < 0.01 ? rest : await shoot(viewDuring(kind, amount)));
    }
  }
  return frames;
}
