/** @jsxImportSource react */
import { type FormEvent, useState } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { addressOf } from '../place.ts';
import type { Case, Verdict } from '../session/console-api.ts';
import { useAction, useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import type { ReviewerProps } from './cases-area.tsx';
import { ReviewerField } from './reviewer-field.tsx';

const VERDICTS = ['FALSE_POSITIVE', 'TRUE_MATCH', 'UNDECIDED'] as const satisfies readonly Verdict[];
const LONGEST_REASON = 2_000;

interface JudgeProps extends ReviewerProps {
  readonly one: Case;
  readonly onChange: (one: Case) => void;
  /** Shows the case as it is by now. */
  readonly onAgain: () => void;
}

/** Whether it is the person: judged as it was seen, never as somebody else has made it meanwhile. */
export function Judge({ one, onChange, onAgain, reviewer, onReviewer }: JudgeProps) {
  const { t } = useWords();
  const { api } = useApi();
  const { busy, fault, run, forget } = useAction();
  // Counts what was judged: the next judgement begins with an empty form, and one that was refused keeps its words.
  const [judged, setJudged] = useState(0);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const verdict = typed.get('verdict') as Verdict;
    const body = {
      verdict,
      reason: textOf(typed, 'reason'),
      reviewer: textOf(typed, 'reviewer'),
      changedAt: one.changedAt,
    };
    onReviewer(body.reviewer);
    const isDone = await run(async () => onChange(await api.decideScreeningCase({ path: { id: one.id }, body })));
    if (isDone) setJudged((before) => before + 1);
  };
  const lookAgain = () => {
    forget();
    onAgain();
  };
  return (
    <section className="card" aria-labelledby="judge">
      <h2 id="judge">{t(one.state === 'DECIDED' ? 'cases.judgeAgain' : 'cases.judge')}</h2>
      <form key={judged} onSubmit={submit}>
        <Choices />
        <label className="field">
          <span>{t('cases.reason')}</span>
          <textarea name="reason" required rows={3} maxLength={LONGEST_REASON} />
        </label>
        <ReviewerField reviewer={reviewer} />
        {fault && <FaultNotice fault={fault} {...(fault.kind === 'refused' && { onAgain: lookAgain })} />}
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? t('cases.judging') : t('cases.submit')}
        </button>
      </form>
      <div role="status">{judged > 0 && <Kept one={one} />}</div>
    </section>
  );
}

function Kept({ one }: Pick<JudgeProps, 'one'>) {
  const { t } = useWords();
  return (
    <Notice tone="good">
      <p>{t(one.state === 'SECOND_PENDING' ? 'cases.proposalKept' : 'cases.decisionKept')}</p>
      <p>
        <a href={addressOf({ name: 'cases' })}>{t('cases.back')}</a>
      </p>
    </Notice>
  );
}

/** Without line breaks, which reasons cannot hold. */
function textOf(typed: FormData, name: string): string {
  return String(typed.get(name)).replace(/\s+/g, ' ').trim();
}

function Choices() {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Verdict | null>(null);
  return (
    <fieldset className="choices">
      <legend>{t('cases.question')}</legend>
      {VERDICTS.map((verdict) => (
        <label key={verdict}>
          <input
            type="radio"
            name="verdict"
            value={verdict}
            required
            checked={chosen === verdict}
            onChange={() => setChosen(verdict)}
          />
          <span>
            <strong>{t(`cases.verdicts.${verdict}`)}</strong>
            <span className="quiet small">{t(`cases.meanings.${verdict}`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
