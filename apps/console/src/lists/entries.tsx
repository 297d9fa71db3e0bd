/** @jsxImportSource react */
import { useCallback, useRef, useState } from 'react';
import { Confirm } from '../parts/confirm.tsx';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Pages } from '../parts/pages.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { ScreeningList } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { EntriesTable } from './entries-table.tsx';
import { entryOf, type ShownEntry } from './entry.ts';

const PER_PAGE = 25;

interface EntriesProps {
  readonly list: ScreeningList;
  readonly onChange: (list: ScreeningList) => void;
}

/** Who is on the list, page by page. */
export function Entries({ list, onChange }: EntriesProps) {
  const { t } = useWords();
  const { api } = useApi();
  const heading = useRef<HTMLHeadingElement>(null);
  const [wished, setWished] = useState(1);
  const [leaving, setLeaving] = useState<ShownEntry | null>(null);
  const [said, setSaid] = useState('');
  const pages = Math.max(1, Math.ceil(list.entries / PER_PAGE));
  const page = Math.min(wished, pages);
  const { id, publishedAt } = list;
  const load = useCallback(
    async (signal: AbortSignal) => {
      const query = { page, perPage: PER_PAGE };
      const { results } = await api.listScreeningListEntries({ path: { id }, query }, { signal });
      return { of: publishedAt, entries: results.map(entryOf) };
    },
    [api, id, page, publishedAt],
  );
  const { value, fault, loading, again, change } = useLoaded(load);
  const removed = (entry: ShownEntry, now: ScreeningList) => {
    setSaid(t('entries.removed', { name: entry.names[0] }));
    onChange(now);
    if (value) change({ ...value, entries: value.entries.filter(({ key }) => key !== entry.key) });
    heading.current?.focus();
  };
  return (
    <section className="card" aria-labelledby="entries">
      <h2 id="entries" ref={heading} tabIndex={-1}>
        {t('entries.heading')}
      </h2>
      <p role="status" className="small said">
        {said}
      </p>
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value && <EntriesTable entries={value.entries} busy={loading} onRemove={setLeaving} />}
      {value === null && loading && <Waiting words={t('entries.loading')} />}
      <Pages {...{ page, pages }} onPage={setWished} />
      {leaving && <RemoveEntry {...{ list }} entry={leaving} onRemoved={removed} onClose={() => setLeaving(null)} />}
    </section>
  );
}

interface RemoveEntryProps {
  readonly list: ScreeningList;
  readonly entry: ShownEntry;
  readonly onRemoved: (entry: ShownEntry, list: ScreeningList) => void;
  readonly onClose: () => void;
}

function RemoveEntry({ list, entry, onRemoved, onClose }: RemoveEntryProps) {
  const { t } = useWords();
  const { api } = useApi();
  const confirm = async () => {
    const now = await api.removeScreeningListEntry({ path: { id: list.id, sourceId: entry.key } });
    onClose();
    onRemoved(entry, now);
  };
  return (
    <Confirm
      heading={t('entries.ask', { name: entry.names[0] })}
      verb={t('entries.remove')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('entries.lost', { list: list.name })}</p>
    </Confirm>
  );
}
