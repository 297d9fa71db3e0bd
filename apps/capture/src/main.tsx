import type { FlowSession } from '@bonafide/contract';
import { render } from 'preact';
import { createFlowApi } from './api.ts';
import { App } from './app.tsx';
import { applyTheme } from './apply-theme.ts';
import { createAnnouncer, findEmbedder, isFramed, wantsNews } from './embedding.ts';
import { createFaceGuide } from './guidance/face-guide.ts';
import { createPictureReader } from './guidance/read-picture.ts';
import { GuideContext } from './guidance/use-guide.ts';
import { type ConnectionHints, createLinkMeter, isSlowLink } from './liveness/link-speed.ts';
import { purposeKey } from './purpose-words.ts';
import { tabName } from './tab-name.ts';
import { loadWords, WordsContext } from './words.ts';

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

async function fetchBytes(path: string): Promise<ArrayBuffer> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.arrayBuffer();
}

async function start(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  let online = true;
  let redraw: () => void = () => {};
  const meter = createLinkMeter(() => performance.now());
  const api = createFlowApi({
    // Face authentications have links with `token`.
    authToken: query.get('authToken') ?? query.get('token') ?? '',
    tab: tabName(
      () => window.sessionStorage,
      (bytes) => crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>),
    ),
    language: query.get('lang'),
    fetch: meter.around(window.fetch.bind(window)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    onConnection: (now) => {
      if (now === online) return;
      online = now;
      redraw();
    },
  });
  const first: FlowSession | null = await api.read().catch(() => null);
  const surroundings = { window, referrer: document.referrer };
  const framed = isFramed(surroundings);
  const announcer = createAnnouncer(findEmbedder(surroundings), wantsNews(window.location.search));
  // Contract section 3: in a frame the token's locale counts for nothing, `lang` does.
  const { locale = null, addressLanguage = null } = first ?? {};
  const wishes = [query.get('lang'), framed ? null : locale, ...navigator.languages, addressLanguage];
  const words = await loadWords(wishes, fetchJson);
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') announcer.news({ bonafide: 'escape' });
  });
  const onSlowLink = () => isSlowLink(meter.reading((navigator as { connection?: ConnectionHints }).connection));
  const guide = createFaceGuide({
    loadWeights: () => fetchBytes('/flow-assets/face-guide.bin'),
    createWorker: () => new Worker('/flow-assets/guide.worker.js', { type: 'module' }),
    readPicture: createPictureReader(),
    sparesLine: onSlowLink,
  });
  applyTheme(document.documentElement, first?.theme ?? null);
  document.documentElement.lang = words.locale.tag;
  document.documentElement.dir = words.locale.direction;
  document.title = words.t(purposeKey(words, first?.purpose ?? 'verification', 'title'));
  redraw = () =>
    render(
      <WordsContext.Provider value={words}>
        <GuideContext.Provider value={guide}>
          <App {...{ api, first, online, onSlowLink, announcer, framed }} />
        </GuideContext.Provider>
      </WordsContext.Provider>,
      root,
    );
  redraw();
}

const root = document.getElementById('app');
if (root) void start(root);
