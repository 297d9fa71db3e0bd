import type { FlowSession } from '@bonafide/contract';
import { useCallback, useState } from 'preact/hooks';
import type { CameraFault } from '../camera/open-camera.ts';
import { type GuideShape, Viewfinder } from '../camera/viewfinder.tsx';
import { usePreparedGuide } from '../guidance/use-guide.ts';
import { PHOTO_LIMIT } from '../photo.ts';
import { type PhotoStep, progress } from '../plan.ts';
import { useWords } from '../words.ts';
import { FileChoice } from './file-choice.tsx';
import { Layout } from './layout.tsx';
import { CameraPicture, DocumentPicture, FacePicture, FaceWithDocumentPicture } from './pictures.tsx';
import { Preview } from './preview.tsx';

interface PhotoProps {
  readonly session: FlowSession;
  readonly step: PhotoStep;
  readonly sending: boolean;
  /** What the server said about the last photo of this step. */
  readonly fault: 'not_an_image' | 'too_large' | null;
  readonly onPhoto: (photo: Blob) => void;
  readonly onBack: () => void;
}

const FAULT_WORDS: Readonly<Record<string, string>> = {
  denied: 'photo.cameraDenied',
  missing: 'photo.cameraMissing',
  busy: 'photo.cameraBusy',
  not_an_image: 'photo.notAnImage',
  too_large: 'photo.tooLarge',
};

/** Pages are no photos of a document or a face. */
type PhotoShape = Exclude<GuideShape, 'page' | 'any'>;

const WORDS = { passport: 'passport', face: 'FACE', 'face-with-document': 'FACEwithDocument' } as const;

const QUESTIONS: Readonly<Record<PhotoShape, string>> = {
  card: 'photo.checkDocument',
  passport: 'photo.checkDocument',
  face: 'photo.checkFace',
  'face-with-document': 'photo.checkFACEwithDocument',
};

export function Photo({ session, step, sending, fault, onPhoto, onBack }: PhotoProps) {
  const { t } = useWords();
  const [camera, setCamera] = useState(false);
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [problem, setProblem] = useState<string | null>(fault);
  const shape = shapeOf(session, step);
  const what = photoWords(session, step);
  const heading = t(`photo.${what}`);
  // Whoever has trouble with the camera needs another way, whatever the partner would rather see.
  const mayChooseFile = session.theme?.showFileChoice !== false || problem !== null;
  usePreparedGuide(step === 'FACE');

  const onCameraFault = useCallback((reason: CameraFault) => {
    setProblem(reason);
    setCamera(false);
  }, []);
  const take = (blob: Blob | undefined) => {
    if (!blob) return;
    const tooLarge = blob.size > PHOTO_LIMIT;
    setProblem(tooLarge ? 'too_large' : null);
    setCamera(false);
    if (!tooLarge) setPhoto(blob);
  };

  if (photo) {
    return (
      <Preview
        {...{ heading, sending }}
        progress={progress(session, { name: 'photo', step })}
        question={t(QUESTIONS[shape])}
        file={photo}
        onUse={() => onPhoto(photo)}
        onRetake={() => setPhoto(null)}
      />
    );
  }
  return (
    <Layout heading={heading} progress={progress(session, { name: 'photo', step })}>
      <p>{t(`photo.hint${what}`)}</p>
      {problem && <Problem is={problem} />}
      {camera ? (
        <Viewfinder
          facing={facingOf(step)}
          shape={shape}
          upright={step !== 'FACE' && session.documentFrame === 'vertical'}
          onPhoto={take}
          onFault={onCameraFault}
        />
      ) : (
        <>
          <div class="picture">
            <SubjectPicture {...{ session, shape }} />
          </div>
          <button type="button" class="primary" onClick={() => setCamera(true)}>
            <CameraPicture /> {t('photo.openCamera')}
          </button>
        </>
      )}
      {mayChooseFile && <PhotoFile step={step} onFile={take} />}
      <button type="button" class="link" onClick={onBack}>
        {t('back')}
      </button>
    </Layout>
  );
}

const facingOf = (step: PhotoStep) => (step === 'FACE' ? 'user' : 'environment');

/** What is photographed, which also is the shape of the frame to aim at. */
function shapeOf({ documentType, selfieMode }: FlowSession, step: PhotoStep): PhotoShape {
  if (step === 'FACE') return selfieMode === 'selfie-with-document' ? 'face-with-document' : 'face';
  return documentType === 'PASSPORT' && step === 'FRONT' ? 'passport' : 'card';
}

/** What a step's photo is called: a key of words, as in `photo.passport`. */
export function photoWords(session: FlowSession, step: PhotoStep): string {
  const shape = shapeOf(session, step);
  return shape === 'card' ? step : WORDS[shape];
}

function SubjectPicture({ session, shape }: { readonly session: FlowSession; readonly shape: PhotoShape }) {
  if (shape === 'face-with-document') return <FaceWithDocumentPicture />;
  return shape === 'face' ? <FacePicture /> : <DocumentPicture kind={session.documentType ?? ''} />;
}

interface PhotoFileProps {
  readonly step: PhotoStep;
  readonly onFile: (file: Blob | undefined) => void;
}

function PhotoFile({ step, onFile }: PhotoFileProps) {
  const { t } = useWords();
  return (
    <FileChoice
      label={t('photo.file')}
      hint={t('photo.fileHint')}
      accept="image/jpeg,image/png,application/pdf"
      {...(step === 'FACE' ? { capture: 'user' as const } : {})}
      onFile={onFile}
    />
  );
}

function Problem({ is }: { readonly is: string }) {
  const { t } = useWords();
  return (
    <div role="alert" class="fault">
      {is === 'denied' && <strong>{t('photo.cameraDeniedHeading')}</strong>}
      <p>{t(FAULT_WORDS[is] ?? 'failed')}</p>
    </div>
  );
}
