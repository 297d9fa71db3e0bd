/** @jsxImportSource react */
import { useCallback } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { ListTable } from '../parts/list-table.tsx';
import { Pages } from '../parts/pages.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import type { CaseLine } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { CaseState } from './case-state.tsx';

const PER_PAGE = 25;
const FILTERS = ['OPEN', 'SECOND_PENDING', 'DECIDED', 'ALL'] as const;
export type CaseFilter = (typeof FILTERS)[number];

interface CaseListProps {
  readonly filter: CaseFilter;
  readonly page: number;
  readonly nameOf: (listId: string) => string;
  readonly onFilter: (filter: CaseFilter) => void;
  readonly onPage: (page: number) => void;
}

/** Cases page by page, those first that wait for somebody. */
export function CaseList({ filter, page, nameOf, onFilter, onPage }: CaseListProps) {
  const { t, number } = useWords();
  const { api } = useApi();
  const heading = useHeadingFocus();
  const load = useCallback(
    async (signal: AbortSignal) => {
      const query = { page, perPage: PER_PAGE, ...(filter !== 'ALL' && { state: filter }) };
      return { filter, ...(await api.listScreeningCases({ query }, { signal })) };
    },
    [api, filter, page],
  );
  const { value, fault, loading, again } = useLoaded(load);
  const shown = value?.filter === filter ? value : null;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('cases.heading')}
      </h1>
      <p className="lead">{t('cases.intro')}</p>
      <Filter {...{ filter, onFilter }} />
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {shown === null && loading && <Waiting words={t('cases.loading')} />}
      <p role="status" className="small quiet">
        {shown && t('cases.count', { number: number(shown.count) })}
      </p>
      {shown && shown.count === 0 && <Nothing filter={filter} />}
      {shown && shown.count > 0 && <CaseTable cases={shown.results} busy={loading} nameOf={nameOf} />}
      {shown && <Pages page={page} pages={Math.ceil(shown.count / PER_PAGE)} onPage={onPage} />}
    </>
  );
}

function Filter({ filter, onFilter }: Pick<CaseListProps, 'filter' | 'onFilter'>) {
  const { t } = useWords();
  return (
    <label className="field filter">
      <span>{t('cases.show')}</span>
      <select value={filter} onChange={(event) => onFilter(event.target.value as CaseFilter)}>
        {FILTERS.map((one) => (
          <option key={one} value={one}>
            {t(`cases.filters.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Nothing({ filter }: Pick<CaseListProps, 'filter'>) {
  const { t } = useWords();
  return (
    <div className="card empty">
      <Icon name={filter === 'OPEN' ? 'tick' : 'empty'} />
      <p>{t(`cases.none.${filter}`)}</p>
    </div>
  );
}

const COLUMNS = ['person', 'entry', 'score', 'since', 'state'] as const;

interface CaseTableProps {
  readonly cases: readonly CaseLine[];
  readonly busy: boolean;
  readonly nameOf: (listId: string) => string;
}

/** Cases with whom they are about, each a link to itself. */
export function CaseTable({ cases, busy, nameOf }: CaseTableProps) {
  const { t } = useWords();
  return (
    <ListTable caption={t('cases.caption')} titles={COLUMNS.map((name) => t(`cases.columns.${name}`))} busy={busy}>
      {cases.map((one) => (
        <CaseRow key={one.id} one={one} list={nameOf(one.listId)} />
      ))}
    </ListTable>
  );
}

function CaseRow({ one, list }: { readonly one: CaseLine; readonly list: string }) {
  const { t, percent, moment } = useWords();
  const label = (column: (typeof COLUMNS)[number]) => ({ 'data-label': t(`cases.columns.${column}`) });
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ name: 'case', id: one.id })}>
          <bdi>{one.name}</bdi>
        </a>
      </th>
      <td {...label('entry')}>
        <bdi>{one.listedName}</bdi>
        <span className="quiet small">
          <bdi>{list}</bdi>
        </span>
      </td>
      <td className="number" {...label('score')}>
        {percent(one.score / 100)}
      </td>
      <td {...label('since')}>
        <time dateTime={one.createdAt}>{moment(one.createdAt)}</time>
      </td>
      <td {...label('state')}>
        <CaseState one={one} />
      </td>
    </tr>
  );
}
