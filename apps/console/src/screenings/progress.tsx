/** @jsxImportSource react */
import type { Screening } from '../session/console-api.ts';
import { useWords } from '../words/words.ts';

/** How far a screening is, in words and as a bar. */
export function Progress({ one }: { readonly one: Screening }) {
  const { t, number } = useWords();
  const words = t(`screenings.states.${one.state}`, { done: number(one.done), total: number(one.total) });
  return (
    <span>
      {words}
      {one.state === 'RUNNING' && <progress className="part" value={one.done} max={one.total} aria-label={words} />}
    </span>
  );
}
