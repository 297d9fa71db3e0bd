import type { FrameFacts } from '@bonafide/domain';
import type { FrameTrack } from '@bonafide/imaging';

/** Frames of one request, one after the other; `previous` is the track of the frame before them. */
export interface MeasuringCall {
  readonly call: number;
  readonly jpegs: readonly Uint8Array[];
  readonly previous: FrameTrack | null;
}

/** `unreadable`: one of the frames is no picture. `unavailable`: the engines failed; nothing is known about the frames. */
export type Measurement =
  | {
      readonly kind: 'measured';
      readonly facts: readonly FrameFacts[];
      readonly track: FrameTrack | null;
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unavailable'; readonly code: string };

export interface MeasuringReply {
  readonly call: number;
  readonly measurement: Measurement;
}
