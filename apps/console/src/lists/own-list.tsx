/** @jsxImportSource react */
import { useState } from 'react';
import { Back } from '../parts/back.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { addressOf } from '../place.ts';
import type { ScreeningList } from '../session/console-api.ts';
import { useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { Entries } from './entries.tsx';
import { Upload } from './upload.tsx';

interface OwnListProps {
  readonly list: ScreeningList;
  readonly onChange: (list: ScreeningList) => void;
  readonly onRemoved: (id: string) => void;
}

/** A list of the partner's own: its entries replaced, shown, taken off, and the whole of it removed. */
export function OwnList({ list, onChange, onRemoved }: OwnListProps) {
  const { t, number, moment } = useWords();
  const heading = useHeadingFocus();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Back to="lists" words={t('own.back')} />
      <h1 ref={heading} tabIndex={-1}>
        {list.name}
      </h1>
      <p className="lead">
        {t('own.entries', { number: number(list.entries) })}
        {list.publishedAt !== null && ` · ${t('own.since', { time: moment(list.publishedAt) })}`}
      </p>
      <Upload list={list} onChange={onChange} />
      {list.entries > 0 && <Entries list={list} onChange={onChange} />}
      <section className="card" aria-labelledby="remove">
        <h2 id="remove">{t('remove.heading')}</h2>
        <p>{t('remove.intro')}</p>
        <button type="button" className="plain-button danger" onClick={() => setAsking(true)}>
          {t('remove.open')}
        </button>
      </section>
      {asking && <RemoveList list={list} onRemoved={onRemoved} onClose={() => setAsking(false)} />}
    </>
  );
}

interface RemoveListProps extends Pick<OwnListProps, 'list' | 'onRemoved'> {
  readonly onClose: () => void;
}

function RemoveList({ list, onRemoved, onClose }: RemoveListProps) {
  const { t, number } = useWords();
  const { api } = useApi();
  const confirm = async () => {
    await api.deleteScreeningList({ path: { id: list.id } });
    window.location.hash = addressOf({ name: 'lists' });
    onRemoved(list.id);
  };
  return (
    <Confirm
      heading={t('remove.ask', { name: list.name })}
      verb={t('remove.verb')}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{t('remove.lost', { number: number(list.entries) })}</p>
    </Confirm>
  );
}

export function NoSuchList() {
  const { t } = useWords();
  const heading = useHeadingFocus();
  return (
    <>
      <Back to="lists" words={t('own.back')} />
      <h1 ref={heading} tabIndex={-1}>
        {t('own.unknown')}
      </h1>
    </>
  );
}
