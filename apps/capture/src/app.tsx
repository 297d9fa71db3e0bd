import type { FlowSession } from '@bonafide/contract';
import type { FaultyAnswer } from '@bonafide/domain';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { AnswersRefused, type FlowApi, FlowError, type FlowFault } from './api.ts';
import type { Announcer } from './embedding.ts';
import { type Screen, screenFor } from './plan.ts';
import { CurrentScreen } from './screens/current-screen.tsx';
import { Result } from './screens/endings.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useWords } from './words.ts';

interface AppProps {
  readonly api: FlowApi;
  readonly first: FlowSession | null;
  readonly online: boolean;
  /** Whether the connection, as measured so far, calls for less of everything. */
  readonly onSlowLink: () => boolean;
  readonly announcer: Announcer;
  /** The flow is part of another page. */
  readonly framed: boolean;
}

const POLL_MS = 1_000;

const mayCancel = ({ state, ownsSession }: FlowSession): boolean => state === 'capturing' && ownsSession;

/** Owns the conversation with the server; which screen is shown follows from the server's answer and the person's wish. */
export function App({ api, first, online, onSlowLink, announcer, framed }: AppProps) {
  const { t } = useWords();
  const [session, setSession] = useState(first);
  const [wish, setWish] = useState<Screen | null>(null);
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<FlowFault | null>(null);
  const [answerFaults, setAnswerFaults] = useState<readonly FaultyAnswer[]>([]);

  const ask = useCallback(async (call: () => Promise<FlowSession>, next: Screen | null = null) => {
    setSending(true);
    setFault(null);
    setAnswerFaults([]);
    try {
      setSession(await call());
      setWish(next);
    } catch (error) {
      if (error instanceof AnswersRefused) setAnswerFaults(error.faults);
      setFault(error instanceof FlowError ? error.fault : 'server');
    } finally {
      setSending(false);
    }
  }, []);

  usePolling(session, () => ask(api.read));
  const invalid = !session || fault === 'invalid';
  const screen = session && (fault === 'taken_over' ? ({ name: 'taken_over' } as const) : screenFor(session, wish));
  useAnnouncements(announcer, { session, step: invalid ? null : (screen?.name ?? null) });

  if (invalid || !screen) {
    return (
      <main>
        <Result purpose="verification" result="invalid" partner="" feedback={[]} returnUrl={null} />
      </main>
    );
  }
  return (
    <>
      <header>
        {!framed && <Logo session={session} />}
        {session.testMode && <p class="ribbon">{t('testRibbon')}</p>}
        {!online && (
          <p class="offline" role="status">
            {t('offline')}
          </p>
        )}
        {fault === 'server' && (
          <p class="fault" role="alert">
            {t('failed')}
          </p>
        )}
      </header>
      <main id="content">
        <CurrentScreen
          {...{ api, session, screen, sending, ask, setWish, online, onSlowLink, framed, answerFaults }}
          fault={fault}
        />
      </main>
      <footer>
        <TimeLeft session={session} />
        {mayCancel(session) && screen.name !== 'cancel' && (
          <button type="button" class="link" onClick={() => setWish({ name: 'cancel' })}>
            {t('cancel.open')}
          </button>
        )}
      </footer>
    </>
  );
}

function Logo({ session }: { readonly session: FlowSession }) {
  const logo = session.theme?.logoUrl;
  return logo ? (
    <p class="logo">
      <img src={logo} alt={session.partnerName} />
    </p>
  ) : null;
}

/** While the engines work the server is asked once a second; nothing is asked when the tab is hidden. */
function usePolling(session: FlowSession | null, read: () => Promise<void>): void {
  useEffect(() => {
    if (session?.state !== 'processing' || session.ending) return;
    const timer = setTimeout(() => void read(), document.hidden ? POLL_MS * 5 : POLL_MS);
    return () => clearTimeout(timer);
  }, [session]);
}

function TimeLeft({ session }: { readonly session: FlowSession }) {
  const { t } = useWords();
  if (session.secondsLeft === null || session.state !== 'capturing' || session.theme?.showTimer === false) return null;
  return <p class="small time">{t('timeLeft', { minutes: Math.max(1, Math.ceil(session.secondsLeft / 60)) })}</p>;
}
