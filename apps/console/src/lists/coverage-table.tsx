/** @jsxImportSource react */
import { Icon, type IconName } from '../parts/icon.tsx';
import { addressOf } from '../place.ts';
import type { ScreeningList } from '../session/console-api.ts';
import { useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { type ListMark, marksOf, nextCheckOf } from './list-marks.ts';
import { Refusals } from './refusals.tsx';

const COLUMNS = ['list', 'entries', 'edition', 'checked', 'next', 'change', 'state'] as const;
const MARK_ICONS: Readonly<Record<ListMark, readonly [icon: IconName, tone: string]>> = {
  current: ['tick', 'good'],
  refused: ['warning', 'bad'],
  late: ['clock', 'wait'],
  empty: ['empty', 'wait'],
};

/** Each list is a body of its own, so that why an edition was refused stands with its list. */
export function CoverageTable({ lists }: { readonly lists: readonly ScreeningList[] }) {
  const { t } = useWords();
  return (
    <table className="lists">
      <caption className="hidden">{t('coverage.caption')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className={name}>
              {t(`coverage.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      {lists.map((list) => (
        <tbody key={list.id}>
          <ListRow list={list} />
          {list.refusals.length > 0 && (
            <tr className="why">
              <td colSpan={COLUMNS.length}>
                <Refusals list={list} />
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

function ListRow({ list }: { readonly list: ScreeningList }) {
  const { t, number } = useWords();
  const { now } = useApi();
  const at = now();
  const label = (name: (typeof COLUMNS)[number]) => ({ 'data-label': t(`coverage.columns.${name}`) });
  return (
    <tr>
      <th scope="row">
        {list.isOwn ? <a href={addressOf({ name: 'list', id: list.id })}>{list.name}</a> : <bdi>{list.name}</bdi>}
        <Origin list={list} />
      </th>
      <td className="number" {...label('entries')}>
        {number(list.entries)}
      </td>
      <td {...label('edition')}>
        <Edition list={list} />
      </td>
      <td {...label('checked')}>
        <Moment at={list.checkedAt === null ? null : Date.parse(list.checkedAt)} now={at} />
      </td>
      <td {...label('next')}>
        <NextCheck list={list} now={at} />
      </td>
      <td {...label('change')}>
        <LatestChange list={list} />
      </td>
      <td {...label('state')}>
        <ul className="marks">
          {marksOf(list, at).map((mark) => (
            <li key={mark} className={MARK_ICONS[mark][1]}>
              <Icon name={MARK_ICONS[mark][0]} />
              {t(`coverage.marks.${mark}`)}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}

function Origin({ list: { source, isOwn } }: { readonly list: ScreeningList }) {
  const { t, has } = useWords();
  const key = `sources.${source}`;
  return (
    <span className="origin">
      <span className="chip">{t(isOwn ? 'coverage.own' : 'coverage.operators')}</span>
      {!isOwn && <span className="quiet small">{has(key) ? t(key) : source}</span>}
    </span>
  );
}

function Edition({ list: { edition, publishedAt } }: { readonly list: ScreeningList }) {
  const { t, moment } = useWords();
  return (
    <>
      {edition !== null && <span>{edition}</span>}
      <span className="quiet small">
        {publishedAt === null ? t('coverage.neverRead') : t('coverage.since', { time: moment(publishedAt) })}
      </span>
    </>
  );
}

function NextCheck({ list, now }: { readonly list: ScreeningList; readonly now: number }) {
  const { t, distance } = useWords();
  const next = nextCheckOf(list);
  if (list.refreshMinutes === null) return <span className="quiet">{t('coverage.byHand')}</span>;
  if (next === null) return <span>{t('coverage.soon')}</span>;
  if (next <= now) return <span>{t('coverage.due', { distance: distance(next, now) })}</span>;
  return <Moment at={next} now={now} />;
}

/** How long ago, or in how long, and exactly when. */
function Moment({ at, now }: { readonly at: number | null; readonly now: number }) {
  const { t, distance, moment } = useWords();
  if (at === null) return <span className="quiet">{t('coverage.never')}</span>;
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso}>
      <span>{distance(at, now)}</span>
      <span className="quiet small">{moment(iso)}</span>
    </time>
  );
}

export function LatestChange({ list: { latestChange } }: { readonly list: ScreeningList }) {
  const { t, number } = useWords();
  if (latestChange === null) return <span className="quiet">{t('coverage.noChange')}</span>;
  const { added, changed, removed } = latestChange;
  return (
    <ul className="change">
      {Object.entries({ added, changed, removed }).map(([name, count]) => (
        <li key={name} {...(count === 0 && { className: 'quiet' })}>
          {t(`coverage.${name}`, { number: number(count) })}
        </li>
      ))}
    </ul>
  );
}
