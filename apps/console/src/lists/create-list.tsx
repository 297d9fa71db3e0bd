/** @jsxImportSource react */
import type { FormEvent } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { addressOf } from '../place.ts';
import type { ScreeningList } from '../session/console-api.ts';
import { useAction, useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';

const LONGEST_NAME = 100;

/** Makes a list and goes to it, where its entries are added. */
export function CreateList({ onMade }: { readonly onMade: (list: ScreeningList) => void }) {
  const { t } = useWords();
  const { api } = useApi();
  const { busy, fault, run } = useAction();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name')).trim();
    await run(async () => {
      const list = await api.createScreeningList({ body: { name } });
      onMade(list);
      window.location.hash = addressOf({ name: 'list', id: list.id });
    });
  };
  return (
    <section className="card" aria-labelledby="create">
      <h2 id="create">{t('create.heading')}</h2>
      <p>{t('create.intro')}</p>
      <form onSubmit={submit} className="in-line">
        <label className="field">
          <span>{t('create.name')}</span>
          <input name="name" required maxLength={LONGEST_NAME} pattern=".*\S.*" autoComplete="off" />
        </label>
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? t('create.busy') : t('create.submit')}
        </button>
      </form>
      {fault && <FaultNotice fault={fault} />}
    </section>
  );
}
