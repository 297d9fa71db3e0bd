import type { LivenessFault } from '@bonafide/domain';
import { useEffect } from 'preact/hooks';
import { adviceFor } from '../../liveness/fault-advice.ts';
import { useWords } from '../../words.ts';
import { Layout } from '../layout.tsx';
import { ResultPicture } from '../pictures.tsx';

/** Long enough to be read aloud. */
const PASSED_STAYS_MS = 1_800;

export function Passed({ onSeen }: { readonly onSeen: () => void }) {
  const { t } = useWords();
  useEffect(() => {
    const timer = setTimeout(onSeen, PASSED_STAYS_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Layout presence heading={t('liveness.passedHeading')} picture={<ResultPicture result="approved" />}>
      <p role="status">{t('liveness.passedLead')}</p>
    </Layout>
  );
}

interface FailedProps {
  readonly reason: LivenessFault;
  readonly triesLeft: number;
  readonly onAgain: () => void;
  readonly onLimits: () => void;
}

/** Why a try failed, as far as it helps, and what to do better. */
export function Failed({ reason, triesLeft, onAgain, onLimits }: FailedProps) {
  const { t } = useWords();
  return (
    <Layout presence heading={t('liveness.failedHeading')} picture={<ResultPicture result="invalid" />}>
      <p role="alert">{t(`liveness.failed.${adviceFor(reason)}`)}</p>
      <p class="small">{t('liveness.triesLeft', { tries: triesLeft })}</p>
      <button type="button" class="primary" onClick={onAgain}>
        {t('tryAgain')}
      </button>
      <button type="button" class="link" onClick={onLimits}>
        {t('liveness.cannotSome')}
      </button>
    </Layout>
  );
}

/** No machine refuses a person for a challenge: the verification goes on. */
export function NoTriesLeft({ onGoOn }: { readonly onGoOn: () => void }) {
  const { t } = useWords();
  return (
    <Layout presence heading={t('liveness.overHeading')} picture={<ResultPicture result="in_review" />}>
      <p>{t('liveness.overLead')}</p>
      <button type="button" class="primary" onClick={onGoOn}>
        {t('next')}
      </button>
    </Layout>
  );
}
