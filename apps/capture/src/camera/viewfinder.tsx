import { useState } from 'preact/hooks';
import type { GuidePurpose } from '../guidance/guide-hint.ts';
import { GuideLine } from '../guidance/guide-line.tsx';
import { useGuide } from '../guidance/use-guide.ts';
import { captureFrame } from '../photo.ts';
import { useWords } from '../words.ts';
import type { CameraFault, Facing } from './open-camera.ts';
import { useCamera } from './use-camera.ts';

/** `any`: nobody knows what will be shown, so there is nothing to aim at. */
export type GuideShape = 'card' | 'passport' | 'page' | 'any' | 'face' | 'face-with-document';

interface ViewfinderProps {
  readonly facing: Facing;
  readonly shape: GuideShape;
  /** The frame stands instead of lying, for cards and passports; false when left out. */
  readonly upright?: boolean;
  readonly onPhoto: (photo: Blob) => void;
  readonly onFault: (fault: CameraFault) => void;
}

/** Sheets are held upright, as phones are. */
const TALL: readonly GuideShape[] = ['page', 'any'];

/** What the shapes ask of a face. */
const PURPOSES: Readonly<Partial<Record<GuideShape, GuidePurpose>>> = {
  face: 'selfie',
  'face-with-document': 'selfie_with_document',
};

/** The live picture with a frame to aim at, and the shutter. */
export function Viewfinder({ facing: wanted, shape, upright = false, onPhoto, onFault }: ViewfinderProps) {
  const { t } = useWords();
  const [facing, setFacing] = useState(wanted);
  const { video, ready, onPlaying } = useCamera({ facing, onFault });
  const purpose = PURPOSES[shape];
  const tall = upright || TALL.includes(shape);
  const { word } = useGuide(video, ready && purpose !== undefined, { purpose: purpose ?? 'selfie', action: null });

  const take = async () => {
    if (video.current) onPhoto(await captureFrame(video.current));
  };

  return (
    <div class="viewfinder">
      <div class={`scene ${facing === 'user' ? 'mirrored' : ''} ${tall ? 'tall' : ''}`}>
        <video ref={video} autoPlay playsInline muted onPlaying={onPlaying} />
        {shape !== 'any' && <div class={`guide ${shape} ${upright ? 'upright' : ''}`} aria-hidden="true" />}
        {shape === 'face-with-document' && <div class="guide beside" aria-hidden="true" />}
      </div>
      {purpose && <GuideLine word={word} fine={t('photo.fine')} />}
      <div class="shutter-row">
        <button type="button" class="shutter" disabled={!ready} onClick={take} aria-label={t('photo.take')}>
          <span aria-hidden="true" />
        </button>
      </div>
      <button type="button" class="link switch" onClick={() => setFacing(facing === 'user' ? 'environment' : 'user')}>
        {t('photo.switchCamera')}
      </button>
    </div>
  );
}
