import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ConsoleApi } from './console-api.ts';
import { type Fault, faultOf } from './fault.ts';

export interface SignedIn {
  readonly api: ConsoleApi;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The server does not know the token any more. */
  readonly onEnded: () => void;
}

export const SignedInContext = createContext<SignedIn | null>(null);

export function useApi(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('the API is used by somebody who is not signed in');
  return signedIn;
}

export interface Loaded<Value> {
  /** Null until the first answer. */
  readonly value: Value | null;
  readonly fault: Fault | null;
  readonly loading: boolean;
  readonly again: () => void;
  readonly change: (value: Value) => void;
}

/** Asks for something at once, and whenever `load` is another function or `again` is called; late answers are left alone. */
export function useLoaded<Value>(load: (signal: AbortSignal) => Promise<Value>): Loaded<Value> {
  const { onEnded } = useApi();
  const [state, setState] = useState<Pick<Loaded<Value>, 'value' | 'fault' | 'loading'>>(NOTHING_YET);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks again
  useEffect(() => {
    const given = new AbortController();
    setState(({ value }) => ({ value, fault: null, loading: true }));
    load(given.signal).then(
      (value) => given.signal.aborted || setState({ value, fault: null, loading: false }),
      (error: unknown) => {
        if (given.signal.aborted) return;
        const fault = faultOf(error);
        if (fault.kind === 'ended') onEnded();
        else setState(({ value }) => ({ value, fault, loading: false }));
      },
    );
    return () => given.abort();
  }, [load, turn, onEnded]);
  return {
    ...state,
    again: useCallback(() => setTurn((before) => before + 1), []),
    change: useCallback((value: Value) => setState({ value, fault: null, loading: false }), []),
  };
}

const NOTHING_YET = { value: null, fault: null, loading: true } as const;

export interface Action {
  readonly busy: boolean;
  readonly fault: Fault | null;
  readonly forget: () => void;
  /** True once it is done; a second call while one is under way is none. */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
}

/** Something that changes what the server holds. */
export function useAction(): Action {
  const { onEnded } = useApi();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const running = useRef(false);
  const run = useCallback(
    async (work: () => Promise<void>) => {
      if (running.current) return false;
      running.current = true;
      setBusy(true);
      setFault(null);
      try {
        await work();
        return true;
      } catch (error) {
        const found = faultOf(error);
        if (found.kind === 'ended') onEnded();
        else setFault(found);
        return false;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [onEnded],
  );
  return { busy, fault, run, forget: useCallback(() => setFault(null), []) };
}
