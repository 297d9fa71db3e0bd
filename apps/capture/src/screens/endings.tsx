import type { FlowSession } from '@bonafide/contract';
import { useEffect } from 'preact/hooks';
import type { EndScreen } from '../plan.ts';
import { usePurposeWords } from '../purpose-words.ts';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';
import { ResultPicture } from './pictures.tsx';

interface ResultProps {
  readonly purpose: FlowSession['purpose'];
  readonly result: EndScreen | 'invalid';
  readonly partner: string;
  /** Words of the contract that explain a refusal. */
  readonly feedback: readonly string[];
  readonly returnUrl: string | null;
}

const REDIRECT_AFTER_MS = 2_500;

/** The end: our own page, or a short goodbye before the partner's. */
export function Result({ purpose, result, partner, feedback, returnUrl }: ResultProps) {
  const { has } = useWords();
  const t = usePurposeWords(purpose);
  useEffect(() => {
    if (!returnUrl) return;
    const timer = setTimeout(() => window.location.assign(returnUrl), REDIRECT_AFTER_MS);
    return () => clearTimeout(timer);
  }, [returnUrl]);
  return (
    <Layout heading={t(`result.${result}.heading`)} picture={<ResultPicture result={result} />}>
      <p>{t(`result.${result}.lead`, { partner })}</p>
      {feedback.length > 0 && (
        <ul class="advice">
          {feedback
            .filter((word) => has(`feedback.${word}`))
            .map((word) => (
              <li key={word}>{t(`feedback.${word}`)}</li>
            ))}
        </ul>
      )}
      {returnUrl && (
        <>
          <p role="status">{t('result.redirecting')}</p>
          <a class="primary" href={returnUrl}>
            {t('returnToPartner', { partner })}
          </a>
        </>
      )}
    </Layout>
  );
}

interface ResubmitProps {
  readonly purpose: FlowSession['purpose'];
  readonly advice: readonly string[];
  readonly onAgain: () => void;
}

export function Resubmit({ purpose, advice, onAgain }: ResubmitProps) {
  const { has } = useWords();
  const t = usePurposeWords(purpose);
  const known = advice.filter((code) => has(`advice/${code}`));
  // Several reasons may ask for the same: it is said once.
  const sentences = new Set((known.length > 0 ? known : ['other']).map((code) => t(`advice/${code}`)));
  return (
    <Layout heading={t('resubmit.heading')}>
      <p>{t('resubmit.lead')}</p>
      <ul class="advice">
        {[...sentences].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <button type="button" class="primary" onClick={onAgain}>
        {t('resubmit.again')}
      </button>
    </Layout>
  );
}

export function TakenOver({ onHere }: { readonly onHere: () => void }) {
  const { t } = useWords();
  return (
    <Layout heading={t('tab.heading')}>
      <p>{t('tab.lead')}</p>
      <button type="button" class="primary" onClick={onHere}>
        {t('tab.here')}
      </button>
    </Layout>
  );
}
