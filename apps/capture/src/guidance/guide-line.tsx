import type { LivenessHint } from '@bonafide/domain';
import { useWords } from '../words.ts';
import { HintPicture } from './hint-picture.tsx';
import type { GuideWord } from './steady-hint.ts';

interface GuideLineProps {
  /** The page's own word, or the server's. */
  readonly word: GuideWord | LivenessHint;
  /** What to say when nothing hinders. */
  readonly fine: string;
  /** What to say while nothing was seen. */
  readonly otherwise?: string;
}

/** A hint as a sign and a sentence; read aloud politely, when the screen reader has nothing else to say. */
export function GuideLine({ word, fine, otherwise = '' }: GuideLineProps) {
  const { t } = useWords();
  const key = word === 'into_oval' ? 'liveness.aim' : `liveness.hints.${word}`;
  const text = word === 'fine' ? fine : word ? t(key) : otherwise;
  return (
    <p class={`hint ${word === 'fine' ? 'fine' : ''}`} role="status">
      <span>
        {word && <HintPicture word={word} />}
        {text}
      </span>
    </p>
  );
}
