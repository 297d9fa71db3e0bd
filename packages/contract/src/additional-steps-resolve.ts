import {
  type AdditionalData,
  type AdditionalStep,
  type AdditionalSteps,
  type ConfiguredStep,
  listSteps,
} from './additional-steps.ts';
import { UTILITY_BILL_TEXTS } from './additional-steps-texts.ts';
import type { TokenRequest } from './token-request.ts';
import type { ADDITIONAL_STEP_TYPES } from './value-sets.ts';

/** The default step, and the only one before which the applicant says what kind of paper it is. */
export const UTILITY_BILL = 'UTILITY_BILL';

export type StepType = (typeof ADDITIONAL_STEP_TYPES)[number];
export interface StepText {
  readonly name: string;
  readonly description: string;
}

/** A step with nothing left open: as token answers echo it and the hosted flow shows it. */
export interface ResolvedStep {
  readonly type: StepType;
  readonly texts: NonNullable<AdditionalStep['texts']>;
  readonly fields: string[];
  readonly settings: Record<'canUpload' | 'canCapture' | 'canUploadPDF', boolean>;
}
export interface NamedStep extends ResolvedStep {
  readonly name: string;
}

export type StepsResolution =
  | { readonly ok: true; readonly steps: AdditionalSteps }
  | { readonly ok: false; readonly why: 'unknown_step' | 'override_not_allowed' | 'no_way_to_send' };

/** What an environment has set up, and whether tokens may say otherwise. */
export interface StepEnvironment {
  readonly steps: readonly ConfiguredStep[];
  readonly overridesAllowed: boolean;
}

/**
 * The steps of a token: its own, else those of the environment with or without the bill. A list of names, or names without a
 * definition, pick from the environment; a definition replaces the parts that it gives and needs the permission.
 */
export function resolveAdditionalSteps(
  request: Pick<TokenRequest, 'additionalSteps' | 'utilityBill' | 'additionalData'>,
  environment: StepEnvironment,
): StepsResolution {
  const { additionalSteps, utilityBill, additionalData } = request;
  if (additionalSteps === null) return nested(ofEnvironment(environment.steps, utilityBill), additionalData, {});
  const wanted: ConfiguredStep[] = [];
  for (const step of listSteps(additionalSteps)) {
    const known = configuredAs(environment.steps, step);
    const overrides = isOverride(step);
    if (overrides && !environment.overridesAllowed) return { ok: false, why: 'override_not_allowed' };
    if (!known && !overrides && step.name !== UTILITY_BILL) return { ok: false, why: 'unknown_step' };
    wanted.push(laidOver(known ?? {}, step));
  }
  return nested(wanted, additionalData, emptied(additionalSteps));
}

/** The steps that an applicant with this country and document type is asked for, in order; the closest definition counts. */
export function stepsFor(
  steps: AdditionalSteps,
  given: { readonly country: string | null; readonly documentType: string | null },
): readonly NamedStep[] {
  const found = listSteps(steps).filter(
    (step) =>
      (step.country === 'ALL' || step.country.toUpperCase() === given.country) &&
      (step.documentType === 'ALL' || step.documentType === given.documentType),
  );
  const names = [...new Set(found.map(({ name }) => name))];
  return names.flatMap((name) => {
    const [closest] = found.filter((step) => step.name === name).sort((a, b) => closeness(b) - closeness(a));
    return closest ? [{ name, ...completed(name, closest, {}) }] : [];
  });
}

/** What a session asks for whose token was made before steps were resolved, or without any. */
export function stepsOf(request: Pick<TokenRequest, 'additionalSteps' | 'utilityBill'>): AdditionalSteps {
  return request.additionalSteps ?? (request.utilityBill ? { ALL: { ALL: { [UTILITY_BILL]: {} } } } : {});
}

function ofEnvironment(steps: readonly ConfiguredStep[], utilityBill: boolean | null): readonly ConfiguredStep[] {
  if (utilityBill === false) return steps.filter(({ name }) => name !== UTILITY_BILL);
  if (!utilityBill || steps.some(({ name }) => name === UTILITY_BILL)) return steps;
  return [...steps, { name: UTILITY_BILL, country: 'ALL', documentType: 'ALL' }];
}

/** The set-up of the same country and document type, else of the same name. */
function configuredAs(steps: readonly ConfiguredStep[], wanted: ConfiguredStep): ConfiguredStep | undefined {
  const named = steps.filter(({ name }) => name === wanted.name);
  const same = ({ country, documentType }: ConfiguredStep) =>
    country === wanted.country && documentType === wanted.documentType;
  return named.find(same) ?? named[0];
}

function isOverride({ type, texts, fields, settings }: AdditionalStep): boolean {
  return [type, texts, fields, settings].some((part) => part !== undefined);
}

function laidOver(known: AdditionalStep, step: ConfiguredStep): ConfiguredStep {
  return {
    ...known,
    ...step,
    texts: { ...known.texts, ...step.texts },
    settings: { ...known.settings, ...step.settings },
  };
}

function nested(steps: readonly ConfiguredStep[], data: AdditionalData, start: AdditionalSteps): StepsResolution {
  for (const { name, country, documentType, ...step } of steps) {
    const resolved = completed(name, step, data);
    if (!Object.values(resolved.settings).includes(true)) return { ok: false, why: 'no_way_to_send' };
    start[country] ??= {};
    const byType = start[country];
    byType[documentType] = { ...byType[documentType], [name]: resolved };
  }
  return { ok: true, steps: start };
}

/** `{"ALL":{"ALL":{}}}` says that there are no steps, and is echoed as it was said. */
function emptied(steps: AdditionalSteps): AdditionalSteps {
  return Object.fromEntries(
    Object.entries(steps).map(([country, byType]) => [
      country,
      Object.fromEntries(Object.keys(byType).map((documentType) => [documentType, {}])),
    ]),
  );
}

function completed(name: string, step: AdditionalStep, data: AdditionalData): ResolvedStep {
  const { type = 'UPLOAD' } = step;
  const { canUpload = true, canCapture = true, canUploadPDF = true } = step.settings ?? {};
  return {
    type,
    texts: name === UTILITY_BILL ? { ...UTILITY_BILL_TEXTS, ...step.texts } : { ...step.texts },
    fields: step.fields?.length ? step.fields : [...usualFields(name, type, data)],
    settings: { canUpload, canCapture, canUploadPDF },
  };
}

/** A bill is read for its address; of any other paper only the partner knows what matters. */
function usualFields(name: string, type: StepType, data: AdditionalData): readonly string[] {
  if (type === 'UPLOAD') return [];
  const named = Object.keys(data[name] ?? {});
  return named.length === 0 && name === UTILITY_BILL ? ['address'] : named;
}

function closeness({ country, documentType }: ConfiguredStep): number {
  return (country === 'ALL' ? 0 : 2) + (documentType === 'ALL' ? 0 : 1);
}
