import type { FlowSession } from '@bonafide/contract';
import type { ComponentChildren } from 'preact';
import { type PhotoStep, photoSteps, progress, type Screen } from '../plan.ts';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';
import { photoWords } from './photo.tsx';
import { DocumentPicture, FacePicture, PaperPicture } from './pictures.tsx';

interface ReviewProps {
  readonly session: FlowSession;
  readonly sending: boolean;
  readonly onSend: () => void;
  readonly onChange: (screen: Screen) => void;
}

/** The last look before sending. Photos are not sent back to the browser: a stolen link must not show a document. */
export function Review({ session, sending, onSend, onChange }: ReviewProps) {
  const { t } = useWords();
  const held = (step: string) => session.taken.includes(step);
  return (
    <Layout heading={t('review.heading')} progress={progress(session, { name: 'review' })}>
      <p>{t('review.lead')}</p>
      <ul class="taken">
        {photoSteps(session)
          .filter(held)
          .map((step) => (
            <Taken
              key={step}
              picture={step === 'FACE' ? <FacePicture /> : <DocumentPicture kind={session.documentType ?? ''} />}
              title={t(`photo.${photoWords(session, step)}`)}
              onAgain={mayRetake(session, step) ? () => onChange({ name: 'photo', step }) : null}
            />
          ))}
        {session.steps
          .filter(({ name }) => held(name))
          .map(({ name, title }) => (
            <Taken
              key={name}
              picture={<PaperPicture />}
              title={title}
              onAgain={() => onChange({ name: 'paper', step: name })}
            />
          ))}
        {session.questionnaire?.answered && (
          <Taken
            picture={<PaperPicture />}
            title={session.questionnaire.title}
            onAgain={() => onChange({ name: 'questionnaire' })}
          />
        )}
      </ul>
      <button type="button" class="primary" disabled={sending} onClick={onSend}>
        {t('review.send')}
      </button>
    </Layout>
  );
}

interface TakenProps {
  readonly picture: ComponentChildren;
  readonly title: string;
  /** Null: it cannot be taken again. */
  readonly onAgain: (() => void) | null;
}

function Taken({ picture, title, onAgain }: TakenProps) {
  const { t } = useWords();
  return (
    <li>
      {picture}
      <span>{title}</span>
      {onAgain && (
        <button type="button" class="link" onClick={onAgain} aria-label={`${t('retake')}: ${title}`}>
          {t('retake')}
        </button>
      )}
    </li>
  );
}

/** The photo that the server cut from a challenge is as good as its proof: there is no other one without another challenge. */
function mayRetake(session: FlowSession, step: PhotoStep): boolean {
  return step !== 'FACE' || session.selfieMode !== 'challenge';
}
