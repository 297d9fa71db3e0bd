import type { FlowSession } from '@bonafide/contract';
import { type PhotoStep, photoSteps, progress } from '../plan.ts';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';
import { DocumentPicture, FacePicture } from './pictures.tsx';

interface ReviewProps {
  readonly session: FlowSession;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onChange: (step: PhotoStep) => void;
}

/** The last look before sending. Photos are not sent back to the browser: a stolen link must not show a document. */
export function Review({ session, sending, onSend, onChange }: ReviewProps) {
  const { t } = useWords();
  return (
    <Layout heading={t('review.heading')} progress={progress(session, { name: 'review' })}>
      <p>{t('review.lead')}</p>
      <ul class="taken">
        {photoSteps(session)
          .filter((step) => session.taken.includes(step))
          .map((step) => (
            <li key={step}>
              {step === 'FACE' ? <FacePicture /> : <DocumentPicture kind={session.documentType ?? ''} />}
              <span>{t(`photo.${step}`)}</span>
              {mayRetake(session, step) && (
                <button
                  type="button"
                  class="link"
                  onClick={() => onChange(step)}
                  aria-label={`${t('retake')}: ${t(`photo.${step}`)}`}
                >
                  {t('retake')}
                </button>
              )}
            </li>
          ))}
      </ul>
      <button type="button" class="primary" disabled={sending} onClick={onSend}>
        {t('review.send')}
      </button>
    </Layout>
  );
}

/** The photo that the server cut from a challenge is as good as its proof: there is no other one without another challenge. */
function mayRetake(session: FlowSession, step: PhotoStep): boolean {
  return step !== 'FACE' || session.selfieMode !== 'challenge';
}
