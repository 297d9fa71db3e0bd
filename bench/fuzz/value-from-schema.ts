import type { Random } from '@bonafide/testkit';

/** What of JSON Schema 2020-12 the contract's schemas use. */
export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
}

/** Words that mean something to the product, so that values get past the door: real ids, a real image. */
export interface Vocabulary {
  /** By the name of a key or parameter. */
  readonly words: Readonly<Record<string, readonly unknown[]>>;
}

const DEEPEST = 6;

/** A value that the schema should take, or nearly: patterns are guessed by the key's name, not solved. */
export function valueFromSchema(schema: JsonSchema, random: Random, { words }: Vocabulary): unknown {
  return make(schema, { random, words, key: '', depth: 0 });
}

interface Making {
  readonly random: Random;
  readonly words: Vocabulary['words'];
  readonly key: string;
  readonly depth: number;
}

function make(schema: JsonSchema, making: Making): unknown {
  const { random, words, key } = making;
  const known = Object.hasOwn(words, key) ? words[key] : undefined;
  if (known !== undefined && random.next() < 0.7) return pick(random, known);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(random, schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return make(pick(random, choices) ?? {}, making);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => make(part, making)));
  return ofType(schema, making);
}

function ofType(schema: JsonSchema, making: Making): unknown {
  const { random } = making;
  switch (schema.type) {
    case 'object':
      return objectOf(schema, making);
    case 'array':
      return listOf(schema, making);
    case 'string':
      return textOf(schema, random);
    case 'integer':
      return random.integer(schema.minimum ?? -5, Math.min(schema.maximum ?? 1000, Number.MAX_SAFE_INTEGER));
    case 'number':
      return random.between(schema.minimum ?? -5, schema.maximum ?? 1000);
    case 'boolean':
      return random.next() < 0.5;
    default:
      return null;
  }
}

function objectOf(schema: JsonSchema, making: Making): Record<string, unknown> {
  const { random, depth } = making;
  const made: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(schema.properties ?? {})) {
    const wanted = schema.required?.includes(key) || random.next() < 0.4;
    if (wanted) made[key] = make(member, { ...making, key, depth: depth + 1 });
  }
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object' && depth < DEEPEST)
    for (let more = random.integer(0, 3); more > 0; more -= 1) {
      const key = String(
        pick(random, schema.propertyNames?.enum ?? ['ALL', 'LT', 'FRONT', 'FACE', 'UTILITY_BILL', 'address', 'en']),
      );
      made[key] = make(additionalProperties, { ...making, key, depth: depth + 1 });
    }
  return made;
}

function listOf(schema: JsonSchema, making: Making): unknown[] {
  const least = schema.minItems ?? 0;
  const length = making.random.integer(least, Math.min(schema.maxItems ?? least + 3, least + 3));
  return Array.from({ length }, () => make(schema.items ?? {}, { ...making, depth: making.depth + 1 }));
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 -éžЖ李';

function textOf(schema: JsonSchema, random: Random): string {
  if (schema.format === 'date')
    return `${random.integer(1900, 2050)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`;
  if (schema.format === 'date-time') return `20${random.integer(10, 60)}-0${random.integer(1, 9)}-11T10:00:00Z`;
  if (schema.format === 'uuid' || schema.format === 'guid') return '0f8fad5b-d9cb-469f-a165-70867728950e';
  if (schema.format === 'uri') return 'https://shop.example/a';
  const least = schema.minLength ?? 0;
  const length = random.integer(least, Math.min(schema.maxLength ?? least + 20, least + 20));
  const letters = [...LETTERS];
  return Array.from({ length }, () => pick(random, letters)).join('');
}

export function pick<T>(random: Random, list: readonly T[]): T | undefined {
  return list[random.integer(0, list.length - 1)];
}
