import type { Config } from '../config/config.ts';
import type { PartnerCredentials } from '../partners/create-partner.ts';

/** What every start prints. */
export function startedBanner({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return `
  Bonafide is running.

    Hosted flow     ${publicUrl}/
    Partner API     ${publicUrl}/api/v2/
    Documentation   ${publicUrl}/docs
    Console         ${publicUrl}/console
`;
}

/** What the first start prints besides: the sandbox's credentials, which cannot be shown again, and a call that works when pasted. */
export function sandboxBanner({ publicUrl }: Pick<Config, 'publicUrl'>, credentials: PartnerCredentials): string {
  return `
  A sandbox partner was made. Keep these now: they are not shown again.

    API key               ${credentials.apiKey}
    API secret            ${credentials.apiSecret}
    Webhook signing key   ${credentials.webhookSigningKey}

  Create a first verification session, then open its "redirectUrl":

    curl -s -u ${credentials.apiKey}:${credentials.apiSecret} -H 'Content-Type: application/json' -d '{"clientId":"first-person"}' ${publicUrl}/api/v2/token
`;
}
