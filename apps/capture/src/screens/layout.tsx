import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useWords } from '../words.ts';

interface LayoutProps {
  readonly heading: string;
  readonly children: ComponentChildren;
  readonly progress?: { readonly current: number; readonly total: number };
  readonly picture?: ComponentChildren;
  /** Shown around the challenge of presence, which a theme can colour by itself. */
  readonly presence?: boolean;
}

/** Heading, progress and content of one screen. The heading takes the focus, so that a screen reader announces the change. */
export function Layout({ heading, children, progress, picture, presence = false }: LayoutProps) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class={presence ? 'presence' : undefined}>
      {progress && (
        <div class="progress">
          <progress max={progress.total} value={progress.current} aria-label={t('step', progress)} />
          <span aria-hidden="true">{t('step', progress)}</span>
        </div>
      )}
      {picture && <div class="picture">{picture}</div>}
      <h1 ref={title} tabIndex={-1}>
        {heading}
      </h1>
      {children}
    </section>
  );
}
