import { createHash } from 'node:crypto';
import type { Random } from '@bonafide/testkit';
import { damaged, damagedSegment, damagedText } from './damage.ts';
import { type JsonSchema, pick, type Vocabulary, valueFromSchema } from './value-from-schema.ts';

/** What of an OpenAPI 3.1 document says which requests there are. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

export interface FuzzRequest {
  /** `POST /api/v2/token`, as the document has it. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly body: string | null;
  readonly headers: Readonly<Record<string, string>>;
}

interface Route {
  readonly method: string;
  readonly template: string;
  readonly operation: Operation;
}

export function routesOf(document: ApiDocument): readonly Route[] {
  return Object.entries(document.paths).flatMap(([template, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method.toUpperCase(), template, operation })),
  );
}

/** A seeded stream of requests: about half as the schemas have them, the others spoilt in one place or another. */
export function createFuzz(document: ApiDocument, random: Random, vocabulary: Vocabulary) {
  const routes = routesOf(document);
  const draw = (): readonly FuzzRequest[] => {
    const route = pick(random, routes);
    return route === undefined ? [] : [requestFor(route, random, vocabulary)];
  };
  return { take: (count: number): readonly FuzzRequest[] => Array.from({ length: count }, draw).flat() };
}

function requestFor(route: Route, random: Random, vocabulary: Vocabulary): FuzzRequest {
  const { operation, template } = route;
  const method =
    random.next() < 0.03 ? (pick(random, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) ?? route.method) : route.method;
  const body = method === 'GET' ? null : bodyOf(operation, random, vocabulary);
  return {
    route: `${route.method} ${template}`,
    method,
    path: pathOf(route, random, vocabulary),
    body,
    headers: body === null ? {} : { 'content-type': contentType(random) },
  };
}

function bodyOf(operation: Operation, random: Random, vocabulary: Vocabulary): string | null {
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema;
  if (!schema) return random.next() < 0.1 ? '{}' : null;
  const value = valueFromSchema(schema, random, vocabulary);
  const luck = random.next();
  if (luck < 0.5) return JSON.stringify(value) ?? '';
  if (luck < 0.9) return JSON.stringify(damaged(value, random)) ?? '';
  return damagedText(JSON.stringify(value) ?? '', random);
}

function pathOf({ template, operation }: Route, random: Random, vocabulary: Vocabulary): string {
  const parameters = operation.parameters ?? [];
  const wordFor = (name: string, schema: JsonSchema): string => {
    const holder: JsonSchema = { type: 'object', properties: { [name]: schema }, required: [name] };
    const made = valueFromSchema(holder, random, vocabulary) as Readonly<Record<string, unknown>>;
    const value = encodeURIComponent(String(made[name] ?? '').toWellFormed());
    return random.next() < 0.15 ? damagedSegment(value, random) : value;
  };
  const path = template.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    wordFor(name, parameters.find((one) => one.name === name)?.schema ?? { type: 'string' }),
  );
  const query = parameters
    .filter((one) => one.in === 'query' && random.next() < 0.6)
    .map((one) => `${one.name}=${wordFor(one.name, one.schema)}`);
  const slash = random.next() < 0.3 && !path.endsWith('/') ? '/' : '';
  return `${path}${slash}${query.length > 0 ? `?${query.join('&')}` : ''}`.replace(/[^\x21-\x7e]/g, '');
}

const contentType = (random: Random): string =>
  random.next() < 0.9
    ? 'application/json'
    : (pick(random, ['text/plain', 'multipart/form-data', 'application/json; charset=x', 'a/b']) ?? '');

/** The same for the same requests, whatever the machine: shows that a seed repeats itself. */
export function digestOf(requests: readonly FuzzRequest[]): string {
  return createHash('sha256').update(JSON.stringify(requests)).digest('hex');
}
