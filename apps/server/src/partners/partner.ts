import type { partners } from '../platform/db/schema.ts';
import { ENVIRONMENTS, type Environment, type PartnerSettings, settingsOf } from './settings.ts';

/** A relying party as the rest of the server sees it: without secrets. */
export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly environment: Environment;
  readonly apiKey: string;
  readonly settings: PartnerSettings;
  /** Kinds of credits that are limited, and how many were granted. */
  readonly creditLimits: Readonly<Record<string, number>>;
}

export type PartnerRow = typeof partners.$inferSelect;

export function partnerFrom(row: PartnerRow): Partner {
  const environment = environmentFrom(row.environment);
  return {
    id: row.id,
    name: row.name,
    environment,
    apiKey: row.apiKey,
    settings: settingsOf(environment, row.settings),
    creditLimits: row.creditLimits,
  };
}

function environmentFrom(text: string): Environment {
  const environment = ENVIRONMENTS.find((known) => known === text);
  if (environment === undefined) throw new Error('a stored partner has an unknown environment');
  return environment;
}
