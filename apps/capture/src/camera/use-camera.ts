import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type CameraFault, type CameraSize, type Facing, openCamera, stopCamera } from './open-camera.ts';

export interface LiveCamera {
  /** For the `<video>` that plays it. */
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly ready: boolean;
  readonly onPlaying: () => void;
}

interface CameraWish {
  readonly facing: Facing;
  /** Left out: as large as photos of documents need it. */
  readonly size?: CameraSize;
  /** Has to stay the same function. */
  readonly onFault: (fault: CameraFault) => void;
}

/** A camera that is on as long as the component is shown. */
export function useCamera({ facing, size, onFault }: CameraWish): LiveCamera {
  const [ready, setReady] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    setReady(false);
    void openCamera(facing, size).then((opened) => {
      if (typeof opened === 'string') {
        if (!gone) onFault(opened);
        return;
      }
      if (gone || !video.current) {
        stopCamera(opened);
        return;
      }
      stream = opened;
      video.current.srcObject = opened;
    });
    return () => {
      gone = true;
      if (stream) stopCamera(stream);
    };
  }, [facing, size, onFault]);
  return { video, ready, onPlaying: () => setReady(true) };
}
