/** @jsxImportSource react */
import { type FormEvent, useCallback } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { ListTable } from '../parts/list-table.tsx';
import { Pages } from '../parts/pages.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import type { MonitoredLine } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { MonitoringState } from './monitoring-state.tsx';

const PER_PAGE = 25;
const STATES = ['ALL', 'ALERT', 'ACTIVE', 'PENDING', 'STOPPED'] as const;

export interface Wish {
  readonly state: (typeof STATES)[number];
  /** Whole words of a name, in any order and alphabet; empty for everybody. */
  readonly name: string;
  readonly page: number;
}
export const NO_WISH: Wish = { state: 'ALL', name: '', page: 1 };

interface MonitoredListProps {
  readonly wish: Wish;
  readonly onWish: (wish: Wish) => void;
}

export function MonitoredList({ wish, onWish }: MonitoredListProps) {
  const { t, number } = useWords();
  const { api } = useApi();
  const heading = useHeadingFocus();
  const load = useCallback(
    (signal: AbortSignal) => {
      const { state, name, page } = wish;
      const query = {
        page,
        perPage: PER_PAGE,
        ...(state !== 'ALL' && { status: state }),
        ...(name !== '' && { name }),
      };
      return api.listAmlMonitorings({ query }, { signal });
    },
    [api, wish],
  );
  const { value, fault, loading, again } = useLoaded(load);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('monitoring.heading')}
      </h1>
      <p className="lead">{t('monitoring.intro')}</p>
      <Search {...{ wish, onWish }} />
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value === null && loading && <Waiting words={t('monitoring.loading')} />}
      <p role="status" className="small quiet">
        {value && t('monitoring.count', { number: number(value.count) })}
      </p>
      {value?.count === 0 && (
        <div className="card empty">
          <Icon name="empty" />
          <p>{t(wish.state === 'ALL' && wish.name === '' ? 'monitoring.none' : 'monitoring.noneSuch')}</p>
        </div>
      )}
      {value && value.count > 0 && <MonitoredTable lines={value.results} busy={loading} />}
      {value && (
        <Pages
          page={wish.page}
          pages={Math.ceil(value.count / PER_PAGE)}
          onPage={(page) => onWish({ ...wish, page })}
        />
      )}
    </>
  );
}

function Search({ wish, onWish }: MonitoredListProps) {
  const { t } = useWords();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    onWish({ state: typed.get('state') as Wish['state'], name: String(typed.get('name')).trim(), page: 1 });
  };
  return (
    <form className="in-line" onSubmit={submit}>
      <label className="field">
        <span>{t('monitoring.name')}</span>
        <input name="name" type="search" maxLength={200} defaultValue={wish.name} autoComplete="off" />
      </label>
      <label className="field">
        <span>{t('monitoring.show')}</span>
        <select name="state" defaultValue={wish.state}>
          {STATES.map((state) => (
            <option key={state} value={state}>
              {t(`monitoring.states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="primary">
        {t('monitoring.search')}
      </button>
    </form>
  );
}

const COLUMNS = ['person', 'state', 'checked', 'until', 'tags'] as const;

function MonitoredTable({ lines, busy }: { readonly lines: readonly MonitoredLine[]; readonly busy: boolean }) {
  const { t } = useWords();
  return (
    <ListTable
      caption={t('monitoring.caption')}
      titles={COLUMNS.map((name) => t(`monitoring.columns.${name}`))}
      busy={busy}
    >
      {lines.map((line) => (
        <MonitoredRow key={line.id} line={line} />
      ))}
    </ListTable>
  );
}

function MonitoredRow({ line }: { readonly line: MonitoredLine }) {
  const { t, moment, day } = useWords();
  const label = (column: (typeof COLUMNS)[number]) => ({ 'data-label': t(`monitoring.columns.${column}`) });
  return (
    <tr>
      <th scope="row">
        <a href={addressOf({ name: 'monitored', id: line.id })}>
          <bdi>{line.name}</bdi>
        </a>
      </th>
      <td {...label('state')}>
        <MonitoringState state={line.status} />
      </td>
      <td {...label('checked')}>
        {line.checkedAt === null ? '–' : <time dateTime={line.checkedAt}>{moment(line.checkedAt)}</time>}
      </td>
      <td {...label('until')}>
        <time dateTime={line.expiration}>{day(line.expiration.slice(0, 10))}</time>
        {line.isSubscribed && <span className="quiet small">{t('monitoring.extended')}</span>}
      </td>
      <td {...label('tags')}>{line.tags.length === 0 ? '–' : <bdi>{line.tags.join(', ')}</bdi>}</td>
    </tr>
  );
}
