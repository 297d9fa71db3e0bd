export { openSecondThread, type SecondThread } from './open-second-thread.ts';
export type { PlacedPicture } from './shared-places.ts';
