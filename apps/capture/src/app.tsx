import type { FlowQuestionnaire, FlowSession, FlowStep } from '@bonafide/contract';
import type { FaultyAnswer } from '@bonafide/domain';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { AnswersRefused, type FlowApi, FlowError, type FlowFault } from './api.ts';
import type { Announcer } from './embedding.ts';
import { asksForDocument, type PhotoStep, type Screen, screenFor } from './plan.ts';
import { platform } from './platform.ts';
import { Cancel } from './screens/cancel.tsx';
import { Choose } from './screens/choose.tsx';
import { Resubmit, Result, TakenOver } from './screens/endings.tsx';
import { Challenge } from './screens/liveness/challenge.tsx';
import { Paper } from './screens/paper.tsx';
import { Photo } from './screens/photo.tsx';
import { Processing } from './screens/processing.tsx';
import { QuestionnairePage } from './screens/questionnaire/questionnaire.tsx';
import { Review } from './screens/review.tsx';
import { SendAtOnce } from './screens/send-at-once.tsx';
import { Welcome } from './screens/welcome.tsx';
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

/** An age is estimated with one photo: whoever does not want that closes the page. */
const mayCancel = ({ state, purpose, ownsSession }: FlowSession): boolean =>
  state === 'capturing' && ownsSession && purpose !== 'age_estimation';

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

interface ScreenProps extends Pick<AppProps, 'api' | 'online' | 'onSlowLink' | 'framed'> {
  readonly session: FlowSession;
  readonly screen: Screen;
  readonly sending: boolean;
  readonly fault: FlowFault | null;
  readonly answerFaults: readonly FaultyAnswer[];
  readonly ask: (call: () => Promise<FlowSession>, next?: Screen | null) => Promise<void>;
  readonly setWish: (wish: Screen | null) => void;
}

function CurrentScreen(props: ScreenProps) {
  const { api, session, screen, sending, ask, setWish, online, onSlowLink } = props;
  const begin = (next: Screen | null) => () => void ask(() => api.open(platform(navigator.userAgent)), next);
  const start: Screen | null = asksForDocument(session) ? { name: 'choose' } : null;
  const back = () => setWish(start ?? { name: 'welcome' });
  switch (screen.name) {
    case 'welcome':
      return (
        <Welcome
          purpose={session.purpose}
          partner={session.partnerName}
          faceRequired={session.faceRequired}
          showInstructions={session.showInstructions}
          onStart={begin(start)}
        />
      );
    case 'choose':
      return <Choose session={session} onChoose={(country, type) => void ask(() => api.choose(country, type))} />;
    case 'photo':
      return screen.step === 'FACE' && session.selfieMode === 'challenge' ? (
        <Challenge
          key={session.attempt}
          {...{ api, session, online, onSlowLink }}
          onDone={(next) => void ask(api.read, next)}
          onBack={back}
        />
      ) : (
        <PhotoOf {...props} step={screen.step} onBack={back} />
      );
    case 'paper': {
      const step = session.steps.find(({ name }) => name === screen.step);
      return step ? <PaperOf {...props} step={step} onBack={back} /> : null;
    }
    case 'questionnaire':
      return session.questionnaire && <Questions {...props} questionnaire={session.questionnaire} />;
    case 'review':
      return !asksForDocument(session) && props.fault === null ? (
        <SendAtOnce session={session} onSend={() => void ask(api.submit)} />
      ) : (
        <Review {...{ session, sending }} onSend={() => void ask(api.submit)} onChange={setWish} />
      );
    case 'cancel':
      return (
        <Cancel partner={session.partnerName} onStay={() => setWish(null)} onCancel={() => void ask(api.cancel)} />
      );
    case 'processing':
      return <Processing session={session} />;
    case 'resubmit':
      return <Resubmit purpose={session.purpose} advice={session.advice} onAgain={begin(null)} />;
    case 'taken_over':
      return <TakenOver onHere={begin(null)} />;
    case 'result':
      return (
        <Result
          purpose={session.purpose}
          result={screen.result}
          partner={session.partnerName}
          feedback={session.ending?.feedback ?? []}
          returnUrl={props.framed && session.ending?.staysInFrame ? null : session.returnUrl}
        />
      );
  }
}

interface PhotoOfProps extends ScreenProps {
  readonly step: PhotoStep;
  readonly onBack: () => void;
}

function PhotoOf({ api, session, step, sending, fault, ask, onBack }: PhotoOfProps) {
  const photoFault = fault === 'not_an_image' || fault === 'too_large' ? fault : null;
  return (
    <Photo
      key={`${step}-${photoFault}`}
      {...{ session, sending, step }}
      fault={photoFault}
      onPhoto={(photo) => void ask(() => api.send(step, photo))}
      onBack={onBack}
    />
  );
}

interface PaperOfProps extends ScreenProps {
  readonly step: FlowStep;
  readonly onBack: () => void;
}

function PaperOf({ api, session, step, sending, fault, ask, onBack }: PaperOfProps) {
  const paperFault = fault === 'not_an_image' || fault === 'too_large' ? fault : null;
  return (
    <Paper
      key={step.name}
      {...{ session, sending, step }}
      fault={paperFault}
      onPaper={(paper) => void ask(() => api.sendPaper(step.name, paper))}
      onBack={onBack}
    />
  );
}

interface QuestionsProps extends ScreenProps {
  readonly questionnaire: FlowQuestionnaire;
}

function Questions({ api, session, questionnaire, sending, answerFaults, ask, setWish }: QuestionsProps) {
  return (
    <QuestionnairePage
      {...{ session, questionnaire, sending }}
      faults={answerFaults}
      onAnswer={(answers) => void ask(() => api.answer(answers))}
      onFile={(question, file) => void ask(() => api.sendAnswerFile(question, file), { name: 'questionnaire' })}
      onRemoveFiles={(question) => void ask(() => api.removeAnswerFiles(question), { name: 'questionnaire' })}
      onSkip={() => setWish({ name: 'review' })}
    />
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
