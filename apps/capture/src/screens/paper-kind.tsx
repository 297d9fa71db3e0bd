import type { FlowStep } from '@bonafide/contract';
import { useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';

interface PaperKindProps {
  readonly step: FlowStep;
  readonly progress: { readonly current: number; readonly total: number };
  readonly chosen: string | null;
  readonly onChoose: (kind: string) => void;
  readonly onBack: () => void;
}

/** What the person will send as proof of address. Nobody checks it: the list says what is expected. */
export function PaperKind({ step, progress, chosen, onChoose, onBack }: PaperKindProps) {
  const { t } = useWords();
  const [kind, setKind] = useState(chosen ?? '');
  const [missing, setMissing] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(!kind);
    if (kind) onChoose(kind);
  };
  return (
    <Layout heading={t('paper.kindHeading')} progress={progress}>
      <p>{t('paper.kindLead')}</p>
      <form onSubmit={submit} noValidate>
        <label class="field">
          <span>{t('paper.kind')}</span>
          <select
            name="paper"
            value={kind}
            aria-invalid={missing && !kind}
            onChange={(event) => setKind(event.currentTarget.value)}
          >
            <option value="">{t('paper.pickKind')}</option>
            {step.kinds.map((one) => (
              <option key={one} value={one}>
                {t(`paper.kinds.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {missing && !kind && (
          <p role="alert" class="fault">
            {t('paper.kindMissing')}
          </p>
        )}
        <button type="submit" class="primary">
          {t('next')}
        </button>
      </form>
      <button type="button" class="link" onClick={onBack}>
        {t('back')}
      </button>
    </Layout>
  );
}
