import assert from 'node:assert/strict';
import type { ErrorIdentifier } from '@bonafide/contract';
import type { ContractCase, ContractFact } from './contract-fact.ts';
import { assertRefused, type Wire } from './wire.ts';

/** What one field of a request takes. An accepted value comes back as the pair's second, which is what was sent unless given. */
export interface FieldRule {
  readonly field: string;
  readonly fact: string;
  readonly accepts: readonly (readonly [sent: unknown, echoed?: unknown])[];
  readonly refuses: readonly unknown[];
  /** BAD_VALUE unless told otherwise. */
  readonly refusal?: ErrorIdentifier;
}

/** Where fields of one request are tried: the route, what else a valid request needs, and which answer means success. */
export interface FieldRoute {
  readonly chapter: string;
  readonly path: string;
  readonly ok: number;
  readonly others: Readonly<Record<string, unknown>>;
}

/** A fact for each field: every value that it takes is echoed, every other refused by its name without repeating the value. */
export function fieldFacts(route: FieldRoute, rules: readonly FieldRule[]): readonly ContractFact[] {
  return rules.map((rule) => ({
    chapter: route.chapter,
    subject: rule.field,
    fact: rule.fact,
    cases: [...rule.accepts.map(accepted(route, rule)), ...rule.refuses.map(refused(route, rule))],
  }));
}

function accepted({ path, ok, others }: FieldRoute, { field }: FieldRule) {
  return ([sent, echoed = sent]: readonly [unknown, unknown?]): ContractCase => ({
    name: echoed === sent ? `takes ${told(sent)}` : `takes ${told(sent)} as ${told(echoed)}`,
    async trial(wire: Wire) {
      const answer = await wire.post(path, { ...others, [field]: sent });
      assert.equal(answer.status, ok, answer.text);
      assert.deepEqual((answer.json as Record<string, unknown>)[field], echoed);
    },
  });
}

function refused({ path, others }: FieldRoute, { field, refusal = 'BAD_VALUE' }: FieldRule) {
  return (sent: unknown): ContractCase => ({
    name: `refuses ${told(sent)}`,
    async trial(wire: Wire) {
      const answer = await wire.post(path, { ...others, [field]: sent });
      assertRefused(answer, refusal, new RegExp(field));
      if (typeof sent === 'string' && sent.length > 3) assert.ok(!answer.text.includes(sent), 'repeats what was sent');
    },
  });
}

/** Short enough for a title: long texts by their length. */
function told(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 36 ? `${typeof value} of ${String(value).length} characters` : text;
}
