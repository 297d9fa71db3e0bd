/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { Back } from '../parts/back.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { saveAs } from '../parts/save-as.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import type { Screening } from '../session/console-api.ts';
import { useAction, useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { Found } from './found.tsx';
import { Progress } from './progress.tsx';
import { useProgress } from './use-progress.ts';

/** One screening of many: how far it is, whom it found, and the whole of it as a table. */
export function Results({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { api } = useApi();
  const load = useCallback((signal: AbortSignal) => api.showScreening({ path: { id } }, { signal }), [api, id]);
  const { value, fault, again, change } = useLoaded<Screening>(load);
  useProgress(value?.state === 'RUNNING', again);
  return (
    <>
      <Back to="screenings" words={t('screenings.back')} />
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value === null && !fault && <Waiting words={t('screenings.loading')} />}
      {value && <Top one={value} onChange={change} />}
      {value && <Found one={value} />}
    </>
  );
}

interface TopProps {
  readonly one: Screening;
  readonly onChange: (one: Screening) => void;
}

function Top({ one, onChange }: TopProps) {
  const { t, number, moment } = useWords();
  const { api } = useApi();
  const heading = useHeadingFocus();
  const { busy, fault, run } = useAction();
  const [asking, setAsking] = useState(false);
  const path = { id: one.id };
  const download = () => run(async () => saveAs('screening.csv', await api.exportScreeningResults({ path })));
  const cancel = () => run(async () => onChange(await api.cancelScreening({ path })));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('screenings.one', { time: moment(one.createdAt) })}
      </h1>
      <p className="lead" role="status">
        <Progress one={one} />
      </p>
      <dl className="sums">
        {(['flagged', 'unchecked'] as const).map((name) => (
          <div key={name}>
            <dt>{t(`screenings.columns.${name}`)}</dt>
            <dd>{number(one[name])}</dd>
          </div>
        ))}
      </dl>
      {one.unchecked > 0 && <p className="small quiet">{t('screenings.uncheckedAdvice')}</p>}
      <p className="under-table">
        <button type="button" className="primary" aria-disabled={busy} onClick={download}>
          {t('screenings.download')}
        </button>
        {one.state === 'RUNNING' && (
          <button type="button" className="plain-button" aria-disabled={busy} onClick={cancel}>
            {t('screenings.cancel')}
          </button>
        )}
        <button type="button" className="plain-button danger" onClick={() => setAsking(true)}>
          {t('screenings.erase')}
        </button>
      </p>
      {fault && <FaultNotice fault={fault} />}
      {asking && <Erase id={one.id} onClose={() => setAsking(false)} />}
    </>
  );
}

function Erase({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const { api } = useApi();
  const confirm = async () => {
    await api.deleteScreening({ path: { id } });
    window.location.hash = addressOf({ name: 'screenings' });
  };
  return (
    <Confirm heading={t('screenings.ask')} verb={t('screenings.erase')} onConfirm={confirm} onClose={onClose}>
      <p>{t('screenings.lost')}</p>
    </Confirm>
  );
}
