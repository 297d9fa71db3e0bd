/** @jsxImportSource react */
import { FaultNotice } from '../parts/fault-notice.tsx';
import { Icon } from '../parts/icon.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import type { ScreeningList } from '../session/console-api.ts';
import type { Fault } from '../session/fault.ts';
import { useApi } from '../session/use-api.ts';
import { useWords } from '../words/words.ts';
import { CoverageTable } from './coverage-table.tsx';
import { CreateList } from './create-list.tsx';
import { inOrder, marksOf } from './list-marks.ts';

interface CoverageProps {
  readonly lists: readonly ScreeningList[];
  /** Of the latest look; the lists are those of the one before. */
  readonly fault: Fault | null;
  readonly loading: boolean;
  readonly again: () => void;
  readonly onMade: (list: ScreeningList) => void;
}

export function Coverage({ lists, fault, loading, again, onMade }: CoverageProps) {
  const { t, locale } = useWords();
  const heading = useHeadingFocus();
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('coverage.heading')}
      </h1>
      <p className="lead">{t('coverage.intro')}</p>
      {lists.length > 0 && <Sums lists={lists} />}
      {fault && <FaultNotice fault={fault} onAgain={again} />}
      {lists.length === 0 ? (
        <div className="card empty">
          <Icon name="empty" />
          <p>{t('coverage.none')}</p>
        </div>
      ) : (
        <CoverageTable lists={inOrder(lists, locale.tag)} />
      )}
      <p className="under-table">
        <button type="button" className="plain-button" aria-disabled={loading} onClick={() => !loading && again()}>
          {t('coverage.again')}
        </button>
        <span role="status" className="quiet small">
          {loading ? t('coverage.loading') : ''}
        </span>
      </p>
      <CreateList onMade={onMade} />
    </>
  );
}

function Sums({ lists }: Pick<CoverageProps, 'lists'>) {
  const { t, number } = useWords();
  const { now } = useApi();
  const at = now();
  const sums = [
    ['lists', lists.length],
    ['entries', lists.reduce((sum, { entries }) => sum + entries, 0)],
    ['attention', lists.filter((list) => marksOf(list, at)[0] !== 'current').length],
  ] as const;
  return (
    <dl className="sums">
      {sums.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`coverage.sums.${name}`)}</dt>
          <dd>{number(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
