import type { LivenessAction } from '@bonafide/domain';

/**
 * A head that does what is asked, as a mirror would show it: the person's left is on the left, in every writing direction. Without
 * motion (`prefers-reduced-motion`) the arrow and the final pose say the same. Decoration beside the words.
 */
export function ActionPicture({ action }: { readonly action: LivenessAction | 'look_ahead' }) {
  return (
    <svg viewBox="0 0 120 120" aria-hidden="true" class={`action ${action}`}>
      <title>{action}</title>
      <g class="head">
        <ellipse cx="60" cy="60" rx="31" ry="40" class="skin" />
        <g class="features">
          <g class="eyes">
            <ellipse cx="48" cy="54" rx="3.6" ry="4.6" />
            <ellipse cx="72" cy="54" rx="3.6" ry="4.6" />
          </g>
          <path d="M60 56v13h-5" class="stroke nose" />
          {action === 'smile' ? (
            <path d="M47 78c6 10 20 10 26 0z" class="stroke mouth" />
          ) : (
            <path d="M51 81h18" class="stroke mouth" />
          )}
        </g>
      </g>
      {ARROWS[action] && <path d={ARROWS[action]} class="arrow" />}
    </svg>
  );
}

const ARROWS: Readonly<Partial<Record<string, string>>> = {
  turn_left: 'M22 46c-10 6-10 22 0 28M22 74l-9-1M22 74l-1-10',
  turn_right: 'M98 46c10 6 10 22 0 28M98 74l9-1M98 74l1-10',
  look_up: 'M104 72V42M104 42l-7 8M104 42l7 8',
  move_closer:
    'M14 14l10 10M14 14h9M14 14v9M106 14L96 24M106 14h-9M106 14v9M14 106l10-10M14 106h9M14 106v-9M106 106L96 96M106 106h-9M106 106v-9',
};
