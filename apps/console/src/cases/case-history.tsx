/** @jsxImportSource react */
import { type FormEvent, useRef } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import type { Case } from '../session/console-api.ts';
import { useAction, useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import type { ReviewerProps } from './cases-area.tsx';
import { ReviewerField } from './reviewer-field.tsx';

interface CaseHistoryProps extends ReviewerProps {
  readonly one: Case;
  readonly onChange: (one: Case) => void;
}

/** Everything that happened to a case, oldest first, and a note beside it. */
export function CaseHistory({ one, onChange, reviewer, onReviewer }: CaseHistoryProps) {
  const { t, moment } = useWords();
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">{t('cases.history')}</h2>
      <ol className="history">
        {one.history.map(({ event, at, reviewer: by, verdict, text }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries are only ever added at the end
          <li key={place}>
            <p>
              <strong>{t(`cases.events.${event}`)}</strong>
              {verdict !== null && `: ${t(`cases.verdicts.${verdict}`)}`}
            </p>
            {text !== null && (
              <p>
                <bdi>{text}</bdi>
              </p>
            )}
            <p className="quiet small">
              {by !== null && (
                <>
                  <bdi>{by}</bdi>
                  {' · '}
                </>
              )}
              <time dateTime={at}>{moment(at)}</time>
            </p>
          </li>
        ))}
      </ol>
      <p className="quiet small">
        {t('cases.foundBy', {
          what: one.findings.map(({ origin, subjectId }) => `${t(`cases.origins.${origin}`)} ${subjectId}`).join(', '),
        })}
      </p>
      <NoteForm {...{ one, onChange, reviewer, onReviewer }} />
    </section>
  );
}

function NoteForm({ one, onChange, reviewer, onReviewer }: CaseHistoryProps) {
  const { t } = useWords();
  const { api } = useApi();
  const { busy, fault, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const body = {
      note: String(typed.get('note')).replace(/\s+/g, ' ').trim(),
      reviewer: String(typed.get('reviewer')).trim(),
    };
    onReviewer(body.reviewer);
    const isDone = await run(async () => onChange(await api.noteScreeningCase({ path: { id: one.id }, body })));
    if (isDone) form.current?.reset();
  };
  return (
    <details>
      <summary>{t('cases.addNote')}</summary>
      <form ref={form} onSubmit={submit}>
        <label className="field">
          <span>{t('cases.note')}</span>
          <textarea name="note" required rows={3} maxLength={10_000} />
        </label>
        <ReviewerField reviewer={reviewer} />
        {fault && <FaultNotice fault={fault} />}
        <button type="submit" className="plain-button" aria-disabled={busy}>
          {t('cases.keepNote')}
        </button>
      </form>
    </details>
  );
}
