import type { TamperSignalName } from '@bonafide/domain';
import { describe, expect, it } from 'vitest';
import { evidence, side } from '../evidence.fixture.ts';
import { TAMPER_LIMITS } from '../tamper-limits.ts';
import { check } from './check.ts';

const BOX = { x: 1, y: 1, width: 9, height: 9 };

function judge(name: TamperSignalName, score: number) {
  return check.run(evidence({ front: side({ more: { signals: [{ name, score, boxes: [BOX] }] } }) }));
}

describe('document-edited', () => {
  it('is not asked where nothing was measured', () => {
    expect(check.run(evidence()).status).toBe('not_applicable');
  });

  it('tells of compression inconsistent from its limit', () => {
    const { told } = TAMPER_LIMITS.compression_inconsistent;
    expect(judge('compression_inconsistent', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.edit_suspected'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('compression_inconsistent', told - 0.001).status).toBe('passed');
  });

  it('lets a human look at clear compression inconsistent', () => {
    expect(judge('compression_inconsistent', TAMPER_LIMITS.compression_inconsistent.referred).reasons).toEqual([
      'document.edit_suspected',
      'document.edited',
    ]);
  });

  it.each([
    ['noise_inconsistent', 'document.field_without_noise'],
    ['copied_region', 'document.print_copied'],
    ['resampled_region', 'document.strokes_differ'],
  ] as const)('tells of %s from its limit', (name, reason) => {
    const { told } = TAMPER_LIMITS[name];
    expect(judge(name, told)).toMatchObject({ status: 'failed', reasons: [reason], regions: [{ step: 'FRONT' }] });
    expect(judge(name, told - 0.001).status).toBe('passed');
  });

  it('lets a human look at print that was clearly copied', () => {
    expect(judge('copied_region', TAMPER_LIMITS.copied_region.referred).reasons).toEqual([
      'document.print_copied',
      'document.edited',
    ]);
  });

  it('tells of editor metadata from its limit', () => {
    const { told } = TAMPER_LIMITS.editor_metadata;
    expect(judge('editor_metadata', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.editor_named'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('editor_metadata', told - 0.001).status).toBe('passed');
  });

  it('tells of pdf incremental save from its limit', () => {
    const { told } = TAMPER_LIMITS.pdf_incremental_save;
    expect(judge('pdf_incremental_save', told)).toMatchObject({
      status: 'failed',
      reasons: ['document.pdf_changed'],
      regions: [{ step: 'FRONT' }],
    });
    expect(judge('pdf_incremental_save', told - 0.001).status).toBe('passed');
  });

  it('declines nobody', () => {
    const effects = Object.values(check.reasons).map(({ rule }) => rule.effect);
    expect(effects.every((effect) => effect === 'signal' || effect === 'refer' || effect === 'note')).toBe(true);
  });
});
