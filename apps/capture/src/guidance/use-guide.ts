import type { LivenessAction } from '@bonafide/domain';
import { createContext, type RefObject } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { actionProgress, type RestingLook, restAfter } from './action-progress.ts';
import type { FaceGuide } from './face-guide.ts';
import { type GuidePurpose, hintFor } from './guide-hint.ts';
import type { Look } from './look.ts';
import { type GuideWord, NOTHING_SHOWN, type SteadyHint, steadied } from './steady-hint.ts';

/** Null where a page does without. */
export const GuideContext = createContext<FaceGuide | null>(null);

/** Loads the guide while the person still reads. */
export function usePreparedGuide(wanted = true): void {
  const guide = useContext(GuideContext);
  useEffect(() => {
    if (wanted) guide?.prepare();
  }, [guide, wanted]);
}

/** What is being looked for. */
export interface GuideTask {
  readonly purpose: GuidePurpose;
  /** What the person is asked to do; null: nothing yet. */
  readonly action: LivenessAction | null;
}

export interface GuideView {
  readonly word: GuideWord;
  /** Of the asked action, [0,1]; null where it cannot be seen. */
  readonly progress: number | null;
}

/** At most so often, and never more than half of the time. */
const LOOK_EVERY_MS = 180;
const NO_VIEW: GuideView = { word: null, progress: null };

/** What to tell the person before the camera that plays in `video`; nothing at all where the guide cannot look. */
export function useGuide(video: RefObject<HTMLVideoElement | null>, playing: boolean, task: GuideTask): GuideView {
  const guide = useContext(GuideContext);
  const [view, setView] = useState(NO_VIEW);
  const asked = useRef<AskedTask>({ task, since: 0 });
  if (asked.current.task.action !== task.action || asked.current.task.purpose !== task.purpose) {
    asked.current = { task, since: performance.now() };
  }
  useEffect(() => {
    if (!guide || !playing) return;
    guide.prepare();
    let gone = false;
    const watch = async (camera: HTMLVideoElement): Promise<void> => {
      let watched = NOTHING_WATCHED;
      while (!gone && guide.mayLook()) {
        const began = performance.now();
        const look = document.hidden ? null : await guide.look(camera);
        const now = performance.now();
        if (look && !gone) {
          watched = watchedAfter(watched, look, { ...asked.current, now });
          setView((before) => changed(before, watched));
        }
        await new Promise((resolve) => setTimeout(resolve, Math.max(LOOK_EVERY_MS - (now - began), now - began)));
      }
      if (!gone) setView(NO_VIEW);
    };
    if (video.current) void watch(video.current);
    return () => {
      gone = true;
    };
  }, [guide, playing]);
  return view;
}

interface AskedTask {
  readonly task: GuideTask;
  /** Times in ms of the page's clock. */
  readonly since: number;
}

interface Watched {
  readonly hint: SteadyHint;
  readonly rest: RestingLook | null;
  readonly progress: number | null;
}

const NOTHING_WATCHED: Watched = { hint: NOTHING_SHOWN, rest: null, progress: null };

function watchedAfter(
  before: Watched,
  look: Look,
  { task, since, now }: AskedTask & { readonly now: number },
): Watched {
  const { shown } = before.hint;
  const problem = hintFor(look, task.purpose, shown === 'fine' ? null : shown);
  const hint = steadied(before.hint, problem ?? 'fine', now);
  const [face] = look.faces;
  if (!face) return { ...before, hint, progress: null };
  const rest = restAfter(before.rest, face, task.action ? now - since : 0);
  return { hint, rest, progress: task.action && actionProgress(task.action, face, rest) };
}

/** The same object as long as nothing changed for the person, so that the page is not drawn again for each look. */
function changed(before: GuideView, { hint, progress }: Watched): GuideView {
  return before.word === hint.shown && before.progress === progress ? before : { word: hint.shown, progress };
}
