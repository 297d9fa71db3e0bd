import { useEffect } from 'react';

const EVERY_MS = 1_000;

/** Looks again every second while something runs; not while nobody can see it. */
export function useProgress(isRunning: boolean, again: () => void): void {
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && again(), EVERY_MS);
    return () => clearInterval(timer);
  }, [isRunning, again]);
}
