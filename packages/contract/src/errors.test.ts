import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorBody, toErrorBody, toRequestFault } from './errors.ts';
import { knownKeys } from './known-keys.ts';
import { tokenRequest } from './token-request.ts';

const schema = z.object({ name: z.string().max(3), inner: z.object({ year: z.int() }).optional() });
const faultOf = (body: unknown) => {
  const result = schema.safeParse(body);
  if (result.success) throw new Error('should be refused');
  return toRequestFault(result.error.issues, body);
};

describe('toRequestFault', () => {
  it('tells a missing value from a bad one, with its place', () => {
    expect(faultOf({})).toEqual({ identifier: 'MISSING_VALUE', message: "'name' is required" });
    expect(faultOf({ name: null })).toMatchObject({ identifier: 'MISSING_VALUE' });
    expect(faultOf({ name: 'abc', inner: { year: 1.5 } }).message).toMatch(/^'inner': /);
    expect(faultOf(null).identifier).toBe('MISSING_VALUE');
    expect(faultOf([]).identifier).toBe('BAD_VALUE');
  });

  it('repeats nothing of what was sent', () => {
    expect(JSON.stringify(faultOf({ name: 'Secretname' }))).not.toContain('Secretname');
    const keys = z.record(z.enum(['a']), z.string()).safeParse({ Secretname: 'x' });
    expect(JSON.stringify(toRequestFault(keys.error?.issues ?? [], {}))).not.toContain('Secretname":');
  });
});

it('makes bodies that follow their own schema', () => {
  expect(errorBody.parse(toErrorBody('BAD_VALUE', 'why'))).toEqual({
    message: 'why',
    identifier: 'BAD_VALUE',
    documentation: '',
    severity: 'NOT_SEVERE',
  });
});

it('leads to the place, as far as the keys are the schema’s own', () => {
  const deep = z.object({ sections: z.array(z.object({ title: z.record(z.string(), z.string()), year: z.int() })) });
  const placeOf = (section: unknown) => {
    const sent = { sections: [{ title: {}, year: 1 }, section] };
    return toRequestFault(deep.safeParse(sent).error?.issues ?? [], sent, knownKeys(deep)).message;
  };
  expect(placeOf({ title: {} })).toBe("'sections.1.year' is required");
  expect(placeOf({ title: {}, year: 'x' })).toMatch(/^'sections.1.year': /);
  expect(placeOf({ title: { Ona: 5 }, year: 1 })).toMatch(/^'sections.1.title': (?!.*Ona)/);
  expect(placeOf({ title: { Ona: null }, year: 1 })).toBe("'sections.1.title': A value is missing");
});

it('tells of the form that a value comes nearest to, and of none where two are as near', () => {
  const step = z.object({ type: z.enum(['UPLOAD', 'COMPARE']) });
  const union = z.object({ steps: z.union([z.array(z.string()), z.object({ bill: step })]) });
  const told = (steps: unknown) => {
    const sent = { steps };
    return toRequestFault(union.safeParse(sent).error?.issues ?? [], sent, knownKeys(union)).message;
  };
  expect(told({ bill: { type: 'NOPE' } })).toMatch(/^'steps.bill.type': .*UPLOAD/);
  expect(told({ bill: {} })).toBe("'steps.bill.type' is required");
  expect(told([5])).toMatch(/^'steps.0': /);
  expect(told(7)).toBe("'steps': Invalid input");
});

describe('keys that the sender invents', () => {
  it('are never repeated, whether the key or its value is wrong', () => {
    for (const additionalData of [{ 'Ona Person': {} }, { UTILITY_BILL: { 'Ona Person': 'x' } }, { ONA: 5 }]) {
      const sent = { clientId: 'a', additionalData };
      const { error } = tokenRequest.safeParse(sent);
      const { message } = toRequestFault(error?.issues ?? [], sent, knownKeys(tokenRequest));
      expect(message).toMatch(/^'additionalData': (?!.*ona)/i);
    }
  });
});
