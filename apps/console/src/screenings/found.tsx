/** @jsxImportSource react */
import { useCallback, useState } from 'react';
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { Pages } from '../parts/pages.tsx';
import { Waiting } from '../parts/waiting.tsx';
import type { Screened, Screening } from '../session/console-api.ts';
import { useApi, useLoaded } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';

const PER_PAGE = 20;

/** What was not checked is never told as clean. */
const NOBODY = {
  yet: ['clock', 'screenings.nobodyYet'],
  ofThem: ['warning', 'screenings.nobodyOfThem'],
  atAll: ['tick', 'screenings.nobody'],
} as const;

interface FoundProps {
  readonly one: Screening;
}

/** Whoever is like an entry of a list, with why. While the screening runs, whom it has found so far. */
export function Found({ one: { id, done, state, unchecked } }: FoundProps) {
  const { t } = useWords();
  const { api } = useApi();
  const [page, setPage] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: more are screened, so more may be found
  const load = useCallback(
    (signal: AbortSignal) => {
      const query = { page, perPage: PER_PAGE, flagged: 'true' };
      return api.listScreeningResults({ path: { id }, query }, { signal });
    },
    [api, id, page, done],
  );
  const { value, fault, again } = useLoaded(load);
  const nobody = state !== 'DONE' ? 'yet' : unchecked > 0 ? 'ofThem' : 'atAll';
  return (
    <section className="card" aria-labelledby="found">
      <h2 id="found">{t('screenings.found')}</h2>
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {value === null && !fault && <Waiting words={t('screenings.loading')} />}
      {value?.count === 0 && (
        <p>
          <Icon name={NOBODY[nobody][0]} /> {t(NOBODY[nobody][1])}
        </p>
      )}
      {value && value.count > 0 && (
        <ul className="found">
          {value.results.map((one) => (
            <FoundOne key={one.row} one={one} />
          ))}
        </ul>
      )}
      {value && <Pages page={page} pages={Math.ceil(value.count / PER_PAGE)} onPage={setPage} />}
    </section>
  );
}

function FoundOne({ one }: { readonly one: Screened }) {
  const { t, number, percent } = useWords();
  return (
    <li>
      <h3>
        <bdi>{one.name}</bdi>{' '}
        <span className="quiet small">
          {t('screenings.row', { number: number(one.row) })}
          {one.id !== null && ` · ${one.id}`}
        </span>
      </h3>
      {one.hits.map((hit) => (
        <details key={hit.resourceId}>
          <summary>
            <bdi>{hit.name}</bdi> · {percent(hit.score / 100)} · <bdi>{hit.list}</bdi>
            {hit.dismissed && <span className="chip">{t('cases.verdicts.FALSE_POSITIVE')}</span>}
          </summary>
          <ul lang="en" dir="ltr">
            {hit.why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      ))}
    </li>
  );
}
