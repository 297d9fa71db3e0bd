/** @jsxImportSource react */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { CasesArea } from './cases/cases-area.tsx';
import { ListsArea } from './lists/lists-area.tsx';
import { MonitoringArea } from './monitoring/monitoring-area.tsx';
import { Header } from './parts/header.tsx';
import { Navigation } from './parts/navigation.tsx';
import { areaOf, usePlace } from './place.ts';
import { ScreeningsArea } from './screenings/screenings-area.tsx';
import { createConsoleApi } from './session/console-api.ts';
import type { Door } from './session/door.ts';
import type { Session } from './session/sign-in.ts';
import { SignIn } from './session/sign-in.tsx';
import { SignedInContext } from './session/use-api.ts';
import { useWords } from './words/words.ts';

interface AppProps {
  readonly door: Door;
  readonly onLanguage: (tag: string) => void;
}

/** Holds the session, and with it everything that is known of a partner: without one there is nothing on the page. */
export function App({ door, onLanguage }: AppProps) {
  const { t } = useWords();
  const [session, setSession] = useState<Session | null>(null);
  const [ended, setEnded] = useState(false);
  const leave = useCallback((byItself: boolean) => {
    setSession(null);
    setEnded(byItself);
  }, []);
  const onEnded = useCallback(() => leave(true), [leave]);
  useEnd(session, door, onEnded);
  const signedIn = useMemo(
    () => session && { api: createConsoleApi(door, session), now: door.now, onEnded },
    [door, session, onEnded],
  );
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <>
      <button type="button" className="skip" onClick={toContent}>
        {t('skip')}
      </button>
      <Header session={session} onLanguage={onLanguage} onSignOut={() => leave(false)} />
      <main id="content" tabIndex={-1}>
        {signedIn === null ? (
          <SignIn door={door} ended={ended} onSession={setSession} />
        ) : (
          <SignedInContext value={signedIn}>
            <Areas />
          </SignedInContext>
        )}
      </main>
    </>
  );
}

/** What a reviewer calls themselves is asked once a session, and known to all areas that stand here. */
function Areas() {
  const place = usePlace();
  const [reviewer, setReviewer] = useState('');
  const area = areaOf(place);
  return (
    <>
      <Navigation place={place} />
      {area === 'lists' && <ListsArea />}
      {area === 'monitoring' && <MonitoringArea place={place} />}
      {area === 'screenings' && <ScreeningsArea place={place} />}
      {area === 'cases' && <CasesArea {...{ place, reviewer }} onReviewer={setReviewer} />}
    </>
  );
}

/** No link: the address after `#` says where in the console somebody is. */
function toContent(): void {
  document.getElementById('content')?.focus();
}

/** Ends the session when its token does, whether or not somebody is looking. */
function useEnd(session: Session | null, door: Door, onEnded: () => void): void {
  useEffect(() => {
    if (session === null) return;
    const timer = setTimeout(onEnded, Math.max(0, session.endsAt - door.now()));
    return () => clearTimeout(timer);
  }, [session, door, onEnded]);
}
