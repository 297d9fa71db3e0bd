import type { FlowSession } from '@bonafide/contract';
import { useEffect } from 'preact/hooks';
import type { Announcer } from './embedding.ts';
import type { Screen } from './plan.ts';

/** Tells the page that embeds us where the person is and how it ended. `step` is null where the link leads nowhere. */
export function useAnnouncements(
  announcer: Announcer,
  { session, step }: { readonly session: FlowSession | null; readonly step: Screen['name'] | null },
): void {
  useEffect(() => announcer.news({ bonafide: 'ready' }), []);
  useEffect(() => {
    announcer.news(step ? { bonafide: 'step', step } : { bonafide: 'error', reason: 'invalid_link' });
    if (session) announcer.end(session);
  }, [step, session?.ending]);
}
