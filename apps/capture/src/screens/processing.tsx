import type { FlowSession } from '@bonafide/contract';
import { asksForDocument } from '../plan.ts';
import { usePurposeWords } from '../purpose-words.ts';
import { Layout } from './layout.tsx';

const STAGES = ['received', 'document', 'face', 'decision'] as const;

export function Processing({ session }: { readonly session: FlowSession }) {
  const t = usePurposeWords(session.purpose);
  const needed = { face: session.faceRequired, document: asksForDocument(session), received: true, decision: true };
  const stages = STAGES.filter((stage) => needed[stage]);
  const current = Math.max(0, stages.indexOf((session.stage ?? 'received') as (typeof STAGES)[number]));
  return (
    <Layout heading={t('processing.heading')}>
      <p>{t('processing.lead')}</p>
      <ol class="stages" aria-live="polite">
        {stages.map((stage, index) => (
          <li
            key={stage}
            class={index < current ? 'done' : index === current ? 'now' : ''}
            aria-current={index === current ? 'step' : undefined}
          >
            {t(`processing.${stage}`)}
          </li>
        ))}
      </ol>
    </Layout>
  );
}
