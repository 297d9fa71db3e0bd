import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../../words.ts';

/** Counts down to `endsAt`, a `performance.now()`; not read aloud, which would drown the instructions. */
export function SecondsLeft({ endsAt }: { readonly endsAt: number }) {
  const { t } = useWords();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.ceil((endsAt - now) / 1000));
  return (
    <span role="timer" aria-live="off">
      {t('liveness.secondsLeft', { seconds })}
    </span>
  );
}
