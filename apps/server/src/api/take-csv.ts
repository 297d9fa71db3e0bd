import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiInstance } from './api-instance.ts';
import { CSV_NOT_UTF8 } from './handle-errors.ts';
import { keepSignedBody } from './partner-guard.ts';

/**
 * Registers a route whose body may be a CSV file itself (`Content-Type: text/csv`); it arrives as the member `csv`. In UTF-8, or in
 * UTF-16 with its mark, or as the type's `charset` says.
 */
export function takeCsv(app: ApiInstance, register: (scope: ApiInstance) => void): void {
  app.register(async (plain) => {
    plain.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
      const bytes = Buffer.from(body);
      keepSignedBody(request, bytes);
      const csv = textOf(bytes, request.headers['content-type']);
      if (csv !== null) return done(null, { csv });
      return done(Object.assign(new Error('not UTF-8'), { code: CSV_NOT_UTF8 }));
    });
    register(plain.withTypeProvider<ZodTypeProvider>());
  });
}

/** Null where the bytes are not what they are said to be: guessing would garble names. */
function textOf(bytes: Uint8Array, contentType = ''): string | null {
  try {
    return new TextDecoder(encodingOf(bytes, contentType), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf([first, second]: Uint8Array, contentType: string): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return /;\s*charset="?([\w:.-]{1,40})/i.exec(contentType)?.[1] ?? 'utf-8';
}
