/** @jsxImportSource react */
import { Notice } from '../parts/notice.tsx';
import type { ScreeningList } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';

/** Why the latest file of a list was not taken, since when, and what holds instead. */
export function Refusals({ list }: { readonly list: ScreeningList }) {
  const { t, has, moment } = useWords();
  const { refusedAt, publishedAt, refusals } = list;
  return (
    <Notice tone="bad">
      <p>
        {refusedAt !== null && <strong>{t('refusals.refused', { time: moment(refusedAt) })} </strong>}
        {publishedAt === null ? t('refusals.nothingHolds') : t('refusals.oldHolds', { time: moment(publishedAt) })}
      </p>
      <ul>
        {refusals.map(({ code, words }) => (
          <li key={code}>
            {has(`refusals.${code}`) && `${t(`refusals.${code}`)} `}
            <span lang="en" dir="ltr" className="quiet small">
              {words}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
