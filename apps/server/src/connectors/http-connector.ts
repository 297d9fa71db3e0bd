import type { FieldMatch } from '@bonafide/checks';
import type { HttpConnectorSettings } from '@bonafide/contract';
import type { DatabaseField } from '@bonafide/domain';
import type { OutgoingHttp, OutgoingRequest, OutgoingResponse } from '../platform/ports.ts';
import { compareField, saidMatch } from './compare-field.ts';
import { type Connector, type DatabaseSaying, type DatabaseSubject, unavailable } from './connector.ts';
import { fillJson, fillText } from './fill-template.ts';
import { valueAt } from './json-pointer.ts';
import { type ConnectorIdentity, outcomeOf } from './offline-numbers.ts';

/** Longer answers are no answers. */
const LONGEST_ANSWER = 256 * 1024;

export interface HttpConnectorParts {
  readonly http: OutgoingHttp;
  readonly settings: HttpConnectorSettings;
  readonly secret: string | null;
  readonly allowLoopback: boolean;
}

/** A database behind an address: the request is a template, and JSON Pointers say where its answer holds what. */
export function httpConnector(identity: ConnectorIdentity, parts: HttpConnectorParts): Connector {
  const { settings, http } = parts;
  return {
    ...identity,
    keptSeconds: settings.keptSeconds,
    asksAbout: ({ country, fields }) =>
      settings.needs.every((name) => fields[name] !== undefined) &&
      (settings.countries === null || (country !== null && settings.countries.includes(country))),
    // The whole subject, for fields that are compared here are part of what the answer comes to.
    questionOf: (subject) =>
      JSON.stringify([identity.version, subject.country, ...Object.entries(subject.fields).sort()]),
    ask: async (subject) => sayingOf(settings, subject, await http.post(requestOf(parts, subject))),
  };
}

function requestOf({ settings, secret, allowLoopback }: HttpConnectorParts, subject: DatabaseSubject): OutgoingRequest {
  const values = { ...subject.fields, country: subject.country ?? undefined };
  const withSecret = { ...values, secret: secret ?? undefined };
  const headers = Object.entries(settings.headers).map(([name, value]) => [
    name.toLowerCase(),
    fillText(value, withSecret).replace(/[^\x20-\x7e]/g, '?'),
  ]);
  return {
    url: fillText(settings.url, values, encodeURIComponent),
    method: settings.method,
    body: new TextEncoder().encode(JSON.stringify(fillJson(settings.body, withSecret))),
    headers: { accept: 'application/json', 'content-type': 'application/json', ...Object.fromEntries(headers) },
    timeoutMs: settings.timeoutMs,
    answerBytes: LONGEST_ANSWER,
    allowLoopback,
  };
}

function sayingOf(settings: HttpConnectorSettings, subject: DatabaseSubject, answer: OutgoingResponse): DatabaseSaying {
  if (answer.kind !== 'answered') return unavailable(answer.kind);
  if (answer.status === 404) return { outcome: 'not_found', fields: {}, fault: null };
  if (answer.status < 200 || answer.status > 299) return unavailable(`status_${answer.status}`);
  const read = parse(answer.bodyStart);
  if (read === undefined) return unavailable('not_json');
  const { found } = settings;
  if (found !== null && valueAt(read, found.pointer) !== found.equals)
    return { outcome: 'not_found', fields: {}, fault: null };
  const fields = fieldsOf(settings, subject, read);
  const outcome = outcomeOf(Object.values(fields));
  // A record that was looked for and is there confirms, also where it tells nothing more.
  return { outcome: outcome === 'silent' && found !== null ? 'confirmed' : outcome, fields, fault: null };
}

function fieldsOf(settings: HttpConnectorSettings, subject: DatabaseSubject, read: unknown) {
  const fields: Partial<Record<DatabaseField, FieldMatch>> = {};
  for (const [name, place] of Object.entries(settings.fields) as [
    DatabaseField,
    { pointer: string; holds: string },
  ][]) {
    const value = valueAt(read, place.pointer);
    const ours = subject.fields[name];
    if (place.holds === 'MATCH') fields[name] = saidMatch(value);
    else fields[name] = ours === undefined ? 'unknown' : compareField(name, ours, value);
  }
  return fields;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
