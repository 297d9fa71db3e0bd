import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ApiInstance } from './api-instance.ts';
import { CSV_NOT_UTF8 } from './handle-errors.ts';
import { keepSignedBody } from './partner-guard.ts';

/** Registers a route whose body may be a CSV file itself (`Content-Type: text/csv`, UTF-8); it arrives as the member `csv`. */
export function takeCsv(app: ApiInstance, register: (scope: ApiInstance) => void): void {
  app.register(async (plain) => {
    plain.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (request, body, done) => {
      const bytes = Buffer.from(body);
      keepSignedBody(request, bytes);
      const csv = utf8Of(bytes);
      if (csv !== null) return done(null, { csv });
      return done(Object.assign(new Error('not UTF-8'), { code: CSV_NOT_UTF8 }));
    });
    register(plain.withTypeProvider<ZodTypeProvider>());
  });
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
