/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { usePlace } from '../place.ts';
import type { ScreeningList } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { Coverage } from './coverage.tsx';
import { NoSuchList, OwnList } from './own-list.tsx';

/** Which lists people are held against, and the partner's own among them. */
export function ListsArea() {
  const { t } = useWords();
  const { api } = useApi();
  const place = usePlace();
  // The address follows a moment after the list is gone.
  const [removed, setRemoved] = useState<string | null>(null);
  const load = useCallback(
    async (signal: AbortSignal) => (await api.listScreeningLists({}, { signal })).results,
    [api],
  );
  const { value: lists, fault, loading, again, change } = useLoaded<readonly ScreeningList[]>(load);
  if (lists === null) {
    return (
      <>
        <h1>{t('coverage.heading')}</h1>
        {fault ? <FaultNotice fault={fault} onAgain={again} /> : <Waiting words={t('coverage.loading')} />}
      </>
    );
  }
  const put = (list: ScreeningList) => change([...lists.filter(({ id }) => id !== list.id), list]);
  const remove = (id: string) => {
    setRemoved(id);
    change(lists.filter((list) => list.id !== id));
  };
  if (!('id' in place) || place.id === removed) return <Coverage {...{ lists, fault, loading, again }} onMade={put} />;
  const list = lists.find(({ id, isOwn }) => isOwn && id === place.id);
  return list ? <OwnList key={list.id} list={list} onChange={put} onRemoved={remove} /> : <NoSuchList />;
}
