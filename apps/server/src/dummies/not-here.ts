import type { Environment } from '../partners/settings.ts';

/** The contract's sentence for dummies asked for outside DEV. */
export function notHere(environment: Environment): string {
  const partners = environment === 'DEMO' ? 'DEMO' : 'TESTING/PRODUCTION';
  return `This endpoint is not available for ${partners} partners.`;
}
