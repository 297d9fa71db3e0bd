import { usePreparedGuide } from '../../guidance/use-guide.ts';
import { useWords } from '../../words.ts';
import { Layout } from '../layout.tsx';
import { CameraPicture } from '../pictures.tsx';
import { ActionPicture } from './action-picture.tsx';
import type { ChallengeProblem } from './challenge.tsx';

interface PrepareProps {
  readonly progress: { readonly current: number; readonly total: number };
  readonly problem: ChallengeProblem | null;
  readonly coloured: boolean;
  readonly onColoured: (coloured: boolean) => void;
  readonly onStart: () => void;
  readonly onLimits: () => void;
  readonly onBack: () => void;
}

const PROBLEM_WORDS: Readonly<Record<ChallengeProblem, string>> = {
  denied: 'liveness.cameraDenied',
  missing: 'liveness.cameraMissing',
  busy: 'photo.cameraBusy',
  broken: 'liveness.broken',
};

/** What will happen, before the camera is on: also for whoever bright colours or some movements are not for. */
export function Prepare({ progress, problem, coloured, onColoured, onStart, onLimits, onBack }: PrepareProps) {
  const { t } = useWords();
  usePreparedGuide();
  return (
    <Layout presence heading={t('liveness.heading')} progress={progress}>
      <p>{t('liveness.lead')}</p>
      {problem && (
        <div role="alert" class="fault">
          {problem === 'denied' && <strong>{t('photo.cameraDeniedHeading')}</strong>}
          <p>{t(PROBLEM_WORDS[problem])}</p>
        </div>
      )}
      <div class="picture actions">
        <ActionPicture action="turn_left" />
        <ActionPicture action="smile" />
        <ActionPicture action="move_closer" />
      </div>
      <ul class="hints">
        <li>{t('liveness.needLight')}</li>
        <li>{t('liveness.needAlone')}</li>
        <li>{t('liveness.needUncovered')}</li>
      </ul>
      <div class="note">
        <p id="flash-note">{t('liveness.flashNote')}</p>
        <label class="check">
          <input
            type="checkbox"
            checked={!coloured}
            aria-describedby="flash-note"
            onChange={(event) => onColoured(!event.currentTarget.checked)}
          />
          <span>{t('liveness.noFlash')}</span>
        </label>
      </div>
      <button type="button" class="primary" onClick={onStart}>
        <CameraPicture /> {t('photo.openCamera')}
      </button>
      <button type="button" class="link" onClick={onLimits}>
        {t('liveness.cannotSome')}
      </button>
      <button type="button" class="link" onClick={onBack}>
        {t('back')}
      </button>
    </Layout>
  );
}
