/** @jsxImportSource react */
import { useState } from 'react';
import { FaultNotice, ServerWords } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { ScreeningList } from '../session/console-api.ts';
import type { Fault } from '../session/fault.ts';
import { useAction, useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { LatestChange } from './coverage-table.tsx';
import { FileDrop } from './file-drop.tsx';
import { FormHelp } from './form-help.tsx';
import { type FileFault, LARGEST_UPLOAD, type ReadFile, readListFile } from './read-list-file.ts';
import { adviceOn } from './refusal-advice.ts';

interface Chosen {
  readonly name: string;
  readonly size: number;
  readonly read: ReadFile;
}

interface UploadProps {
  readonly list: ScreeningList;
  readonly onChange: (list: ScreeningList) => void;
}

/** A file is looked at when it is chosen and sent when the person says so: it takes the place of everybody on the list. */
export function Upload({ list, onChange }: UploadProps) {
  const { t } = useWords();
  const { api } = useApi();
  const { busy, fault, forget, run } = useAction();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [done, setDone] = useState<ScreeningList | null>(null);
  const choose = async (file: File) => {
    forget();
    setDone(null);
    const read: ReadFile =
      file.size > LARGEST_UPLOAD
        ? { ok: false, fault: 'tooLarge' }
        : readListFile(file.name, new Uint8Array(await file.arrayBuffer()));
    setChosen({ name: file.name, size: file.size, read });
  };
  const send = () =>
    run(async () => {
      if (!chosen?.read.ok) return;
      const replaced = await api.replaceScreeningListEntries({ path: { id: list.id }, body: chosen.read.body });
      setChosen(null);
      setDone(replaced);
      onChange(replaced);
    });
  return (
    <section className="card" aria-labelledby="upload">
      <h2 id="upload">{t(list.entries === 0 ? 'upload.first' : 'upload.heading')}</h2>
      <p>{t(list.entries === 0 ? 'upload.introFirst' : 'upload.intro')}</p>
      <FormHelp />
      <FileDrop onFile={(file) => void choose(file)} />
      {chosen && !busy && <ChosenFile {...{ chosen, list }} onSend={send} />}
      {busy && <Waiting words={t('upload.busy')} />}
      {fault && <NotTaken fault={fault} />}
      <div role="status">
        {done && <Taken list={done} />}
        <LeftAlone list={list} />
      </div>
    </section>
  );
}

interface ChosenFileProps {
  readonly chosen: Chosen;
  readonly list: ScreeningList;
  readonly onSend: () => void;
}

function ChosenFile({ chosen, list, onSend }: ChosenFileProps) {
  const { t, size, number } = useWords();
  const { read } = chosen;
  if (!read.ok) return <NotSent name={chosen.name} fault={read.fault} />;
  return (
    <div className="chosen">
      <p>
        <bdi className="strong">{chosen.name}</bdi>{' '}
        <span className="quiet">{`${read.form} · ${size(chosen.size)}`}</span>
      </p>
      {list.entries > 0 && <p>{t('upload.warning', { number: number(list.entries) })}</p>}
      <button type="button" className="primary" onClick={onSend}>
        {t(list.entries === 0 ? 'upload.sendFirst' : 'upload.send')}
      </button>
    </div>
  );
}

function NotSent({ name, fault }: { readonly name: string; readonly fault: FileFault }) {
  const { t, size } = useWords();
  return (
    <Notice tone="bad" alert>
      <p>
        <strong>{t('upload.notSent', { name })}</strong> {t('upload.unchanged')}
      </p>
      <p>{t(`upload.faults.${fault}`, { most: size(LARGEST_UPLOAD) })}</p>
    </Notice>
  );
}

function NotTaken({ fault }: { readonly fault: Fault }) {
  const { t } = useWords();
  if (fault.kind !== 'refused') return <FaultNotice fault={fault} />;
  return (
    <Notice tone="bad" alert>
      <p>
        <strong>{t('upload.notTaken')}</strong> {t('upload.unchanged')}
      </p>
      <p>{t(`upload.advice.${adviceOn(fault.codes)}`)}</p>
      <ServerWords words={fault.words} />
    </Notice>
  );
}

/** A column with another title than ours would be passed over without a word, and its birth dates with it. */
function LeftAlone({ list: { leftAlone } }: { readonly list: ScreeningList }) {
  const { t } = useWords();
  if (leftAlone.length === 0) return null;
  return (
    <Notice tone="wait">
      <p>{t('upload.leftAlone', { titles: leftAlone.join(', ') })}</p>
    </Notice>
  );
}

function Taken({ list }: { readonly list: ScreeningList }) {
  const { t, number } = useWords();
  return (
    <Notice tone="good">
      <p>
        <strong>{t('upload.done', { number: number(list.entries) })}</strong>
      </p>
      <LatestChange list={list} />
    </Notice>
  );
}
