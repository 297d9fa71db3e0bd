/** @jsxImportSource react */
import { Icon, type IconName } from '../parts/icon.tsx';
import type { CaseLine } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';

/** What holds of a case, in a word and an icon: a verdict, a proposal of one, or nothing yet. */
export function CaseState({ one }: { readonly one: CaseLine }) {
  const { t } = useWords();
  const [icon, tone] = lookOf(one);
  return (
    <ul className="marks">
      <li className={tone}>
        <Icon name={icon} />
        {one.state === 'DECIDED' && one.verdict ? t(`cases.verdicts.${one.verdict}`) : t(`cases.states.${one.state}`)}
      </li>
      {one.expiredByChangeAt !== null && (
        <li className="wait">
          <Icon name="warning" />
          {t('cases.asksAgain')}
        </li>
      )}
    </ul>
  );
}

function lookOf({ state, verdict }: CaseLine): readonly [icon: IconName, tone: string] {
  if (state !== 'DECIDED') return ['clock', 'wait'];
  return verdict === 'TRUE_MATCH' ? ['warning', 'bad'] : ['tick', 'good'];
}
