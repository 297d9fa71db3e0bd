/** @jsxImportSource react */
import { useState } from 'react';
import { FileDrop } from '../lists/file-drop.tsx';
import { LARGEST_UPLOAD, readListFile } from '../lists/read-list-file.ts';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Notice } from '../parts/notice.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { addressOf } from '../place.ts';
import { useAction, useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';

const COLUMNS = [
  'name',
  'firstName',
  'id',
  'kind',
  'dateOfBirth',
  'nationality',
  'sex',
  'documentNumber',
  'country',
] as const;

/** Takes a table of people in, and goes to where its progress is shown. */
export function NewScreening({ onMade }: { readonly onMade: () => void }) {
  const { t, size } = useWords();
  const { api } = useApi();
  const { busy, fault, forget, run } = useAction();
  const [notSent, setNotSent] = useState<string | null>(null);
  const send = async (file: File) => {
    forget();
    setNotSent(null);
    const csv = await textOf(file);
    if ('fault' in csv) return setNotSent(csv.fault);
    await run(async () => {
      const { id } = await api.createScreening({ body: { csv: csv.text } });
      onMade();
      window.location.hash = addressOf({ name: 'screening', id });
    });
  };
  return (
    <section className="card" aria-labelledby="new-screening">
      <h2 id="new-screening">{t('screenings.new')}</h2>
      <p>{t('screenings.newIntro')}</p>
      <details>
        <summary>{t('form.heading')}</summary>
        <p>{t('screenings.form')}</p>
        <dl className="columns">
          {COLUMNS.map((column) => (
            <div key={column}>
              <dt>
                <code dir="ltr">{column}</code>
              </dt>
              <dd>{t(`screenings.fields.${column}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
      <FileDrop onFile={(file) => void send(file)} forms="people" />
      {busy && <Waiting words={t('screenings.sending')} />}
      {fault && <FaultNotice fault={fault} />}
      {notSent !== null && (
        <Notice tone="bad" alert>
          {t(`upload.faults.${notSent}`, { most: size(LARGEST_UPLOAD) })}
        </Notice>
      )}
    </section>
  );
}

type Text = { readonly text: string } | { readonly fault: 'empty' | 'tooLarge' | 'notUtf8' | 'kind' };

async function textOf(file: File): Promise<Text> {
  if (file.size > LARGEST_UPLOAD) return { fault: 'tooLarge' };
  const read = readListFile(file.name, new Uint8Array(await file.arrayBuffer()));
  if (!read.ok)
    return {
      fault: read.fault === 'empty' || read.fault === 'notUtf8' || read.fault === 'tooLarge' ? read.fault : 'kind',
    };
  return read.body.csv === undefined ? { fault: 'kind' } : { text: read.body.csv };
}
