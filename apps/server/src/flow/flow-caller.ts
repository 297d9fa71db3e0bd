import { LANGUAGE_HEADER, TAB_HEADER } from '@bonafide/contract';
import { languageOfCountry } from '@bonafide/i18n';
import type { FastifyRequest } from 'fastify';
import type { Deps } from '../deps.ts';

/** Who calls: the bearer of a session's token, in one browser tab. */
export interface FlowCaller {
  readonly authToken: string;
  readonly tab: string;
  readonly clientIp: string | null;
  readonly userAgent: string | null;
  /** What the page was opened in, and what its browser would rather read; left out: unknown. */
  readonly languages?: {
    readonly page: string | null;
    readonly browser: readonly string[];
    /** Of the country that the caller's address is in; left out: not asked. */
    readonly address?: string | null;
  };
}

const MOST_LANGUAGES = 10;

export function callerOf(request: FastifyRequest): FlowCaller {
  const tab = request.headers[TAB_HEADER];
  return {
    authToken: (request.headers.authorization ?? '').replace(/^Bearer /i, ''),
    tab: typeof tab === 'string' ? tab.slice(0, 64) : '',
    clientIp: request.ip,
    userAgent: request.headers['user-agent']?.slice(0, 400) ?? null,
    languages: { page: languageOf(request.headers[LANGUAGE_HEADER]), browser: browserLanguages(request) },
  };
}

function languageOf(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && /^[a-z-]{2,20}$/i.test(header) ? header : null;
}

/** RFC 9110 section 12.5.4; browsers name the best first, so weights are not looked at. */
export function browserLanguages(request: FastifyRequest): readonly string[] {
  const named = (request.headers['accept-language'] ?? '').split(',').map((part) => part.split(';')[0]?.trim() ?? '');
  return named.filter((tag) => /^[a-z-]{2,20}$/i.test(tag)).slice(0, MOST_LANGUAGES);
}

/** What is read where the operator's files say that an address is; null: they do not know. */
export async function addressLanguage(
  { riskData }: Pick<Deps, 'riskData'>,
  clientIp: string | null,
): Promise<string | null> {
  const country = clientIp === null ? null : (await riskData.network(clientIp)).country;
  return country === null ? null : languageOfCountry(country);
}

/** The languages that the person would have, best first: the page's own, the session's, the browser's, those of where they are. */
export function wishedLanguages(languages: FlowCaller['languages'], locale: string | null): readonly string[] {
  const { page, browser = [], address } = languages ?? {};
  return [page, locale, ...browser, address].filter((tag) => typeof tag === 'string');
}
