/** The part of JSON Schema 2020-12 that the API's description uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | false;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly default?: unknown;
}

/** Writes types, and sets aside those that are long and come back. */
export interface TypeWriter {
  /** TypeScript for a schema; `name` is what a long one may be called after. */
  write(schema: JsonSchema, name: string): string;
  /** Declarations of what was set aside. */
  aliases(): readonly string[];
}

/** Unions longer than this get a name of their own, so that they are written once. */
const LONG_UNION = 120;

export function createTypeWriter(): TypeWriter {
  const names = new Map<string, string>();
  const nameOf = (text: string, wish: string): string => {
    const known = names.get(text);
    if (known) return known;
    const taken = new Set(names.values());
    let name = pascalCase(wish);
    for (let count = 2; taken.has(name); count += 1) name = `${pascalCase(wish)}${count}`;
    names.set(text, name);
    return name;
  };
  const write = (schema: JsonSchema, name: string): string => {
    const text = typeOf(schema, name, write);
    const isUnionOfWords = schema.enum !== undefined && text.length > LONG_UNION;
    return isUnionOfWords ? nameOf(text, name) : text;
  };
  return {
    write,
    aliases: () => [...names].map(([text, name]) => `export type ${name} = ${text};`),
  };
}

type Write = TypeWriter['write'];

function typeOf(schema: JsonSchema, name: string, write: Write): string {
  // The error body is the only shared schema, and never part of an answer that succeeds.
  if (schema.$ref !== undefined) return 'unknown';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return union(options.map((option) => write(option, name)));
  if (schema.allOf) return schema.allOf.map((part) => `(${write(part, name)})`).join(' & ');
  if (typeof schema.type === 'object') return union(schema.type.map((type) => write({ ...schema, type }, name)));
  switch (schema.type) {
    case 'object':
      return objectType(schema, name, write);
    case 'array':
      return `readonly ${grouped(schema.items ? write(schema.items, name) : 'unknown')}[]`;
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      return 'unknown';
  }
}

function objectType(schema: JsonSchema, name: string, write: Write): string {
  const members = Object.entries(schema.properties ?? {});
  const { additionalProperties: others } = schema;
  if (members.length === 0) {
    return `Readonly<Record<string, ${typeof others === 'object' ? write(others, name) : 'unknown'}>>`;
  }
  const required = new Set(schema.required ?? []);
  const lines = members.map(([key, member]) => {
    const safe = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    const optional = required.has(key) ? '' : '?';
    // What may be left out may also be undefined: callers build requests from what they have.
    const type = `${write(member, key)}${optional && ' | undefined'}`;
    return `${comment(member.description)}readonly ${safe}${optional}: ${type};`;
  });
  return `{ ${[...lines, ...indexSignature(schema, name, write)].join(' ')} }`;
}

/** Other keys beside the named ones; TypeScript wants the named ones to fit among them. */
function indexSignature({ properties = {}, additionalProperties: others }: JsonSchema, name: string, write: Write) {
  if (typeof others !== 'object' || Object.keys(others).length === 0) return [];
  const types = [write(others, name), ...Object.entries(properties).map(([key, member]) => write(member, key))];
  return [`readonly [key: string]: ${union(types)} | undefined;`];
}

const comment = (text: string | undefined): string => (text ? `/** ${text.replaceAll('*/', '* /')} */ ` : '');
const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');
const grouped = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

function pascalCase(name: string): string {
  return name.replace(/(^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());
}
