import { type DemoName, demoVerification } from '@bonafide/testkit';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Engines, loadEngines } from './engines.ts';
import { REQUEST } from './evidence.fixture.ts';
import { type ExaminationOutcome, examine } from './examine.ts';
import { MEASURED_NAMES } from './measured-names.ts';

/** Real networks on drawn people: slow, so only the stories that no other test tells from pixels on. */
const TIMEOUT_MS = 120_000;

let engines: Engines;
beforeAll(async () => {
  engines = await loadEngines();
}, TIMEOUT_MS);

async function play(name: DemoName): Promise<ExaminationOutcome> {
  const { front, back, selfie } = await demoVerification(name);
  const images = { FRONT: front, ...(back ? { BACK: back } : {}), FACE: selfie };
  return examine(engines, { images, request: REQUEST, now: new Date('2026-06-01T12:00:00Z') });
}

describe('from pixels to decision', () => {
  it('approves a card with two sides and keeps where everything was read', { timeout: TIMEOUT_MS }, async () => {
    const { decision, document, checks } = await play('elif-id-card');
    expect(decision).toMatchObject({ outcome: 'approved', fraudSignals: [], mismatches: [] });
    expect(document).toMatchObject({ kind: 'id_card', issuingState: 'UTO' });
    expect(document.attributes.surname).toMatchObject({ value: 'YILDIZ', source: 'both' });
    expect(document.attributes.surname?.readings.map(({ region }) => region?.step)).toEqual(['BACK', 'FRONT']);
    const strays = checks.flatMap(({ check, measurements }) =>
      measurements.filter(({ name }) => !MEASURED_NAMES[check]?.includes(name)).map(({ name }) => `${check}: ${name}`),
    );
    expect(strays).toEqual([]);
    const match = checks.find(({ check }) => check === 'face-match');
    expect(match?.engine.modelDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('finds a sex that is printed otherwise than coded', { timeout: TIMEOUT_MS }, async () => {
    const { decision, checks } = await play('jonas-contradicting-sex');
    expect(decision).toMatchObject({
      outcome: 'approved',
      fraudSignals: ['document.inconsistent'],
      mismatches: ['sex'],
    });
    const consistency = checks.find(({ check }) => check === 'mrz-visual-consistency');
    expect(consistency?.comparisons).toContainEqual({
      field: 'sex',
      left: { source: 'mrz', value: 'F' },
      right: { source: 'visual', value: 'M' },
      agrees: false,
    });
  });

  it('declines a wrong check digit that it read clearly', { timeout: TIMEOUT_MS }, async () => {
    const { decision } = await play('mira-wrong-check-digit');
    expect(decision).toMatchObject({ outcome: 'declined', document: { reason: 'mrz.check_digit_wrong' } });
  });

  it('reads a licence by its numbers, without any machine-readable zone', { timeout: TIMEOUT_MS }, async () => {
    const { decision, document } = await play('tomas-driving-licence');
    expect(decision.outcome).toBe('approved');
    expect(document).toMatchObject({ kind: 'driver_licence', mrz: null });
    expect(document.attributes.dateOfBirth?.value).toBe('1972-04-16');
  });
});
