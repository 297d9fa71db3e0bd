import type { FlowEnding, FlowSession } from '@bonafide/contract';

export type PhotoStep = 'FRONT' | 'BACK' | 'FACE';

/** What the person sees. `photo` carries the step to take. */
export type Screen =
  | { readonly name: 'welcome' }
  | { readonly name: 'choose' }
  | { readonly name: 'photo'; readonly step: PhotoStep }
  | { readonly name: 'paper'; readonly step: string }
  | { readonly name: 'questionnaire' }
  | { readonly name: 'review' }
  | { readonly name: 'cancel' }
  | { readonly name: 'processing' }
  | { readonly name: 'resubmit' }
  | { readonly name: 'taken_over' }
  | { readonly name: 'result'; readonly result: EndScreen };

export type EndScreen = FlowEnding['screen'];

/** Only a verification does; of somebody who comes back, or whose age is estimated, a face is enough. */
export const asksForDocument = ({ purpose }: Pick<FlowSession, 'purpose'>): boolean => purpose === 'verification';

/** The photos that this session needs, in order. */
export function photoSteps(session: FlowSession): readonly PhotoStep[] {
  if (session.purpose === 'information_update') return [];
  if (!asksForDocument(session)) return ['FACE'];
  const back = session.documentType !== null && session.typesWithBack.includes(session.documentType);
  return ['FRONT', ...(back ? (['BACK'] as const) : []), ...(session.faceRequired ? (['FACE'] as const) : [])];
}

/**
 * Where the person is, from what the server knows alone: a reload, a second device or a crash of the page goes on here.
 * `wish` is what the person asked for in this page: to choose again or to take one photo again.
 */
export function screenFor(session: FlowSession, wish: Screen | null): Screen {
  if (session.ending) return { name: 'result', result: session.ending.screen };
  if (session.state === 'processing') return { name: 'processing' };
  if (
    session.state === 'approved' ||
    session.state === 'declined' ||
    session.state === 'in_review' ||
    session.state === 'expired'
  ) {
    return { name: 'result', result: session.state };
  }
  if (!session.ownsSession && session.state !== 'ready') return { name: 'taken_over' };
  if (session.state === 'ready') return { name: 'welcome' };
  if (session.state === 'resubmit' && session.taken.length === 0 && !wish) return { name: 'resubmit' };
  if (wish) return wish;
  const chosen = session.documentType !== null && session.country !== null;
  if (asksForDocument(session) && !chosen) return { name: 'choose' };
  const missing = photoSteps(session).find((step) => !session.taken.includes(step));
  if (missing) return { name: 'photo', step: missing };
  const paper = session.steps.find(({ name }) => !session.taken.includes(name));
  if (paper) return { name: 'paper', step: paper.name };
  return session.questionnaire?.answered === false ? { name: 'questionnaire' } : { name: 'review' };
}

/** Position of a screen among all that the person will see: choice (where there is one), photos, papers, questions, sending. */
export function progress(session: FlowSession, screen: Screen): { readonly current: number; readonly total: number } {
  const steps = photoSteps(session);
  const before = asksForDocument(session) ? 1 : 0;
  const papers = session.steps.map(({ name }) => name);
  const questions = session.questionnaire ? 1 : 0;
  const total = before + steps.length + papers.length + questions + 1;
  if (screen.name === 'choose') return { current: 1, total };
  if (screen.name === 'photo') return { current: before + 1 + steps.indexOf(screen.step), total };
  if (screen.name === 'paper') return { current: before + steps.length + 1 + papers.indexOf(screen.step), total };
  return { current: screen.name === 'questionnaire' ? total - 1 : total, total };
}
