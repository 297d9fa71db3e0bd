import { sessionDetail } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAuditEntries } from '../audit/queries.ts';
import { eraseSession } from '../retention/erase-session.ts';
import { addressOf, base64, COMPARE, compared, createPaperApi, JPEG, type PaperApi } from './paper-api.fixture.ts';
import { listStepRows, upsertStepRow } from './queries.ts';

let papers: PaperApi;
let paper: PaperApi['paper'];
let oldPaper: PaperApi['oldPaper'];
let api: PaperApi['api'];
beforeAll(async () => {
  papers = await createPaperApi();
  ({ api, paper, oldPaper } = papers);
});
afterAll(() => api.close());

const verified: PaperApi['verified'] = (wish) => papers.verified(wish);
const latest: PaperApi['latest'] = (scanRef) => papers.latest(scanRef);

describe('papers of a verification', () => {
  it('that match are told with their values, and hold nothing up', async () => {
    const { client, scanRef } = await verified({
      ...compared(addressOf(paper)),
      images: { UTILITY_BILL: base64(paper) },
    });
    const message = await latest(scanRef);
    expect(message).toMatchObject({
      event: 'IDENTIFICATION_AUTO_FINISHED',
      final: true,
      status: { overall: 'APPROVED', additionalSteps: 'VALID', mismatchTags: [] },
      additionalSteps: { UTILITY_BILL: 'COMPARE' },
      data: { additionalData: { UTILITY_BILL: { address: { value: addressOf(paper), status: 'MATCH' } } } },
      manualAddress: null,
      manualAddressMatch: false,
    });
    expect(Object.keys(message?.fileUrls ?? {}).sort()).toEqual(['FACE', 'FRONT', 'UTILITY_BILL']);
    expect(message?.additionalStepPdfUrls).toEqual({ UTILITY_BILL: message?.fileUrls?.UTILITY_BILL });
    const data = (await client.post('/api/v2/data', { scanRef })).json();
    expect(data.additionalData).toEqual(message?.data.additionalData);
  });

  it.each([
    [
      'another address',
      { address: '1 Elsewhere Road, Hull HU1 1AA' },
      () => paper,
      'NOT_MATCH',
      'INVALID',
      ['UTILITY_ADDRESS'],
    ],
    ['an old paper', null, () => oldPaper, 'MATCH', 'INVALID', ['UTILITY_NAME', 'EXPIRED_UTILITY_BILL']],
  ] as const)(
    'with %s go to a human with a tag, and decline nobody',
    async (_name, data, which, status, standing, tags) => {
      const file = which();
      const { scanRef } = await verified({
        ...compared(data?.address ?? addressOf(file)),
        images: { UTILITY_BILL: base64(file) },
      });
      const message = await latest(scanRef);
      expect(message).toMatchObject({
        final: false,
        status: {
          overall: 'REVIEWING',
          autoDocument: 'DOC_VALIDATED',
          autoFace: 'FACE_MATCH',
          additionalSteps: standing,
        },
        data: { additionalData: { UTILITY_BILL: { address: { status } } } },
      });
      expect(message?.status.mismatchTags).toEqual(expect.arrayContaining([...tags].slice(-1)));
    },
  );

  it('are shown part by part in the product’s own API, and as the contract says on the wire', async () => {
    const elsewhere = compared(addressOf(paper).replace(/^\D*\d+/, '99999'));
    const { client, scanRef } = await verified({ ...elsewhere, images: { UTILITY_BILL: base64(paper) } });
    const { authorization } = (await client.post('/api/v2/status', { scanRef })).raw.req.headers;
    const shown = async () => {
      const headers = { authorization: `${authorization}` };
      return sessionDetail.parse((await api.app.inject({ url: `/v1/sessions/${scanRef}`, headers })).json()).papers;
    };
    const [bill] = await shown();
    expect(bill).toMatchObject({ step: 'UTILITY_BILL', type: 'COMPARE', reviewed: false, sure: false, saidToBe: null });
    const said = { sessionId: scanRef, step: 'UTILITY_BILL', chosenKind: 'GAS_BILL', changedAt: api.clock.now() };
    await upsertStepRow(api.deps.db, said);
    expect((await shown())[0]?.saidToBe).toBe('GAS_BILL');
    const [address, name] = bill?.comparisons ?? [];
    expect(address).toMatchObject({ field: 'address', found: addressOf(paper), agrees: false });
    expect(address?.parts).toContainEqual(expect.objectContaining({ part: 'house_number', verdict: 'differs' }));
    expect(name).toMatchObject({ field: 'name', agrees: true });
    expect(name?.parts.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['agrees']));
    const told = { UTILITY_BILL: { address: { value: addressOf(paper), status: 'NOT_MATCH' } } };
    expect((await latest(scanRef))?.data.additionalData).toEqual(told);
    await eraseSession(api.deps, scanRef);
    expect(await shown()).toEqual([]);
  });

  it('are told as suspicions where nobody reviews', async () => {
    const wish = compared('1 Elsewhere Road, Hull HU1 1AA');
    const { scanRef } = await verified({ ...wish, environment: 'DEV', images: { UTILITY_BILL: base64(paper) } });
    expect((await latest(scanRef))?.status).toMatchObject({ overall: 'SUSPECTED', mismatchTags: ['UTILITY_ADDRESS'] });
  });

  it('are compared with the address of the token where their own data say nothing', async () => {
    const request = { ...COMPARE, address: addressOf(paper) };
    const { scanRef } = await verified({ request, images: { UTILITY_BILL: base64(paper) } });
    expect((await latest(scanRef))?.data.additionalData).toMatchObject({
      UTILITY_BILL: { address: { status: 'MATCH' } },
    });
  });

  it('are only read where there is nothing to compare with', async () => {
    const { scanRef } = await verified({ request: COMPARE, images: { UTILITY_BILL: base64(paper) } });
    expect(await latest(scanRef)).toMatchObject({
      status: { overall: 'APPROVED', additionalSteps: 'VALID' },
      data: { additionalData: { UTILITY_BILL: { address: { value: addressOf(paper), status: 'NO_DATA' } } } },
    });
  });

  it('of type EXTRACT compare nothing, those of type UPLOAD are only kept', async () => {
    const extract = {
      additionalSteps: { ALL: { ALL: { UTILITY_BILL: { type: 'EXTRACT' } } } },
      additionalData: { UTILITY_BILL: { address: 'Elsewhere 5' } },
    };
    const read = await latest((await verified({ request: extract, images: { UTILITY_BILL: base64(paper) } })).scanRef);
    expect(read).toMatchObject({
      status: { overall: 'APPROVED', additionalSteps: 'VALID', mismatchTags: [] },
      additionalSteps: { UTILITY_BILL: 'EXTRACT' },
      data: { additionalData: { UTILITY_BILL: { address: { value: addressOf(paper), status: 'NO_DATA' } } } },
    });
    const kept = await latest(
      (await verified({ request: { utilityBill: true }, images: { UTILITY_BILL: JPEG } })).scanRef,
    );
    expect(kept).toMatchObject({
      status: { overall: 'APPROVED', additionalSteps: null, mismatchTags: [] },
      additionalSteps: { UTILITY_BILL: 'UPLOAD' },
      data: { additionalData: null },
      additionalStepPdfUrls: {},
    });
    expect(await latest((await verified()).scanRef)).toMatchObject({
      additionalSteps: null,
      status: { additionalSteps: null },
    });
  });

  it('that our engines cannot read cost nobody anything', async () => {
    const { scanRef } = await verified({ ...compared(addressOf(paper)), images: { UTILITY_BILL: JPEG } });
    const message = await latest(scanRef);
    expect(message?.status).toMatchObject({
      overall: 'REVIEWING',
      additionalSteps: 'INVALID',
      mismatchTags: ['INVALID_ADDITIONAL_STEP', 'ADDITIONAL_STEP_NOT_FOUND'],
    });
    const declined = await verified({
      ...compared(addressOf(paper)),
      images: { UTILITY_BILL: base64(paper) },
      decision: 'expired',
    });
    expect((await latest(declined.scanRef))?.status).toMatchObject({ overall: 'DENIED', additionalSteps: 'VALID' });
  });

  it('leave no value in audit, jobs and rows, and nothing after erasing', async () => {
    const { scanRef } = await verified({ ...compared(addressOf(paper)), images: { UTILITY_BILL: base64(paper) } });
    const open = JSON.stringify([
      await listAuditEntries(api.deps.db, scanRef),
      await api.jobs.waiting(),
      await listStepRows(api.deps.db, scanRef),
    ]);
    for (const word of paper.truth.address) expect(open).not.toContain(word);
    expect(await eraseSession(api.deps, scanRef)).toBe('erased');
    expect(await listStepRows(api.deps.db, scanRef)).toEqual([]);
  });
});
