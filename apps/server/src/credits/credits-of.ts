import type { TokenRequest } from '@bonafide/contract';
import { type CreditKind, SESSION_CREDIT } from './credit-kinds.ts';

const STEP_CREDITS: Readonly<Record<string, CreditKind>> = {
  UPLOAD: 'STEP_UPLOAD',
  EXTRACT: 'STEP_EXTRACT',
  COMPARE: 'STEP_COMPARE',
};

/** What one paper costs. */
export const stepCredit = (type: string): CreditKind => STEP_CREDITS[type] ?? 'STEP_UPLOAD';

/** What a session costs: one credit for itself and one for each step that its request defines, whatever countries it is for. */
export function creditsOf(request: Pick<TokenRequest, 'additionalSteps'>): readonly CreditKind[] {
  return [SESSION_CREDIT, ...stepCreditsOf(request)];
}

/** What the papers of a request cost. */
export function stepCreditsOf(request: Pick<TokenRequest, 'additionalSteps'>): readonly CreditKind[] {
  const kinds = new Map<string, CreditKind>();
  for (const byType of Object.values(request.additionalSteps ?? {}))
    for (const named of Object.values(byType ?? {}))
      for (const [name, step] of Object.entries(Array.isArray(named) ? {} : (named ?? {}))) {
        const type = typeof step === 'object' && step !== null && 'type' in step ? String(step.type) : 'UPLOAD';
        kinds.set(name, stepCredit(type));
      }
  return [...kinds.values()];
}
