/** @jsxImportSource react */
import type { Case } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';
import { type Side, sideOfEntry, sideOfPerson } from './sides.ts';

const ROWS = [
  'names',
  'births',
  'sexes',
  'nationalities',
  'countries',
  'documents',
  'places',
  'topics',
  'offices',
  'remarks',
] as const;

/** Person and entry side by side: what one says and the other does not stands as a dash. */
export function Comparison({ one, list }: { readonly one: Case; readonly list: string }) {
  const { t, day, country, has } = useWords();
  const topic = (code: string) => (has(`topics.${code}`) ? t(`topics.${code}`) : code);
  const sex = (code: string) => (has(`cases.sexes.${code}`) ? t(`cases.sexes.${code}`) : code);
  const written = { day, country, topic, sex };
  const person = sideOfPerson(one, written);
  const entry = sideOfEntry(one, written);
  const rows = ROWS.filter((row) => person[row].length > 0 || entry[row].length > 0);
  return (
    <section className="card" aria-labelledby="compare">
      <h2 id="compare">{t('cases.compare')}</h2>
      <table className="entries sides">
        <thead>
          <tr>
            <th scope="col">
              <span className="hidden">{t('cases.detail')}</span>
            </th>
            <th scope="col">{t('cases.person')}</th>
            <th scope="col">
              <bdi>{list}</bdi>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              <th scope="row">{t(`cases.rows.${row}`)}</th>
              <Cell label={t('cases.person')} values={person[row]} />
              <Cell label={list} values={entry[row]} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small quiet">
        {one.clientId !== null && t('cases.client', { id: one.clientId })} {t('cases.key', { id: one.entity.sourceId })}
      </p>
    </section>
  );
}

function Cell({ label, values }: { readonly label: string; readonly values: Side[keyof Side] }) {
  return (
    <td data-label={label}>
      {values.length === 0
        ? '–'
        : values.map((value) => (
            <span key={value} className="line">
              <bdi>{value}</bdi>
            </span>
          ))}
    </td>
  );
}
