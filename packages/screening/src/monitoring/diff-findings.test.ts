import { describe, expect, it } from 'vitest';
import { indexOf, invented } from '../hits/invented-list.fixture.ts';
import { screenSubject } from '../hits/screen-subject.ts';
import { diffFindings } from './diff-findings.ts';
import type { Finding, FindingDecision, KnownFinding } from './finding.ts';

const before = invented('1', ['Tomas Vildegras']);
const renamed = invented('1', ['Tomas Vildegras', 'Tomas Wild']);
const annotated = invented('1', ['Tomas Vildegras'], { remarks: 'seen again' });

function findingOf(subjectId: string, entity = before): Finding {
  const [hit] = screenSubject(indexOf(entity), { kind: 'person', names: ['Tomas Vildegras'] }, { today: '2026-11-21' });
  if (hit === undefined) throw new Error('the invented entry is found');
  return { subjectId, hit };
}

function known(subjectId: string, decision: FindingDecision = 'undecided'): KnownFinding {
  const { entity } = findingOf(subjectId).hit;
  return { subjectId, entityId: entity.id, matchedHash: entity.matchedHash, decision };
}

describe('diffFindings', () => {
  it('raises what was never told, once for each subject', () => {
    const [a, b] = [findingOf('a'), findingOf('b')];
    expect(diffFindings([known('a')], [a, b])).toEqual({ raised: [b], reopened: [], kept: [a], closed: [] });
  });

  it('closes what is no longer so', () => {
    expect(diffFindings([known('a')], [])).toEqual({ raised: [], reopened: [], kept: [], closed: [known('a')] });
  });

  it('stays silent about a false positive while the entry says the same of the person', () => {
    for (const entity of [before, annotated]) {
      expect(diffFindings([known('a', 'false-positive')], [findingOf('a', entity)])).toMatchObject({
        reopened: [],
        kept: [{ subjectId: 'a' }],
      });
    }
  });

  it('asks about a false positive again when the entry says something else of the person', () => {
    const diff = diffFindings([known('a', 'false-positive')], [findingOf('a', renamed)]);
    expect(diff).toMatchObject({ raised: [], reopened: [{ subjectId: 'a' }], kept: [] });
  });

  it.each(['undecided', 'true-match'] as const)('alerts once, though the entry changes: %s', (decision) => {
    const diff = diffFindings([known('a', decision)], [findingOf('a', renamed)]);
    expect(diff).toMatchObject({ raised: [], reopened: [], kept: [{ subjectId: 'a' }] });
  });
});
