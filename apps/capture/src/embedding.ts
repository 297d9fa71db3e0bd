import type { FlowEnding, FlowSession } from '@bonafide/contract';

/** The page that shows ours in a frame, or that opened it as a window, with the origin that alone gets to hear from us. */
export interface Embedder {
  readonly target: Pick<Window, 'postMessage'>;
  /** `*` where the browser does not tell: what is told says nothing about the person. */
  readonly origin: string;
}

/** What the page needs to know of its browser window. */
export interface Surroundings {
  readonly window: Pick<Window, 'parent' | 'opener' | 'location'>;
  readonly referrer: string;
}

/** Whether the flow is part of another page. Links may say so themselves: `?iframe=true` is seen in the wild. */
export function isFramed({ window }: Surroundings): boolean {
  return window.parent !== window || new URLSearchParams(window.location.search).get('iframe') === 'true';
}

/** Null where nobody listens. */
export function findEmbedder({ window, referrer }: Surroundings): Embedder | null {
  if (window.parent !== window) {
    // Firefox has no `ancestorOrigins`; the first is the nearest.
    const [nearest] = Array.from(window.location.ancestorOrigins ?? []);
    return { target: window.parent, origin: known(nearest) ?? originOf(referrer) ?? '*' };
  }
  const opener = window.opener as Window | null;
  return opener ? { target: opener, origin: originOf(referrer) ?? '*' } : null;
}

/** Pages without an address of their own, such as sandboxed ones, are called "null". */
const known = (origin: string | undefined): string | null => (origin && origin !== 'null' ? origin : null);

function originOf(address: string): string | null {
  try {
    return known(new URL(address).origin);
  } catch {
    return null;
  }
}

/** Contract section 3: four fields, in the form that the partner set. Whoever parses the one form chokes on the other. */
export function endMessage(ending: FlowEnding): object | string {
  const cased = (word: string | null) => (ending.messageCase === 'lower' ? (word?.toLowerCase() ?? null) : word);
  const { autoSuspected, manualSuspected } = ending;
  const told = {
    status: cased(ending.status),
    manualStatus: cased(ending.manualStatus),
    autoSuspected,
    manualSuspected,
  };
  return ending.messageFormat === 'json-string' ? JSON.stringify(told) : told;
}

/** What an embedding page is told besides the end, if it asked for it: clients of the contract expect one message alone. */
export type FlowNews =
  | { readonly bonafide: 'ready' }
  | { readonly bonafide: 'step'; readonly step: string }
  | { readonly bonafide: 'escape' }
  | { readonly bonafide: 'error'; readonly reason: 'invalid_link' };

export interface Announcer {
  /** Tells how it ended, once for as long as the page lives. */
  end(session: Pick<FlowSession, 'ending'>): void;
  news(news: FlowNews): void;
}

export function createAnnouncer(embedder: Embedder | null, wantsNews: boolean): Announcer {
  let ended = false;
  let last = '';
  const post = (message: object | string) => embedder?.target.postMessage(message, embedder.origin);
  return {
    end({ ending }) {
      if (ending === null || ended) return;
      ended = true;
      post(endMessage(ending));
    },
    news(news) {
      const text = JSON.stringify(news);
      if (!wantsNews || text === last) return;
      last = text;
      post(news);
    },
  };
}

/** Links of our own embed ask for news; every other client gets the contract's message alone. */
export function wantsNews(search: string): boolean {
  return new URLSearchParams(search).get('events') === '1';
}
