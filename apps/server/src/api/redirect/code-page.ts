import { CODE_WORDS, type Locale } from '@bonafide/i18n';
import type { FastifyReply } from 'fastify';

/** The page is complete in itself: no script, and no style but its own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-content:center;padding:1rem;color:#1b1b1f;background:#fff}
label{display:block;margin-bottom:.5rem}input{font:inherit;letter-spacing:.3em;padding:.6rem;width:11em;border:1px solid #767680;border-radius:.5rem}
button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:#1f4ed8;color:#fff}p[role=alert]{color:#a3123a}
@media (prefers-color-scheme:dark){body{background:#16161a;color:#f2f2f5}input{background:#222228;color:inherit}p[role=alert]{color:#ff9db3}}`;

/** Why the last try came to nothing. */
export type CodeProblem = 'unknown' | 'tooMany';

interface CodePage {
  readonly status: number;
  readonly problem: CodeProblem | null;
  readonly locale: Locale;
  /** What the address asked for; kept for the next try. */
  readonly lang: string | null;
}

/** Where a person types the eight digits that another device shows. */
export function sendCodePage(reply: FastifyReply, { status, problem, locale, lang }: CodePage): FastifyReply {
  const words = CODE_WORDS[locale.tag];
  if (!words) throw new Error(`locale "${locale.tag}" has no words for codes`);
  const alert = problem === null ? '' : `<p role="alert" id="problem">${words[problem]}</p>`;
  // Only what a locale's tag can hold comes here, so that it needs no escaping.
  const kept = lang === null ? '' : `<input type="hidden" name="lang" value="${lang}">`;
  const page = `<!doctype html><html lang="${locale.tag}" dir="${locale.direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${words.heading}</title><style>${STYLE}</style></head>
<body><main><h1>${words.heading}</h1>${alert}<form action="/code" method="get">${kept}<label for="digits">${words.label}</label>
<p><input id="digits" name="digits" dir="ltr" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{8,11}" maxlength="11" required${problem === null ? '' : ' aria-describedby="problem" aria-invalid="true"'}></p>
<button type="submit">${words.next}</button></form></main></body></html>`;
  return reply
    .status(status)
    .header('Content-Security-Policy', POLICY)
    .header('Cache-Control', 'no-store')
    .header('Vary', 'Accept-Language')
    .type('text/html; charset=utf-8')
    .send(page);
}
