import { configuredSteps, type FlowSession, POA_DOCUMENTS, tokenRequest } from '@bonafide/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listStepRows } from '../additional-steps/queries.ts';
import { resolveSteps } from '../additional-steps/resolve-steps.ts';
import { createPartner } from '../partners/create-partner.ts';
import type { Partner } from '../partners/partner.ts';
import { advance, lockSession } from '../sessions/advance-session.ts';
import { createSession } from '../sessions/create-session.ts';
import { listEvidence } from '../sessions/queries.ts';
import { createTestDeps, type TestDeps } from '../testing/test-deps.ts';
import { addPhoto } from './add-photo.ts';
import { addStepFile, type StepFile } from './add-step-file.ts';
import { chooseDocument, openFlow, readFlow, submitFlow } from './capture-session.ts';
import type { FlowCaller } from './flow-caller.ts';

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]);
const PDF = new Uint8Array(Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R >>'));
const LOCKED = new Uint8Array(Buffer.from('%PDF-1.7\ntrailer << /Encrypt 5 0 R >>'));

let kit: TestDeps;
let partner: Partner;
beforeAll(async () => {
  kit = await createTestDeps();
  const additionalSteps = configuredSteps.parse([
    { name: 'UTILITY_BILL', settings: { canUploadPDF: false } },
    {
      name: 'PAPER_OF_WORK',
      texts: { de: { name: 'Arbeit', description: 'Ein Beleg.' } },
      settings: { canUpload: false },
    },
    { name: 'VISA_COPY', country: 'LT', documentType: 'ID_CARD' },
  ]);
  const settings = { additionalSteps, poaDocuments: ['BANK_STATEMENT', 'GAS_BILL'] as const };
  const request = { name: 'Bank', environment: 'TEST', webhookUrl: null } as const;
  const made = await createPartner(kit.deps, {
    ...request,
    settings: { ...settings, poaDocuments: [...settings.poaDocuments] },
  });
  partner = made.partner;
});
afterAll(() => kit.close());

async function begun(request: object = {}): Promise<{ id: string; caller: FlowCaller }> {
  const resolved = resolveSteps(partner, tokenRequest.parse({ clientId: 'c-1', tokenType: 'DOCUMENT', ...request }));
  if (!resolved.ok) throw new Error(resolved.fault.message);
  const { session, authToken } = await createSession(kit.deps, { partnerId: partner.id, request: resolved.value });
  const caller = { authToken, tab: 'tab-a', clientIp: null, userAgent: null };
  await openFlow(kit.deps, caller, 'MOBILE');
  await chooseDocument(kit.deps, caller, { country: 'lt', documentType: 'PASSPORT' });
  await addPhoto(kit.deps, caller, { step: 'FRONT', bytes: JPEG });
  return { id: session.id, caller };
}
const send = (caller: FlowCaller, file: Partial<StepFile>) =>
  addStepFile(kit.deps, caller, { step: 'UTILITY_BILL', bytes: JPEG, way: 'upload', kind: null, ...file });
async function view(caller: FlowCaller): Promise<FlowSession> {
  const outcome = await readFlow(kit.deps, caller);
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.session;
}

describe('papers in the hosted flow', () => {
  it('come in order, for this country and document, with words in the language of the page', async () => {
    const { caller } = await begun({ locale: 'lt' });
    const { steps } = await view(caller);
    expect(steps.map(({ name, title }) => [name, title])).toEqual([
      ['UTILITY_BILL', 'Adreso patvirtinimas'],
      ['PAPER_OF_WORK', 'Arbeit'],
    ]);
    expect(steps[0]).toMatchObject({ canUpload: true, canCapture: true, canUploadPDF: false, chosenKind: null });
    expect(steps.map(({ kinds }) => kinds)).toEqual([['BANK_STATEMENT', 'GAS_BILL'], []]);
    const german = await view({ ...caller, languages: { page: 'de', browser: [] } });
    expect(german.steps[0]?.title).toBe('Adressnachweis');
    const browser = await view({ ...(await begun()).caller, languages: { page: null, browser: ['xx', 'pl-PL'] } });
    expect(browser.steps[0]?.title).toBe('Potwierdzenie adresu');
    await chooseDocument(kit.deps, caller, { country: 'lt', documentType: 'ID_CARD' });
    expect((await view(caller)).steps.map(({ name }) => name)).toEqual(['UTILITY_BILL', 'PAPER_OF_WORK', 'VISA_COPY']);
  });

  it('are all needed before the attempt can be sent', async () => {
    const { caller, id } = await begun();
    expect(await submitFlow(kit.deps, caller)).toEqual({ ok: false, fault: 'incomplete' });
    await send(caller, { kind: 'GAS_BILL' });
    expect(await submitFlow(kit.deps, caller)).toEqual({ ok: false, fault: 'incomplete' });
    await send(caller, { step: 'PAPER_OF_WORK', bytes: PDF });
    expect((await view(caller)).taken).toEqual(['FRONT', 'PAPER_OF_WORK', 'UTILITY_BILL']);
    expect((await view(caller)).steps[0]?.chosenKind).toBe('GAS_BILL');
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ ok: true, session: { state: 'processing', steps: [] } });
    expect((await listStepRows(kit.deps.db, id)).map(({ step, chosenKind }) => [step, chosenKind]).sort()).toEqual([
      ['PAPER_OF_WORK', null],
      ['UTILITY_BILL', 'GAS_BILL'],
    ]);
  });

  it.each([
    ['a PDF where none may be', { bytes: PDF }, 'way_not_allowed'],
    ['a chosen photo where only the camera may be', { step: 'PAPER_OF_WORK' }, 'way_not_allowed'],
    ['a locked PDF', { step: 'PAPER_OF_WORK', bytes: LOCKED }, 'not_an_image'],
    ['text', { bytes: new Uint8Array([1, 2, 3]) }, 'not_an_image'],
    ['more than fits', { bytes: new Uint8Array(10 * 1024 * 1024 + 1) }, 'too_large'],
    ['a step of another document', { step: 'VISA_COPY' }, 'not_allowed'],
    ['a step that is none', { step: 'NOTHING' }, 'not_allowed'],
    ['a side of the document', { step: 'FRONT' }, 'not_allowed'],
    ['a kind that is not offered', { kind: 'WATER_BILL' }, 'not_allowed'],
    ['a kind of another paper', { step: 'PAPER_OF_WORK', way: 'capture', kind: 'GAS_BILL' }, 'not_allowed'],
  ] as const)('refuse %s and keep nothing', async (_name, file, fault) => {
    const { caller, id } = await begun();
    expect(await send(caller, file)).toEqual({ ok: false, fault });
    expect((await listEvidence(kit.deps.db, { sessionId: id })).map(({ step }) => step)).toEqual(['FRONT']);
    expect(await listStepRows(kit.deps.db, id)).toEqual([]);
  });

  it('take a photo from the camera, and one in the place of another', async () => {
    const { caller, id } = await begun();
    expect(await send(caller, { step: 'PAPER_OF_WORK', way: 'capture' })).toMatchObject({ ok: true });
    await send(caller, { kind: 'GAS_BILL' });
    await send(caller, { kind: 'BANK_STATEMENT' });
    expect((await view(caller)).steps[0]?.chosenKind).toBe('BANK_STATEMENT');
    expect(await listEvidence(kit.deps.db, { sessionId: id })).toHaveLength(3);
  });

  it('come along when the photos of the document must be taken again', async () => {
    const { caller, id } = await begun();
    await send(caller, {});
    await send(caller, { step: 'PAPER_OF_WORK', bytes: PDF });
    await submitFlow(kit.deps, caller);
    await kit.deps.db.transaction(async (tx) => {
      const session = await lockSession(tx, id);
      if (session) await advance(tx, kit.deps, { session, event: 'checks.resubmission_requested', actor: 'worker' });
    });
    await openFlow(kit.deps, caller, 'MOBILE');
    expect((await view(caller)).taken).toEqual(['PAPER_OF_WORK', 'UTILITY_BILL']);
    await addPhoto(kit.deps, caller, { step: 'FRONT', bytes: JPEG });
    expect(await submitFlow(kit.deps, caller)).toMatchObject({ ok: true, session: { state: 'processing' } });
  });

  it('belong to the tab that holds the session', async () => {
    const { caller } = await begun();
    expect(await send({ ...caller, tab: 'tab-b' }, {})).toEqual({ ok: false, fault: 'taken_over' });
  });
});

it('offers all 21 kinds unless the partner says otherwise', async () => {
  const { partner: other } = await createPartner(kit.deps, { name: 'Shop', environment: 'TEST', webhookUrl: null });
  expect(other.settings.poaDocuments).toEqual([...POA_DOCUMENTS]);
});
