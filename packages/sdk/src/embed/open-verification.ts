import { readMessage, type VerificationResult } from './messages.ts';
import { showOverlay } from './overlay.ts';

export interface EmbedOptions {
  /** `redirectUrl` of the token. */
  readonly url: string;
  /**
   * `redirect`: the page itself goes there. `iframe`: a frame in `container`. `overlay`: a frame in a dialog over the page.
   * `popup`: a window of its own; call it from a click, or browsers block it.
   */
  readonly mode: 'redirect' | 'iframe' | 'overlay' | 'popup';
  /** Where the frame goes; for `iframe` alone. */
  readonly container?: Element;
  /** The flow's language, e.g. `lt`; else the browser's. */
  readonly lang?: string;
  /** Accessible name of frame and dialog; "Identity verification". */
  readonly label?: string;
  /** Name of the dialog's button; "Close". */
  readonly closeLabel?: string;
  readonly on?: EmbedHandlers;
}

/** Called as things happen; each of `finished` and `closed` once at most. */
export interface EmbedHandlers {
  /** The page is there. */
  readonly ready?: () => void;
  /** What the person sees now, e.g. `photo` or `processing`. New ones may be added. */
  readonly step?: (step: string) => void;
  /** It ended. Tell the person, but let your server believe the webhook alone: everybody can write to a browser. */
  readonly finished?: (result: VerificationResult) => void;
  /** Dialog, window or frame is gone; `finished` tells whether the flow had ended before. */
  readonly closed?: (facts: { readonly finished: boolean }) => void;
  readonly error?: (reason: EmbedError) => void;
}

/** `invalid_link`: the page says so. `not_loaded`: nothing was heard of it for 20 seconds. */
export type EmbedError = 'invalid_link' | 'not_loaded' | 'popup_blocked';

export interface Embedded {
  /** Takes it away. Nothing happens when it is gone already. */
  close(): void;
}

const READY_WITHIN_MS = 20_000;
const LOOK_EVERY_MS = 400;

/** Shows the hosted flow and tells what happens there. */
export function openVerification(options: EmbedOptions): Embedded {
  const url = addressOf(options);
  if (options.mode === 'redirect') {
    window.location.assign(url);
    return { close: () => {} };
  }
  const { on = {} } = options;
  const state = { finished: false, gone: false, ready: false };
  const cleanUps: (() => void)[] = [];
  const close = () => {
    if (state.gone) return;
    state.gone = true;
    for (const cleanUp of cleanUps.reverse()) cleanUp();
    on.closed?.({ finished: state.finished });
  };
  const surface = options.mode === 'popup' ? openPopup(url, close) : openFrame(url, options, close);
  if (surface === null) {
    on.error?.('popup_blocked');
    return { close: () => {} };
  }
  cleanUps.push(surface.remove);

  const hear = (event: MessageEvent) => {
    // Anybody may send messages: only the window that was opened here, and only while it shows our page, is heard.
    if (event.source !== surface.window() || event.origin !== url.origin) return;
    const message = readMessage(event.data);
    if (message === null) return;
    state.ready = true;
    if (message.kind === 'ready') on.ready?.();
    else if (message.kind === 'step') on.step?.(message.step);
    else if (message.kind === 'error') on.error?.('invalid_link');
    else if (message.kind === 'escape') surface.escapes && close();
    else if (!state.finished) {
      state.finished = true;
      on.finished?.(message.result);
    }
  };
  window.addEventListener('message', hear);
  cleanUps.push(() => window.removeEventListener('message', hear));
  const timer = setTimeout(() => {
    if (!state.ready) on.error?.('not_loaded');
  }, READY_WITHIN_MS);
  cleanUps.push(() => clearTimeout(timer));
  return { close };
}

/** The flow's address with what the embed wishes. Another scheme than that of the web would run as a script here. */
function addressOf({ url, lang, mode }: EmbedOptions): URL {
  const address = new URL(url, window.location.href);
  if (address.protocol !== 'https:' && address.protocol !== 'http:')
    throw new TypeError('the address is not of the web');
  if (lang !== undefined) address.searchParams.set('lang', lang);
  if (mode !== 'redirect') address.searchParams.set('events', '1');
  return address;
}

/** Where the flow is shown. */
interface Surface {
  readonly window: () => Window | null;
  /** Escape closes it. */
  readonly escapes: boolean;
  readonly remove: () => void;
}

function openPopup(url: URL, close: () => void): Surface | null {
  const popup = window.open(url, '_blank', 'popup,width=520,height=860');
  if (popup === null) return null;
  popup.focus();
  const timer = setInterval(() => popup.closed && close(), LOOK_EVERY_MS);
  return {
    window: () => popup,
    escapes: true,
    remove: () => {
      clearInterval(timer);
      popup.close();
    },
  };
}

function openFrame(url: URL, options: EmbedOptions, close: () => void): Surface {
  const { container, label = 'Identity verification', closeLabel = 'Close', mode } = options;
  const frame = document.createElement('iframe');
  frame.title = label;
  frame.allow = 'camera; fullscreen';
  frame.allowFullscreen = true;
  // So that the page knows whom to tell; the rest of this address is not its business.
  frame.referrerPolicy = 'origin';
  Object.assign(frame.style, { width: '100%', height: '100%', border: '0', display: 'block' });
  frame.src = url.href;
  const shown = { window: () => frame.contentWindow };
  if (mode === 'overlay') {
    return { ...shown, escapes: true, remove: showOverlay({ frame, label, closeLabel, onClose: close }) };
  }
  if (!container) throw new TypeError('a frame needs a container');
  frame.style.minHeight = 'min(50rem, 100dvh)';
  container.append(frame);
  return { ...shown, escapes: false, remove: () => frame.remove() };
}
