import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';

/**
 * `npm run receive -- --key SIGNING_KEY`: a webhook receiver for trying things out. Prints each event, whether its signature is
 * right, and the body without its empty fields. Listens on loopback only.
 */
const { values } = parseArgs({ options: { key: { type: 'string' }, port: { type: 'string', default: '9090' } } });

function signatureIsRight(body: Buffer, signature: string): boolean {
  const right = createHmac('sha256', values.key ?? '')
    .update(body)
    .digest();
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}

/** Drops null and empty values, so that a person sees what there is. */
function filled(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, filled(inner)] as const);
  return Object.fromEntries(
    entries.filter(([, inner]) => inner !== null && JSON.stringify(inner) !== '{}' && JSON.stringify(inner) !== '[]'),
  );
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    const verdict = signatureIsRight(body, String(request.headers['idenfy-signature'])) ? 'valid' : 'NOT VALID';
    console.log(`${request.headers['idenfy-event-type']}  signature ${verdict}`);
    console.log(JSON.stringify(filled(JSON.parse(body.toString('utf8'))), null, 2));
    response.end();
  });
});

server.listen(Number(values.port), '127.0.0.1', () =>
  console.log(`waiting for webhooks on http://127.0.0.1:${values.port}/`),
);
