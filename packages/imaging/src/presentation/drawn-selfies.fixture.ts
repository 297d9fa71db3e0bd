import { makeIdentity, type Presented, presentSelfies } from '@bonafide/testkit';
import { type DecodedImage, decodeImage } from '../image/index.ts';

export interface DrawnSelfie {
  readonly bytes: Uint8Array;
  readonly image: DecodedImage;
}

/** A person, and every species of attack with that person's picture. */
export async function drawnSelfies(seed: number): Promise<ReadonlyMap<Presented, DrawnSelfie>> {
  const drawn = new Map<Presented, DrawnSelfie>();
  for await (const { presented, jpeg } of presentSelfies(makeIdentity(seed), seed)) {
    drawn.set(presented, { bytes: jpeg, image: await decodeImage(jpeg) });
  }
  return drawn;
}
