import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';

interface PreviewProps {
  readonly heading: string;
  readonly progress: { readonly current: number; readonly total: number };
  readonly question: string;
  readonly file: Blob;
  readonly sending: boolean;
  readonly onUse: () => void;
  readonly onRetake: () => void;
}

/** What was taken or chosen, before it is sent. */
export function Preview({ heading, progress, question, file, sending, onUse, onRetake }: PreviewProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(true);
  const url = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <Layout heading={heading} progress={progress}>
      {/* A PDF, which the browser cannot draw here, is still sent: the server can read it. */}
      {shown && <img class="preview" src={url} alt={t('photo.preview')} onError={() => setShown(false)} />}
      {!shown && file instanceof File && <p class="chosen-file">{t('paper.chosenFile', { name: file.name })}</p>}
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
