/** @jsxImportSource react */
import { useWords } from '../words/words.ts';
import { birthText, type ShownEntry } from './entry.ts';

const COLUMNS = ['key', 'names', 'birth', 'nationality', 'topic', 'remove'] as const;

interface EntriesTableProps {
  readonly entries: readonly ShownEntry[];
  /** Another page is on its way. */
  readonly busy: boolean;
  readonly onRemove: (entry: ShownEntry) => void;
}

export function EntriesTable({ entries, busy, onRemove }: EntriesTableProps) {
  const { t } = useWords();
  return (
    <table className="entries" aria-busy={busy}>
      <caption className="hidden">{t('entries.caption')}</caption>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col" className={name}>
              {name === 'remove' ? <span className="hidden">{t('entries.remove')}</span> : t(`entries.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} onRemove={onRemove} />
        ))}
      </tbody>
    </table>
  );
}

function EntryRow({ entry, onRemove }: { readonly entry: ShownEntry } & Pick<EntriesTableProps, 'onRemove'>) {
  const { t, has, country, day } = useWords();
  const [name, ...others] = entry.names;
  const word = (group: 'topics' | 'kinds', code: string) => (has(`${group}.${code}`) ? t(`${group}.${code}`) : code);
  const label = (column: Exclude<(typeof COLUMNS)[number], 'remove'>) => ({
    'data-label': t(`entries.columns.${column}`),
  });
  return (
    <tr>
      <td className="key" {...label('key')}>
        <bdi>{entry.key}</bdi>
      </td>
      <th scope="row" {...label('names')}>
        <bdi>{name}</bdi>
        {entry.kind !== 'person' && <span className="chip">{word('kinds', entry.kind)}</span>}
        {others.length > 0 && (
          <span className="quiet small">
            {others.map((other) => (
              <bdi key={other}>{other}</bdi>
            ))}
          </span>
        )}
      </th>
      <td {...label('birth')}>{entry.births.map((birth) => birthText(birth, day)).join(', ') || '–'}</td>
      <td {...label('nationality')}>{entry.nationalities.map(country).join(', ') || '–'}</td>
      <td {...label('topic')}>{entry.topics.map((topic) => word('topics', topic)).join(', ') || '–'}</td>
      <td className="remove">
        <button
          type="button"
          className="plain-button"
          aria-label={t('entries.removeName', { name })}
          onClick={() => onRemove(entry)}
        >
          {t('entries.remove')}
        </button>
      </td>
    </tr>
  );
}
