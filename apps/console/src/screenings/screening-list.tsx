/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { ListTable } from '../parts/list-table.tsx';
import { Pages } from '../parts/pages.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import type { Screening } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { NewScreening } from './new-screening.tsx';
import { Progress } from './progress.tsx';
import { useProgress } from './use-progress.ts';

const PER_PAGE = 20;

/** A file of people to be screened, and what was screened within thirty days. */
export function ScreeningList() {
  const { t } = useWords();
  const { api } = useApi();
  const heading = useHeadingFocus();
  const [page, setPage] = useState(1);
  const load = useCallback(
    (signal: AbortSignal) => api.listScreenings({ query: { page, perPage: PER_PAGE } }, { signal }),
    [api, page],
  );
  const { value, fault, again } = useLoaded(load);
  useProgress(value?.results.some(({ state }) => state === 'RUNNING') ?? false, again);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('screenings.heading')}
      </h1>
      <p className="lead">{t('screenings.intro')}</p>
      <NewScreening onMade={again} />
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value === null && !fault && <Waiting words={t('screenings.loading')} />}
      {value?.count === 0 && (
        <div className="card empty">
          <Icon name="empty" />
          <p>{t('screenings.none')}</p>
        </div>
      )}
      {value && value.count > 0 && <ScreeningTable screenings={value.results} />}
      {value && <Pages page={page} pages={Math.ceil(value.count / PER_PAGE)} onPage={setPage} />}
    </>
  );
}

const COLUMNS = ['made', 'progress', 'flagged', 'unchecked', 'kept'] as const;

function ScreeningTable({ screenings }: { readonly screenings: readonly Screening[] }) {
  const { t } = useWords();
  return (
    <ListTable caption={t('screenings.caption')} titles={COLUMNS.map((name) => t(`screenings.columns.${name}`))}>
      {screenings.map((one) => (
        <ScreeningRow key={one.id} one={one} />
      ))}
    </ListTable>
  );
}

function ScreeningRow({ one }: { readonly one: Screening }) {
  const { t, number, moment } = useWords();
  const label = (column: (typeof COLUMNS)[number]) => ({ 'data-label': t(`screenings.columns.${column}`) });
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ name: 'screening', id: one.id })}>
          <time dateTime={one.createdAt}>{moment(one.createdAt)}</time>
        </a>
      </th>
      <td {...label('progress')}>
        <Progress one={one} />
      </td>
      <td className="number" {...label('flagged')}>
        {number(one.flagged)}
      </td>
      <td className="number" {...label('unchecked')}>
        {number(one.unchecked)}
      </td>
      <td {...label('kept')}>
        <time dateTime={one.expiresAt}>{moment(one.expiresAt)}</time>
      </td>
    </tr>
  );
}
