/** @jsxImportSource react */
import { Icon, type IconName } from '../parts/icon.tsx';
import type { MonitoredLine } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';

type State = MonitoredLine['status'];

const LOOKS: Readonly<Record<State, readonly [icon: IconName, tone: string]>> = {
  ALERT: ['warning', 'bad'],
  ACTIVE: ['tick', 'good'],
  PENDING: ['clock', 'wait'],
  STOPPED: ['empty', 'wait'],
};

export function MonitoringState({ state }: { readonly state: State }) {
  const { t } = useWords();
  const [icon, tone] = LOOKS[state];
  return (
    <ul className="marks">
      <li className={tone}>
        <Icon name={icon} />
        {t(`monitoring.states.${state}`)}
      </li>
    </ul>
  );
}
