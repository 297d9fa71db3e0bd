/** @jsxImportSource react */
import type { Case } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';

/** Why the entry was hit: the names word by word, what each particular added or took, and what could not be weighed. */
export function WhyFound({ one }: { readonly one: Case }) {
  const { t, percent } = useWords();
  const { name, factors, score } = one.hit;
  const weighed = factors.filter(({ verdict }) => verdict !== 'missing');
  const missing = factors.filter(({ verdict }) => verdict === 'missing');
  const wordOf = (key: string) => t(`cases.factors.${key}`);
  return (
    <section className="card" aria-labelledby="why">
      <h2 id="why">{t('cases.why')}</h2>
      <p>{t('cases.alike', { matched: name.matched, against: name.against, score: percent(name.score) })}</p>
      <Tokens tokens={name.tokens} />
      {weighed.length > 0 && (
        <ul className="factors">
          {weighed.map(({ key, verdict, delta, detail }) => (
            <li key={key} className={verdict === 'conflict' || delta < 0 ? 'against' : 'for'}>
              <Points delta={delta} />
              <span>
                <strong>{wordOf(key)}</strong>
                {': '}
                {t(`cases.agreements.${verdict}`)}{' '}
                <span lang="en" dir="ltr" className="quiet small">
                  {detail}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <p className="quiet">{t('cases.missing', { what: missing.map(({ key }) => wordOf(key)).join(', ') })}</p>
      )}
      <p>
        <strong>{t('cases.together', { score: percent(score) })}</strong> {t('cases.notProof')}
      </p>
    </section>
  );
}

/** Hundredths of the score, with a sign. */
function Points({ delta }: { readonly delta: number }) {
  const { t, number } = useWords();
  const points = Math.round(delta * 100);
  const sign = points > 0 ? '+' : points < 0 ? '−' : '±';
  return (
    <span className="points" dir="ltr">
      {sign}
      {number(Math.abs(points))}
      <span className="hidden"> {t('cases.points')}</span>
    </span>
  );
}

function Tokens({ tokens }: { readonly tokens: Case['hit']['name']['tokens'] }) {
  const { t, has } = useWords();
  return (
    <ul className="tokens">
      {tokens.map(({ query, listed, how }) => (
        <li key={`${query}/${listed}`}>
          <span dir="ltr">
            {query === null || listed === null || query === listed ? (query ?? listed) : `${query} / ${listed}`}
          </span>{' '}
          <span className="quiet small">{has(`cases.how.${how}`) ? t(`cases.how.${how}`) : how}</span>
        </li>
      ))}
    </ul>
  );
}
