import type { FlowSession } from '@bonafide/contract';
import { useMemo, useState } from 'preact/hooks';
import { progress } from '../plan.ts';
import { useWords } from '../words.ts';
import { Layout } from './layout.tsx';
import { DocumentPicture } from './pictures.tsx';

interface ChooseProps {
  readonly session: FlowSession;
  readonly onChoose: (country: string, documentType: string) => void;
}

/** Country names in the reader's language, sorted as that language sorts. */
export function countryOptions(
  codes: readonly string[],
  tag: string,
): readonly { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([tag], { type: 'region', fallback: 'code' });
  const order = new Intl.Collator(tag);
  return codes.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) => order.compare(a.name, b.name));
}

const only = (values: readonly string[]) => (values.length === 1 ? (values[0] ?? null) : null);

export function Choose({ session, onChoose }: ChooseProps) {
  const { t, locale } = useWords();
  const [country, setCountry] = useState(session.country ?? only(session.countries) ?? '');
  const [kind, setKind] = useState(session.documentType ?? only(session.documentTypes) ?? '');
  const [missing, setMissing] = useState(false);
  const options = useMemo(() => countryOptions(session.countries, locale.tag), [session.countries, locale.tag]);

  const submit = (event: Event) => {
    event.preventDefault();
    setMissing(!country || !kind);
    if (country && kind) onChoose(country, kind);
  };

  return (
    <Layout heading={t('choose.heading')} progress={progress(session, { name: 'choose' })}>
      <form onSubmit={submit} noValidate>
        <label class="field">
          <span>{t('choose.country')}</span>
          <select
            name="country"
            value={country}
            disabled={options.length === 1}
            onChange={(event) => setCountry(event.currentTarget.value)}
          >
            <option value="">{t('choose.pickCountry')}</option>
            {options.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <fieldset class="kinds">
          <legend>{t('choose.kind')}</legend>
          {session.documentTypes.map((type) => (
            <label key={type} class={kind === type ? 'chosen' : ''}>
              <input type="radio" name="kind" value={type} checked={kind === type} onChange={() => setKind(type)} />
              <DocumentPicture kind={type} />
              <span>{t(`choose.${type}`)}</span>
            </label>
          ))}
        </fieldset>
        {missing && (
          <p role="alert" class="fault">
            {t('choose.missing')}
          </p>
        )}
        <button type="submit" class="primary">
          {t('next')}
        </button>
      </form>
    </Layout>
  );
}
