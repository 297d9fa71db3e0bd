/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

type Tone = 'good' | 'wait' | 'bad';

const ICONS: Readonly<Record<Tone, IconName>> = { good: 'tick', wait: 'clock', bad: 'warning' };

interface NoticeProps {
  readonly tone: Tone;
  /** Read out at once where somebody listens. */
  readonly alert?: boolean;
  readonly children: ReactNode;
}

/** A remark that stands out by its icon and its edge, and is not told by colour alone. */
export function Notice({ tone, alert = false, children }: NoticeProps) {
  return (
    <div className={`notice ${tone}`} {...(alert && { role: 'alert' })}>
      <Icon name={ICONS[tone]} />
      <div>{children}</div>
    </div>
  );
}
