import { describe, expect, it, test } from 'vitest';
import { linkList, linksRequest } from './links.ts';
import {
  createdScenario,
  createdSession,
  scenario,
  scenarioChange,
  scenarioDefaults,
  scenarioHistory,
  scenarioList,
  scenarioRequest,
  scenarioRules,
  sessionRequest,
} from './scenarios.ts';
import { SCENARIO_EXAMPLES } from './scenarios-examples.ts';

const SCHEMAS = {
  scenarioRequest,
  scenarioChange,
  scenario,
  createdScenario,
  scenarioList,
  scenarioHistory,
  sessionRequest,
  createdSession,
  linksRequest,
  linkList,
};

test.each(Object.entries(SCHEMAS))('the documented examples of %s are valid', (name, schema) => {
  const examples = SCENARIO_EXAMPLES[name as keyof typeof SCENARIO_EXAMPLES];
  expect(examples.length).toBeGreaterThan(0);
  for (const example of examples) expect(schema.safeParse(example).error).toBeUndefined();
});

describe('scenarioRules', () => {
  it('are, without a word, an ordinary verification', () => {
    expect(scenarioDefaults(scenarioRules.parse({}))).toEqual({});
  });

  it('read their own output again', () => {
    const rules = scenarioRules.parse({ documents: { lt: ['PASSPORT'] }, age: { from: 18 }, selfie: null });
    expect(scenarioRules.parse(rules)).toEqual(rules);
  });

  it('give a token request what it does not say itself', () => {
    const rules = scenarioRules.parse({
      documents: { lt: ['PASSPORT'] },
      selfie: 'NONE',
      lifetimeMinutes: 5,
      age: { from: 18, to: 70 },
      blacklist: '0f8fad5b-d9cb-469f-a165-70867728950e',
    });
    expect(scenarioDefaults(rules)).toEqual({
      allowedDocuments: { LT: ['PASSPORT'] },
      tokenType: 'DOCUMENT',
      sessionLength: 300,
      ageLimit: 18,
      ageMax: 70,
      checkFaceBlacklist: true,
      checkDocFaceBlacklist: true,
    });
  });

  it.each([
    { selfy: 'NONE' },
    { selfie: 'VIDEO' },
    { age: { from: 30, to: 20 } },
    { storageDays: -1 },
    { lifetimeMinutes: 61 },
    { attempts: 0 },
    { criticalErrorsBeforeBlocking: 11 },
    { documents: {} },
    { checksOff: ['Face Match'] },
    { successUrl: 'javascript:alert(1)' },
  ])('refuse %j', (wrong) => {
    expect(scenarioRules.safeParse(wrong).success).toBe(false);
  });
});
