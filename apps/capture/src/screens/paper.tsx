import type { FlowSession, FlowStep, StepWay } from '@bonafide/contract';
import { useCallback, useState } from 'preact/hooks';
import type { CameraFault } from '../camera/open-camera.ts';
import { Viewfinder } from '../camera/viewfinder.tsx';
import { PHOTO_LIMIT } from '../photo.ts';
import { progress } from '../plan.ts';
import { useWords } from '../words.ts';
import { FileChoice } from './file-choice.tsx';
import { Layout } from './layout.tsx';
import { PaperKind } from './paper-kind.tsx';
import { acceptedFiles, fileHint, problemWords } from './paper-ways.ts';
import { CameraPicture, PaperPicture } from './pictures.tsx';
import { Preview } from './preview.tsx';

/** A file, how it came about, and what the person says that it is. */
export interface SentPaper {
  readonly file: Blob;
  readonly way: StepWay;
  readonly kind: string | null;
}

interface PaperProps {
  readonly session: FlowSession;
  readonly step: FlowStep;
  readonly sending: boolean;
  /** What the server said about the last file of this step. */
  readonly fault: 'not_an_image' | 'too_large' | null;
  readonly onPaper: (paper: SentPaper) => void;
  readonly onBack: () => void;
}

/** One additional paper: first what it is, where that is asked, then the paper itself in the ways that the partner allows. */
export function Paper({ session, step, sending, fault, onPaper, onBack }: PaperProps) {
  const only = step.kinds.length === 1 ? (step.kinds[0] ?? null) : null;
  const [kind, setKind] = useState<string | null>(step.chosenKind ?? only);
  const [choosing, setChoosing] = useState(step.kinds.length > 1);
  const place = progress(session, { name: 'paper', step: step.name });
  if (choosing) {
    const choose = (chosen: string) => {
      setKind(chosen);
      setChoosing(false);
    };
    return <PaperKind {...{ step, onBack }} chosen={kind} progress={place} onChoose={choose} />;
  }
  return (
    <PaperFile
      key={String(fault)}
      {...{ step, sending, fault }}
      place={place}
      onFile={(file, way) => onPaper({ file, way, kind })}
      onBack={step.kinds.length > 1 ? () => setChoosing(true) : onBack}
    />
  );
}

interface PaperFileProps extends Pick<PaperProps, 'step' | 'sending' | 'fault' | 'onBack'> {
  readonly place: { readonly current: number; readonly total: number };
  readonly onFile: (file: Blob, way: StepWay) => void;
}

function PaperFile({ step, sending, fault, place, onFile, onBack }: PaperFileProps) {
  const { t } = useWords();
  const [camera, setCamera] = useState(false);
  const [taken, setTaken] = useState<{ readonly file: Blob; readonly way: StepWay } | null>(null);
  const [problem, setProblem] = useState<string | null>(fault);
  const onCameraFault = useCallback((reason: CameraFault) => {
    setProblem(reason);
    setCamera(false);
  }, []);
  const take = (file: Blob | undefined, way: StepWay) => {
    if (!file) return;
    const tooLarge = file.size > PHOTO_LIMIT;
    setProblem(tooLarge ? 'too_large' : null);
    setCamera(false);
    if (!tooLarge) setTaken({ file, way });
  };
  if (taken) {
    return (
      <Preview
        {...{ sending }}
        heading={step.title}
        progress={place}
        question={t('paper.check')}
        file={taken.file}
        onUse={() => onFile(taken.file, taken.way)}
        onRetake={() => setTaken(null)}
      />
    );
  }
  const accept = acceptedFiles(step);
  return (
    <Layout heading={step.title} progress={place}>
      {step.description && <p dir="auto">{step.description}</p>}
      {problem && (
        <div role="alert" class="fault">
          <p>{t(problemWords(step, problem))}</p>
        </div>
      )}
      {camera ? (
        <Viewfinder
          facing="environment"
          shape={step.kinds.length > 0 ? 'page' : 'any'}
          onPhoto={(photo) => take(photo, 'capture')}
          onFault={onCameraFault}
        />
      ) : (
        <div class="picture">
          <PaperPicture />
        </div>
      )}
      {step.canCapture && !camera && (
        <button type="button" class="primary" onClick={() => setCamera(true)}>
          <CameraPicture /> {t('photo.openCamera')}
        </button>
      )}
      {accept && (
        <FileChoice
          label={t(step.canCapture ? 'photo.file' : 'paper.file')}
          hint={t(fileHint(step))}
          accept={accept}
          onFile={(file) => take(file, 'upload')}
        />
      )}
      <button type="button" class="link" onClick={onBack}>
        {t('back')}
      </button>
    </Layout>
  );
}
