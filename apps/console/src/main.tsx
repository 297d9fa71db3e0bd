/** @jsxImportSource react */
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { loadWords, type Words, WordsContext } from './words/words.ts';

const LANGUAGE = 'lang';

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** The chosen language stands in the address and nowhere else: the console stores nothing in the browser. */
function keepLanguage(tag: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(LANGUAGE, tag);
  window.history.replaceState(null, '', address);
}

async function start(element: HTMLElement): Promise<void> {
  const root = createRoot(element);
  const door = { baseUrl: window.location.origin, fetch: window.fetch.bind(window), now: () => Date.now() };
  const speak = async (tag: string) => {
    keepLanguage(tag);
    draw(await loadWords([tag], fetchJson));
  };
  const draw = (words: Words) => {
    document.documentElement.lang = words.locale.tag;
    document.documentElement.dir = words.locale.direction;
    root.render(
      <WordsContext value={words}>
        <App door={door} onLanguage={speak} />
      </WordsContext>,
    );
  };
  const chosen = new URLSearchParams(window.location.search).get(LANGUAGE);
  draw(await loadWords([chosen, ...navigator.languages], fetchJson));
}

const element = document.getElementById('console');
if (element) void start(element);
