import type { FlowSession } from '@bonafide/contract';
import { usePurposeWords } from '../purpose-words.ts';
import { Layout } from './layout.tsx';
import { CameraPicture, DocumentPicture, FacePicture } from './pictures.tsx';

interface WelcomeProps {
  readonly purpose: FlowSession['purpose'];
  readonly partner: string;
  readonly faceRequired: boolean;
  readonly showInstructions: boolean;
  readonly onStart: () => void;
}

export function Welcome({ purpose, partner, faceRequired, showInstructions, onStart }: WelcomeProps) {
  const t = usePurposeWords(purpose);
  return (
    <Layout heading={t('welcome.heading', { partner })}>
      {showInstructions && (
        <>
          <p>{t('welcome.lead')}</p>
          <ul class="needs">
            {purpose === 'verification' && (
              <li>
                <DocumentPicture kind="ID_CARD" /> {t('welcome.needDocument')}
              </li>
            )}
            {faceRequired && (
              <li>
                <FacePicture /> {t('welcome.needSelfie')}
              </li>
            )}
            <li>
              <CameraPicture /> {t('welcome.needCamera')}
            </li>
          </ul>
        </>
      )}
      <button type="button" class="primary" onClick={onStart}>
        {t('welcome.start')}
      </button>
      <p class="small">{t('welcome.privacy', { partner })}</p>
    </Layout>
  );
}
