import type { JsonSchema, TypeWriter } from './json-schema-to-type.ts';

interface Media {
  readonly schema?: JsonSchema;
}

interface Body {
  readonly required?: boolean;
  readonly content?: Readonly<Record<string, Media>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
}

interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

type PathItem = Readonly<Record<string, OpenApiOperation>>;

/** What the generator reads of an OpenAPI 3.1 document. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly webhooks?: Readonly<Record<string, { readonly post?: OpenApiOperation }>>;
}

/** What arrives with success. */
interface Answer {
  readonly form: 'json' | 'text' | 'bytes' | 'nothing' | 'redirect' | 'events';
  readonly schema: JsonSchema | null;
}

/** One call of the API. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly told: string;
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  readonly answer: Answer;
}

/** What browsers follow and what streams without end are no calls that a function can answer. */
const CALLABLE: readonly Answer['form'][] = ['json', 'text', 'bytes', 'nothing'];

/** Every call that has a name and an answer, in the order of names. */
export function operationsOf(document: OpenApiDocument): readonly Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) => readOperation(method.toUpperCase(), path, operation)),
  );
  return all
    .filter(({ answer, body }) => CALLABLE.includes(answer.form) && takesJson(body))
    .sort((one, other) => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0));
}

/** The form of a token request is what `oauthAuth` sends. */
const takesJson = (body: Body | null): boolean => body === null || body.content?.['application/json'] !== undefined;

function readOperation(method: string, path: string, operation: OpenApiOperation): readonly Operation[] {
  if (!operation.operationId) return [];
  const { operationId: id, summary = '', description, parameters = [], requestBody = null } = operation;
  const told = [summary, description]
    .filter((text) => text !== undefined && text !== '')
    .map(sentence)
    .join(' ');
  return [{ id, method, path, told, parameters, body: requestBody, answer: answerOf(operation) }];
}

const sentence = (text: string | undefined): string => (/[.?!]$/.test(text ?? '') ? `${text}` : `${text}.`);

function answerOf({ responses = {} }: OpenApiOperation): Answer {
  const success = Object.entries(responses).find(([status]) => /^[23]/.test(status));
  const [media, type] = Object.entries(success?.[1].content ?? {})[0] ?? [];
  if (success?.[0].startsWith('3')) return { form: 'redirect', schema: null };
  if (media === undefined) return { form: 'nothing', schema: null };
  if (media === 'text/event-stream') return { form: 'events', schema: null };
  if (media.endsWith('json')) return jsonAnswer(type?.schema ?? {});
  return { form: media.startsWith('text/') ? 'text' : 'bytes', schema: null };
}

const jsonAnswer = (schema: JsonSchema): Answer =>
  schema.type === 'null' ? { form: 'nothing', schema: null } : { form: 'json', schema };

const ANSWER_TYPES = { text: 'string', bytes: 'Uint8Array', nothing: 'undefined' } as const;

/** The member of `Operations` for a call. */
export function describeOperation({ id, told, parameters, body, answer }: Operation, types: TypeWriter): string {
  const group = (place: 'path' | 'query'): string => {
    const own = parameters.filter((parameter) => parameter.in === place);
    if (own.length === 0) return '';
    const required = own.filter((parameter) => parameter.required).map(({ name }) => name);
    const properties = Object.fromEntries(
      own.map(({ name, schema, description }) => [name, { ...schema, ...(description ? { description } : {}) }]),
    );
    const optional = required.length === 0 ? '?' : '';
    const type = types.write({ type: 'object', properties, required }, `${id}-${place}`);
    return `readonly ${place}${optional}: ${type}${optional && ' | undefined'};`;
  };
  const schema = body?.content?.['application/json']?.schema;
  const bodyType = schema ? `readonly body${body?.required ? '' : '?'}: ${types.write(schema, id)};` : '';
  const answerType = answer.schema ? types.write(answer.schema, id) : ANSWER_TYPES[answer.form as 'nothing'];
  const input = [group('path'), group('query'), bodyType].filter(Boolean).join(' ');
  return `  /** ${told.replaceAll('*/', '* /')} */
  readonly ${id}: { readonly input: { ${input} }; readonly answer: ${answerType} };`;
}

/** One kind of webhook with the events that bring it. */
interface Webhook {
  readonly name: string;
  readonly events: readonly string[];
  readonly schema: JsonSchema;
}

const EVENT_HEADER = 'Idenfy-Event-Type';

export function webhooksOf({ webhooks = {} }: OpenApiDocument): readonly Webhook[] {
  return Object.entries(webhooks).flatMap(([key, { post }]) => {
    const schema = post?.requestBody?.content?.['application/json']?.schema;
    const header = post?.parameters?.find(({ name }) => name === EVENT_HEADER);
    const events = (header?.schema?.enum ?? []).map(String);
    return schema ? [{ name: `${key.charAt(0).toUpperCase()}${key.slice(1)}Body`, events, schema }] : [];
  });
}
