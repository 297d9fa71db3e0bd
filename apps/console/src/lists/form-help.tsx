/** @jsxImportSource react */
import { useWords } from '../words/words.ts';

/** Columns that most lists have; the API knows more, and titles in other languages. */
const COLUMNS = ['id', 'name', 'aliases', 'kind', 'birth', 'nationality', 'passport', 'topic', 'remarks'] as const;
const EXAMPLES = ['csv', 'json'] as const;

/** What a file looks like inside, and one to begin with. */
export function FormHelp() {
  const { t } = useWords();
  return (
    <>
      <p className="examples">
        {t('form.examples')}{' '}
        {EXAMPLES.map((form) => (
          <a key={form} href={`/console-assets/example.${form}`} download={`example.${form}`}>
            {t('form.example', { form: form.toUpperCase() })}
          </a>
        ))}
      </p>
      <details>
        <summary>{t('form.heading')}</summary>
        <p>{t('form.intro')}</p>
        <dl className="columns">
          {COLUMNS.map((name) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{t(`form.columns.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('form.several')}</p>
        <p>{t('form.json')}</p>
      </details>
    </>
  );
}
