import { useEffect, useRef, useState } from 'preact/hooks';
import { captureFrame } from '../photo.ts';
import { useWords } from '../words.ts';
import { type CameraFault, type Facing, openCamera, stopCamera } from './open-camera.ts';

interface ViewfinderProps {
  readonly facing: Facing;
  readonly shape: 'card' | 'passport' | 'face';
  readonly onPhoto: (photo: Blob) => void;
  readonly onFault: (fault: CameraFault) => void;
}

/** The live picture with a frame to aim at, and the shutter. */
export function Viewfinder({ facing: wanted, shape, onPhoto, onFault }: ViewfinderProps) {
  const { t } = useWords();
  const [facing, setFacing] = useState(wanted);
  const [ready, setReady] = useState(false);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let gone = false;
    setReady(false);
    void openCamera(facing).then((opened) => {
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
  }, [facing, onFault]);

  const take = async () => {
    if (video.current) onPhoto(await captureFrame(video.current));
  };

  return (
    <div class="viewfinder">
      <div class={`scene ${facing === 'user' ? 'mirrored' : ''}`}>
        <video ref={video} autoPlay playsInline muted onPlaying={() => setReady(true)} />
        <div class={`guide ${shape}`} aria-hidden="true" />
      </div>
      <div class="shutter-row">
        <button type="button" class="shutter" disabled={!ready} onClick={take} aria-label={t('photo.take')}>
          <span aria-hidden="true" />
        </button>
      </div>
      <button type="button" class="link" onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
        {t('photo.switchCamera')}
      </button>
    </div>
  );
}
