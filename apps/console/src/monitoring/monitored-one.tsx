/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { CaseTable } from '../cases/case-list.tsx';
import { listNames } from '../lists/list-names.ts';
import { Back } from '../parts/back.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { saveAs } from '../parts/save-as.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import type { Monitored } from '../session/console-api.ts';
import { useAction, useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { MonitoringState } from './monitoring-state.tsx';

const MOST_CASES = 200;

/** Somebody who is monitored: how they stand, the cases they came upon, and whether it goes on. */
export function MonitoredOne({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { api } = useApi();
  const load = useCallback((signal: AbortSignal) => api.showAmlMonitoring({ path: { id } }, { signal }), [api, id]);
  const { value, fault, again, change } = useLoaded<Monitored>(load);
  return (
    <>
      <Back to="monitoring" words={t('monitoring.back')} />
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value === null && !fault && <Waiting words={t('monitoring.loading')} />}
      {value && <Top one={value} onChange={change} />}
      {value && <Cases id={id} />}
    </>
  );
}

interface TopProps {
  readonly one: Monitored;
  readonly onChange: (one: Monitored) => void;
}

function Top({ one, onChange }: TopProps) {
  const { t, moment, day } = useWords();
  const heading = useHeadingFocus();
  const { input, userType, clientId, checkedAt } = one.amlCheck;
  const name = 'fullName' in input ? input.fullName : input.companyName;
  const birth = userType === 'PERSON' && 'dateOfBirth' in input ? (input.dateOfBirth ?? null) : null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h1>
      <p className="lead">
        {birth !== null && `${t('monitoring.born', { day: day(birth) })} `}
        {clientId !== '' && t('cases.client', { id: clientId })}
      </p>
      <div role="status">
        <MonitoringState state={one.status} />
      </div>
      <p>
        {checkedAt === null ? t('monitoring.neverLooked') : t('monitoring.looked', { time: moment(checkedAt) })}{' '}
        {t(one.isSubscribed ? 'monitoring.goesOn' : 'monitoring.ends', { time: moment(one.expiration) })}
      </p>
      <Actions one={one} onChange={onChange} />
    </>
  );
}

function Actions({ one, onChange }: TopProps) {
  const { t } = useWords();
  const { api } = useApi();
  const { busy, fault, run } = useAction();
  const [asking, setAsking] = useState(false);
  const path = { id: one.id };
  const turn = one.status === 'STOPPED' ? 'start' : 'stop';
  const call = { start: api.startAmlMonitoring, stop: api.stopAmlMonitoring }[turn];
  const report = () => run(async () => saveAs('monitoring.pdf', await api.drawAmlMonitoring({ path, body: {} })));
  return (
    <>
      <p className="under-table">
        <button type="button" className="plain-button" aria-disabled={busy} onClick={report}>
          {t('monitoring.report')}
        </button>
        <button
          type="button"
          className="plain-button"
          aria-disabled={busy}
          onClick={() => run(async () => onChange(await call({ path, body: {} })))}
        >
          {t(`monitoring.${turn}`)}
        </button>
        <button type="button" className="plain-button danger" onClick={() => setAsking(true)}>
          {t('monitoring.forget')}
        </button>
      </p>
      {fault && <FaultNotice fault={fault} />}
      {asking && <Forget id={one.id} onClose={() => setAsking(false)} />}
    </>
  );
}

function Forget({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const { api } = useApi();
  const confirm = async () => {
    await api.deleteAmlMonitoring({ path: { id } });
    window.location.hash = addressOf({ name: 'monitoring' });
  };
  return (
    <Confirm heading={t('monitoring.ask')} verb={t('monitoring.forget')} onConfirm={confirm} onClose={onClose}>
      <p>{t('monitoring.lost')}</p>
    </Confirm>
  );
}

/** Everything that this monitoring came upon. */
function Cases({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { api } = useApi();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const names = await listNames(api, signal);
      const cases = await api.listScreeningCases({ query: { subjectId: id, perPage: MOST_CASES } }, { signal });
      return { cases: cases.results, names };
    },
    [api, id],
  );
  const { value, fault, again } = useLoaded(load);
  return (
    <section className="card" aria-labelledby="cases">
      <h2 id="cases">{t('monitoring.cases')}</h2>
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value?.cases.length === 0 && <p>{t('monitoring.noCases')}</p>}
      {value && value.cases.length > 0 && (
        <CaseTable cases={value.cases} busy={false} nameOf={(listId) => value.names.get(listId) ?? listId} />
      )}
    </section>
  );
}
