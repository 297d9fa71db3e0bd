import { ModelError, modelCardUrl } from '@bonafide/imaging';
import { demoVerification } from '@bonafide/testkit';
import { afterAll, describe, expect, it } from 'vitest';
import { loadEngines } from '../engines.ts';
import { readDocumentSide } from '../read-document-side.ts';
import { openSecondThread } from './open-second-thread.ts';

const TIMEOUT_MS = 120_000;
const MESH = modelCardUrl('face-mesh');
const SIDE = 192;

const second = openSecondThread();
afterAll(() => second.close());

const blank = { data: new Float32Array(3 * SIDE * SIDE), dims: [1, 3, SIDE, SIDE] };

/** The same with every number within 0.005: networks whose weights are unpacked at each run round otherwise. */
function closely(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 2);
  if (Array.isArray(value)) return value.map(closely);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, closely(one)]));
}

describe('a second thread', () => {
  it('changes nothing of what is read but by rounding', { timeout: TIMEOUT_MS }, async () => {
    const { front } = await demoVerification('elif-id-card');
    const [alone, beside] = [await loadEngines(), await loadEngines({ threads: 2 })];
    expect([alone.second, beside.second]).toEqual([undefined, expect.anything()]);
    const expected = await readDocumentSide(alone, front);
    expect(expected.portraits.faces[0]?.embedding).toHaveLength(128);
    const read = await readDocumentSide(beside, front);
    expect({ ...read, tookMs: 0 }).toEqual(closely({ ...expected, tookMs: 0 }));
    await beside.second?.close();
  });

  it('runs networks for the calling thread, and again after it has ended', { timeout: TIMEOUT_MS }, async () => {
    const mesh = await second.loadModel(MESH);
    expect(mesh.card.name).toBe('face-mesh');
    const first = await mesh.run({ pixels: blank });
    expect(first.landmarks?.data).toHaveLength(468 * 3);
    await second.close();
    expect(await mesh.run({ pixels: blank })).toEqual(first);
  });

  it('fails who waits when it ends', { timeout: TIMEOUT_MS }, async () => {
    const waiting = second.loadModel(modelCardUrl('face-detection'));
    const failed = expect(waiting).rejects.toThrow('has ended');
    await second.close();
    await failed;
  });

  it('tells a model that is missing from other faults', { timeout: TIMEOUT_MS }, async () => {
    const refusal = await second.loadModel(new URL('file:///nowhere/card.json')).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(ModelError);
    expect(refusal).toMatchObject({ code: 'model.missing' });
    const mesh = await second.loadModel(MESH);
    await expect(mesh.run({ pixels: { ...blank, dims: [1, 3, 1, 1] } })).rejects.not.toBeInstanceOf(ModelError);
  });
});
