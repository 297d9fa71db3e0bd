import type { LivenessHint } from '@bonafide/domain';
import type { GuideWord } from './steady-hint.ts';

const HEAD = 'M12 4.5c3.6 0 5.6 2.8 5.6 6.6S15.2 19.5 12 19.5S6.4 15 6.4 11.1 8.4 4.5 12 4.5z';
const SMALL_HEAD = 'M12 8.5c1.9 0 3 1.5 3 3.5s-1.3 4-3 4s-3-2-3-4s1.1-3.5 3-3.5z';

const TICK = 'M4.5 12.5l5 5L19.5 7';
const AHEAD = `${HEAD}M9.5 10.5v.5M14.5 10.5v.5M12 11v3M10 16.5h4`;

const PICTURES: Readonly<Partial<Record<LivenessHint | Exclude<GuideWord, null>, string>>> = {
  fine: TICK,
  hold_still: TICK,
  face_not_seen: `${HEAD}M4 3l16 18`,
  one_person_only:
    'M8 6a4 4 0 0 1 0 8a4 4 0 0 1 0-8zM2 20c.5-5 11.5-5 12 0M17 8a3 3 0 0 1 0 6M18 15.5c2.5.3 3.7 2 4 4.5',
  come_closer: `${SMALL_HEAD}M4 4l4 4M4 4h4M4 4v4M20 4l-4 4M20 4h-4M20 4v4M4 20l4-4M4 20h4M4 20v-4M20 20l-4-4M20 20h-4M20 20v-4`,
  go_back: `${SMALL_HEAD}M3 3l4.5 4.5M7.5 7.5h-4M7.5 7.5v-4M21 3l-4.5 4.5M16.5 7.5h4M16.5 7.5v-4M3 21l4.5-4.5M7.5 16.5h-4M7.5 16.5v4M21 21l-4.5-4.5M16.5 16.5h4M16.5 16.5v4`,
  more_light: 'M12 8a4 4 0 0 1 0 8a4 4 0 0 1 0-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2',
  look_at_camera: AHEAD,
  back_to_centre: AHEAD,
  into_oval: `${HEAD}M1 12h3.5M23 12h-3.5M12 1v2M12 23v-2`,
};

/** What a hint says, as a sign; decoration beside the words. */
export function HintPicture({ word }: { readonly word: LivenessHint | Exclude<GuideWord, null> }) {
  const picture = PICTURES[word];
  if (!picture) return null;
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" class="sign">
      <path d={picture} />
    </svg>
  );
}
