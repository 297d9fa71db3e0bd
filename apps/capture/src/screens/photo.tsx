import type { FlowSession } from '@bonafide/contract';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { CameraFault } from '../camera/open-camera.ts';
import { type GuideShape, Viewfinder } from '../camera/viewfinder.tsx';
import { usePreparedGuide } from '../guidance/use-guide.ts';
import { PHOTO_LIMIT } from '../photo.ts';
import { type PhotoStep, progress } from '../plan.ts';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';
import { CameraPicture, DocumentPicture, FacePicture, FaceWithDocumentPicture } from './pictures.tsx';

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

const WORDS = { passport: 'passport', face: 'FACE', 'face-with-document': 'FACEwithDocument' } as const;

const QUESTIONS: Readonly<Record<GuideShape, string>> = {
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
  const what = shape === 'card' ? step : WORDS[shape];
  const heading = t(`photo.${what}`);
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
        {...{ session, step, heading, photo, sending }}
        question={t(QUESTIONS[shape])}
        onUse={() => onPhoto(photo)}
        onRetake={() => setPhoto(null)}
      />
    );
  }
  return (
    <Layout heading={heading} progress={progress(session, { name: 'photo', step })}>
      <p>{t(`photo.hint${what}`)}</p>
      {problem && (
        <div role="alert" class="fault">
          {problem === 'denied' && <strong>{t('photo.cameraDeniedHeading')}</strong>}
          <p>{t(FAULT_WORDS[problem] ?? 'failed')}</p>
        </div>
      )}
      {camera ? (
        <Viewfinder
          facing={step === 'FACE' ? 'user' : 'environment'}
          shape={shape}
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
      <FileChoice step={step} onFile={take} />
      <button type="button" class="link" onClick={onBack}>
        {t('back')}
      </button>
    </Layout>
  );
}

/** What is photographed, which also is the shape of the frame to aim at. */
function shapeOf({ documentType, selfieMode }: FlowSession, step: PhotoStep): GuideShape {
  if (step === 'FACE') return selfieMode === 'selfie-with-document' ? 'face-with-document' : 'face';
  return documentType === 'PASSPORT' && step === 'FRONT' ? 'passport' : 'card';
}

function SubjectPicture({ session, shape }: { readonly session: FlowSession; readonly shape: GuideShape }) {
  if (shape === 'face-with-document') return <FaceWithDocumentPicture />;
  return shape === 'face' ? <FacePicture /> : <DocumentPicture kind={session.documentType ?? ''} />;
}

/**
 * The way without our camera: a file, or on a phone the camera app for the face. HEIC is not accepted because the server cannot
 * open it; phones that make it then hand out a JPEG by themselves.
 */
function FileChoice({ step, onFile }: { readonly step: PhotoStep; readonly onFile: (file: Blob | undefined) => void }) {
  const { t } = useWords();
  return (
    <label class="file">
      <input
        type="file"
        name="photo"
        accept="image/jpeg,image/png,application/pdf"
        {...(step === 'FACE' ? { capture: 'user' as const } : {})}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
      <span>{t('photo.file')}</span>
      <small>{t('photo.fileHint')}</small>
    </label>
  );
}

interface PreviewProps extends Pick<PhotoProps, 'session' | 'step' | 'sending'> {
  readonly heading: string;
  readonly question: string;
  readonly photo: Blob;
  readonly onUse: () => void;
  readonly onRetake: () => void;
}

function Preview({ session, step, heading, question, photo, sending, onUse, onRetake }: PreviewProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(true);
  const url = useMemo(() => URL.createObjectURL(photo), [photo]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <Layout heading={heading} progress={progress(session, { name: 'photo', step })}>
      {/* A PDF, which the browser cannot draw here, is still sent: the server can read it. */}
      {shown && <img class="preview" src={url} alt={t('photo.preview')} onError={() => setShown(false)} />}
      <p>{question}</p>
      <button type="button" class="primary" disabled={sending} onClick={onUse}>
        {sending ? t('photo.sending') : t('usePhoto')}
      </button>
      <button type="button" class="link" disabled={sending} onClick={onRetake}>
        {t('retake')}
      </button>
    </Layout>
  );
}
