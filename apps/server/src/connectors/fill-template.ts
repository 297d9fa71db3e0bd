import type { JsonTemplate } from '@bonafide/contract';

type Values = Readonly<Record<string, string | undefined>>;

const PLACE = /\{\{(\w{1,40})\}\}/g;

/** The names that a template asks for. */
export function placesIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(PLACE)].map(([, name = '']) => name))];
}

/** Puts values into the places `{{name}}` of a text; what has no value is left empty. */
export function fillText(
  template: string,
  values: Values,
  encode: (value: string) => string = (value) => value,
): string {
  return template.replace(PLACE, (_, name: string) =>
    encode((Object.hasOwn(values, name) ? values[name] : undefined) ?? ''),
  );
}

/** The same in every text of a JSON value. Values cannot leave their text; a text that is one place without a value becomes null. */
export function fillJson(template: JsonTemplate, values: Values): JsonTemplate {
  if (typeof template === 'string') {
    const [only] = /^\{\{(\w{1,40})\}\}$/.exec(template) ? placesIn(template) : [];
    return only !== undefined && (!Object.hasOwn(values, only) || values[only] === undefined)
      ? null
      : fillText(template, values);
  }
  if (typeof template !== 'object' || template === null) return template;
  if (isList(template)) return template.map((item) => fillJson(item, values));
  return Object.fromEntries(Object.entries(template).map(([key, value]) => [key, fillJson(value, values)]));
}

const isList = (value: object): value is readonly JsonTemplate[] => Array.isArray(value);
