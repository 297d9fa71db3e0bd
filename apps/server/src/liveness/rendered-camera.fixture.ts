import { CAST, encodeJpeg, type Identity, renderHead, selfieView } from '@bonafide/testkit';
import type { Camera } from './play-challenge.fixture.ts';

/** Films a drawn person in a room, at the size and weight that the server asks for. */
export function renderedCamera(identity: Identity = CAST.anna, seed = 3): Camera {
  const still = { ...selfieView(seed), yaw: 0, pitch: 0, roll: 0, smile: 0, width: 480, height: 640, samples: 1 };
  return (pose, seq) => encodeJpeg(renderHead(identity, { ...still, ...pose, seed: seed + seq }), 75);
}
