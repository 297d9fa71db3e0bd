import { parseArgs } from 'node:util';
import { PRESENTATION_POLICIES } from '@bonafide/checks';
import { STARTING_CREDITS } from '../credits/credit-kinds.ts';
import { changeSettings } from '../partners/change-settings.ts';
import { createPartner } from '../partners/create-partner.ts';
import { partnerFrom } from '../partners/partner.ts';
import { allPartners } from '../partners/queries.ts';
import { rotatePartner } from '../partners/rotate-partner.ts';
import { ENVIRONMENTS, type Environment } from '../partners/settings.ts';
import { listDefaultUrls } from '../webhooks/notifications/queries.ts';
import { type Command, CommandFailed, type Terminal } from './command.ts';
import { Misuse } from './misuse.ts';
import { credits } from './partner-credits.ts';
import { isLoopbackUrl, parseWebhookUrl } from './webhook-url.ts';
import { withDeps } from './with-deps.ts';

export const partner: Command = {
  name: 'partner',
  summary: 'Make and list those who use the API, renew their credentials, change what they may do.',
  help: `Usage: bonafide partner create --name NAME --environment DEV|TEST|PROD|DEMO [--webhook-url URL] [--allow-loopback] [--json]
       bonafide partner list [--json]
       bonafide partner rotate APIKEY [--secret] [--signing-key] [--json]
       bonafide partner set APIKEY SETTING=VALUE ... [--json]
       bonafide partner credits APIKEY [KIND=N|unlimited ...] [--json]

  --webhook-url      where final decisions are sent unless a session says otherwise
  --allow-loopback   webhooks may go to this machine; a loopback --webhook-url switches it on by itself
  --secret           a new API secret; the old one stops working within seconds
  --signing-key      a new key for the webhooks' Idenfy-Signature
  set                lays settings over the environment's, all or none; "list --json" shows those in force:
    liveness=static|active|with_document      how the hosted flow has presence shown: one selfie, movements, a selfie with the document
    livenessPolicy.flash=advisory|required    livenessPolicy.virtualCamera=advisory|refused
    presentationPolicy=${PRESENTATION_POLICIES.join('|')}       what traces of pictures and screens on a selfie lead to
    reviewEnabled, acceptSpecimens, callbackUrlAllowed ... =true|false
    emptyManualStatus=true|false              before a review manualFace and manualDocument are "" instead of null
    strictThemes=true|false                   a token with a theme that there is not is refused
    additionalSteps=JSON                      papers asked for besides the document, in order: [{"name":"UTILITY_BILL","type":"COMPARE"}]
    amlThreshold=75..100                      verifications are told of list entries that score this much
    screeningFourEyes=true|false              hits on lists are judged by two reviewers
    stepOverridesAllowed=true|false           poaDocuments=JSON poaCountries=JSON poaSameCountry=true|false
    sessionDefaults.NAME=VALUE                what sessions get that ask for nothing else, e.g. sessionDefaults.checkLiveness=true
  credits            shows or sets how many sessions (IDENTIFICATION) and steps there are; DEV begins with 100, TEST with 20
  DEV has no human review; in TEST, PROD and DEMO people decide what the machine does not.

Credentials are shown once. The secret is stored as a hash and cannot be shown again.

Examples:
  bonafide partner create --name "Corner Bank" --environment PROD --webhook-url https://bank.example/bonafide
  bonafide partner create --name laptop --environment DEV --webhook-url http://127.0.0.1:3000/hook --json
  bonafide partner rotate CVSYdpLZ416EpxxW4mn8 --secret
  bonafide partner set CVSYdpLZ416EpxxW4mn8 liveness=active livenessPolicy.virtualCamera=refused`,
  async run([action, ...args], terminal) {
    if (action === 'create') return create(args, terminal);
    if (action === 'list') return list(args, terminal);
    if (action === 'rotate') return rotate(args, terminal);
    if (action === 'set') return set(args, terminal);
    if (action === 'credits') return credits(args, terminal);
    throw new Misuse('say what to do: create, list, rotate, set or credits');
  },
};

const NO_PARTNER = 'There is no partner with this API key.';
const JSON_OPTION = { json: { type: 'boolean', default: false } } as const;

async function create(args: readonly string[], { print, note }: Terminal): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...JSON_OPTION,
      name: { type: 'string' },
      environment: { type: 'string' },
      'webhook-url': { type: 'string' },
      'allow-loopback': { type: 'boolean', default: false },
    },
  });
  if (!values.name?.trim()) throw new Misuse('--name is needed');
  const webhookUrl = values['webhook-url'] === undefined ? null : parseWebhookUrl(values['webhook-url']);
  const loopbackUrl = webhookUrl !== null && isLoopbackUrl(webhookUrl);
  const environment = parseEnvironment(values.environment);
  const request = {
    name: values.name.trim(),
    environment,
    credits: STARTING_CREDITS[environment],
    webhookUrl,
    settings: loopbackUrl || values['allow-loopback'] ? { allowLoopbackWebhooks: true } : {},
  };
  const { partner: made, credentials } = await withDeps((deps) => createPartner(deps, request));
  if (loopbackUrl)
    note('The webhook URL is on this machine, so webhooks to loopback addresses are allowed for this partner.');
  if (values.json) return print(JSON.stringify({ ...credentials, environment: made.environment }));
  print(`Partner ${made.name} (${made.environment}). Keep these now: they are not shown again.

  API key               ${credentials.apiKey}
  API secret            ${credentials.apiSecret}
  Webhook signing key   ${credentials.webhookSigningKey}`);
}

async function list(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: JSON_OPTION });
  const [rows, urls] = await withDeps((deps) => Promise.all([allPartners(deps.db), listDefaultUrls(deps.db)]));
  const listed = rows.map((row) => {
    const { name, environment, apiKey, settings } = partnerFrom(row);
    return {
      name,
      environment,
      apiKey,
      webhookUrl: urls.get(row.id) ?? null,
      createdAt: row.createdAt,
      disabled: row.disabledAt !== null,
      settings,
    };
  });
  if (values.json) return print(JSON.stringify(listed));
  if (listed.length === 0) return print('There are no partners yet.');
  for (const { apiKey, environment, name, webhookUrl } of listed) {
    print(`${apiKey}  ${environment.padEnd(4)}  ${name}  ${webhookUrl ?? ''}`.trimEnd());
  }
}

async function rotate(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...JSON_OPTION,
      secret: { type: 'boolean', default: false },
      'signing-key': { type: 'boolean', default: false },
    },
  });
  const [apiKey] = positionals;
  if (apiKey === undefined || positionals.length > 1) throw new Misuse('give one API key');
  if (!values.secret && !values['signing-key']) throw new Misuse('say what to renew: --secret, --signing-key or both');
  const rotated = await withDeps((deps) =>
    rotatePartner(deps, { apiKey, secret: values.secret, signingKey: values['signing-key'] }),
  );
  if (rotated === null) throw new CommandFailed(NO_PARTNER);
  if (values.json) return print(JSON.stringify(rotated));
  print('Keep these now: they are not shown again.\n');
  if (rotated.apiSecret !== null) print(`  API secret            ${rotated.apiSecret}`);
  if (rotated.webhookSigningKey !== null) print(`  Webhook signing key   ${rotated.webhookSigningKey}`);
}

async function set(args: readonly string[], { print }: Terminal): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: JSON_OPTION });
  const [apiKey, ...given] = positionals;
  if (apiKey === undefined || given.length === 0) throw new Misuse('give one API key and SETTING=VALUE');
  const changed = await withDeps((deps) => changeSettings(deps, { apiKey, wishes: parseWishes(given) }));
  if (changed.kind === 'no_partner') throw new CommandFailed(NO_PARTNER);
  if (changed.kind === 'refused') throw new CommandFailed(`Nothing was changed.\n${changed.problem}`);
  print(values.json ? JSON.stringify(changed.settings) : 'Changed. The API goes by it within seconds.');
}

function parseWishes(given: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    given.map((wish) => {
      const [name, ...rest] = wish.split('=');
      // Words of additional steps may hold the sign too; other values refuse it by themselves.
      const value = rest.join('=');
      if (!name || !value) throw new Misuse(`"${wish}" does not read SETTING=VALUE`);
      return [name, value];
    }),
  );
}

function parseEnvironment(text: string | undefined): Environment {
  const environment = ENVIRONMENTS.find((known) => known === text?.toUpperCase());
  if (environment === undefined) throw new Misuse(`--environment is one of ${ENVIRONMENTS.join(', ')}`);
  return environment;
}
