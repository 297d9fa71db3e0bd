/** What a JSON Pointer (RFC 6901) points to; undefined where there is nothing, or the text is no pointer. */
export function valueAt(document: unknown, pointer: string): unknown {
  if (pointer === '') return document;
  if (!pointer.startsWith('/')) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(step, document);
}

function step(within: unknown, token: string): unknown {
  if (typeof within !== 'object' || within === null) return undefined;
  if (Array.isArray(within) && !/^(0|[1-9]\d*)$/.test(token)) return undefined;
  return Object.hasOwn(within, token) ? (within as Readonly<Record<string, unknown>>)[token] : undefined;
}
