import type { FastifyReply } from 'fastify';

/** The page is complete in itself: no script, and no style but its own. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const STYLE = `body{font:1.1rem/1.5 system-ui,sans-serif;margin:0;min-height:100vh;display:grid;place-content:center;padding:1rem;color:#1b1b1f;background:#fff}
label{display:block;margin-bottom:.5rem}input{font:inherit;letter-spacing:.3em;padding:.6rem;width:11em;border:1px solid #767680;border-radius:.5rem}
button{font:inherit;padding:.7rem 1.4rem;border:0;border-radius:.5rem;background:#1f4ed8;color:#fff}p[role=alert]{color:#a3123a}
@media (prefers-color-scheme:dark){body{background:#16161a;color:#f2f2f5}input{background:#222228;color:inherit}p[role=alert]{color:#ff9db3}}`;

/** Where a person types the eight digits that another device shows. `problem` is a sentence about the last try. */
export function sendCodePage(reply: FastifyReply, status: number, problem: string | null): FastifyReply {
  const alert = problem === null ? '' : `<p role="alert" id="problem">${problem}</p>`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Enter your code</title><style>${STYLE}</style></head>
<body><main><h1>Enter your code</h1>${alert}<form action="/code" method="get"><label for="digits">The eight digits of your verification</label>
<p><input id="digits" name="digits" inputmode="numeric" autocomplete="one-time-code" pattern="[0-9 ]{8,11}" maxlength="11" required${problem === null ? '' : ' aria-describedby="problem" aria-invalid="true"'}></p>
<button type="submit">Continue</button></form></main></body></html>`;
  return reply
    .status(status)
    .header('Content-Security-Policy', POLICY)
    .header('Cache-Control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page);
}
