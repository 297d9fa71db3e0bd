/** @jsxImportSource react */
import type { Fault } from '../session/fault.ts';
import { useWords } from '../words/words.ts';
import { Notice } from './notice.tsx';

interface FaultNoticeProps {
  readonly fault: Fault;
  /** What may be tried; left out where the person has the button before them. */
  readonly onAgain?: () => void;
}

export function FaultNotice({ fault, onAgain }: FaultNoticeProps) {
  const { t } = useWords();
  return (
    <Notice tone="bad" alert>
      <p>{t(`faults.${fault.kind}`)}</p>
      {fault.kind === 'refused' && <ServerWords words={fault.words} />}
      {onAgain && (
        <button type="button" className="plain-button" onClick={onAgain}>
          {t('again')}
        </button>
      )}
    </Notice>
  );
}

/** What the server says, which it says in English. */
export function ServerWords({ words }: { readonly words: string }) {
  const { t } = useWords();
  return (
    <p className="small">
      {t('serverSays')}{' '}
      <q lang="en" dir="ltr">
        {words}
      </q>
    </p>
  );
}
