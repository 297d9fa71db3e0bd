import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';

interface CancelProps {
  readonly partner: string;
  readonly onStay: () => void;
  readonly onCancel: () => void;
}

/** Asked on a page of its own: browsers let no framed page ask by a dialog. */
export function Cancel({ partner, onStay, onCancel }: CancelProps) {
  const { t } = useWords();
  return (
    <Layout heading={t('cancel.heading')}>
      <p>{t('cancel.lead', { partner })}</p>
      <button type="button" class="primary" onClick={onStay}>
        {t('cancel.stay')}
      </button>
      <button type="button" class="link" onClick={onCancel}>
        {t('cancel.confirm')}
      </button>
    </Layout>
  );
}
