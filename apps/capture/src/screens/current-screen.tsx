import type { FlowQuestionnaire, FlowSession, FlowStep } from '@bonafide/contract';
import type { FaultyAnswer } from '@bonafide/domain';
import type { FlowApi, FlowFault } from '../api.ts';
import { asksForDocument, type PhotoStep, type Screen } from '../plan.ts';
import { platform } from '../platform.ts';
import { Cancel } from './cancel.tsx';
import { Choose } from './choose.tsx';
import { Resubmit, Result, TakenOver } from './endings.tsx';
import { Challenge } from './liveness/challenge.tsx';
import { Paper } from './paper.tsx';
import { Photo } from './photo.tsx';
import { Processing } from './processing.tsx';
import { QuestionnairePage } from './questionnaire/questionnaire.tsx';
import { Review } from './review.tsx';
import { SendAtOnce } from './send-at-once.tsx';
import { Welcome } from './welcome.tsx';

interface ScreenProps {
  readonly api: FlowApi;
  readonly online: boolean;
  /** Whether the connection, as measured so far, calls for less of everything. */
  readonly onSlowLink: () => boolean;
  /** The flow is part of another page. */
  readonly framed: boolean;
  readonly session: FlowSession;
  readonly screen: Screen;
  readonly sending: boolean;
  readonly fault: FlowFault | null;
  readonly answerFaults: readonly FaultyAnswer[];
  readonly ask: (call: () => Promise<FlowSession>, next?: Screen | null) => Promise<void>;
  readonly setWish: (wish: Screen | null) => void;
}

/** The screen that the session's standing, or the person's wish, calls for. */
export function CurrentScreen(props: ScreenProps) {
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

/** What is wrong with the file that was just sent; null where something else is. */
const fileFault = (fault: FlowFault | null) => (fault === 'not_an_image' || fault === 'too_large' ? fault : null);

interface PhotoOfProps extends ScreenProps {
  readonly step: PhotoStep;
  readonly onBack: () => void;
}

function PhotoOf({ api, session, step, sending, fault, ask, onBack }: PhotoOfProps) {
  const ofFile = fileFault(fault);
  return (
    <Photo
      key={`${step}-${ofFile}`}
      {...{ session, sending, step }}
      fault={ofFile}
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
  const ofFile = fileFault(fault);
  return (
    <Paper
      key={step.name}
      {...{ session, sending, step }}
      fault={ofFile}
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
