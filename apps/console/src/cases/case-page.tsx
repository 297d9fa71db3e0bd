/** @jsxImportSource react */
import { useCallback } from 'react';
import { Back } from '../parts/back.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import type { Case } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { CaseHistory } from './case-history.tsx';
import { CaseState } from './case-state.tsx';
import type { ReviewerProps } from './cases-area.tsx';
import { Comparison } from './comparison.tsx';
import { Judge } from './judge.tsx';
import { WhyFound } from './why-found.tsx';

interface CasePageProps extends ReviewerProps {
  readonly id: string;
  readonly nameOf: (listId: string) => string;
}

/** One case: who was looked for, whom the list names, why they are alike, and what people say of it. */
export function CasePage({ id, nameOf, ...names }: CasePageProps) {
  const { t } = useWords();
  const { api } = useApi();
  const load = useCallback((signal: AbortSignal) => api.showScreeningCase({ path: { id } }, { signal }), [api, id]);
  const { value, fault, again, change } = useLoaded<Case>(load);
  return (
    <>
      <Back to="cases" words={t('cases.back')} />
      {value === null && !fault && <Waiting words={t('cases.loadingOne')} />}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value && (
        <>
          <Top one={value} list={nameOf(value.listId)} />
          <Comparison one={value} list={nameOf(value.listId)} />
          <WhyFound one={value} />
          <Judge one={value} onChange={change} onAgain={again} {...names} />
          <CaseHistory one={value} onChange={change} {...names} />
        </>
      )}
    </>
  );
}

function Top({ one, list }: { readonly one: Case; readonly list: string }) {
  const { t, percent, moment } = useWords();
  const heading = useHeadingFocus();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <bdi>{one.name}</bdi>
      </h1>
      <p className="lead">
        {t('cases.lead', { name: one.listedName, list, score: percent(one.score / 100) })}{' '}
        {t(`cases.bands.${one.hit.band}`)}
      </p>
      <div role="status">
        <CaseState one={one} />
      </div>
      {one.expiredByChangeAt !== null && (
        <Notice tone="wait">{t('cases.expired', { time: moment(one.expiredByChangeAt) })}</Notice>
      )}
      {!one.isListed && <Notice tone="wait">{t('cases.gone')}</Notice>}
      {one.proposed && (
        <Notice tone="wait">
          {t('cases.proposed', {
            reviewer: one.proposed.reviewer,
            verdict: t(`cases.verdicts.${one.proposed.verdict}`),
          })}
        </Notice>
      )}
    </>
  );
}
