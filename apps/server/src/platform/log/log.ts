import { type DestinationStream, pino } from 'pino';
import type { Log, LogFields } from '../ports.ts';
import { turnLines } from './turn-lines.ts';

/** JSON lines on stdout. Errors keep name, code and stack frames, never the message: libraries put values into messages. */
export function createLog(role: string, destination: DestinationStream = turnLines()): Log {
  const options = {
    base: { process: role },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: levelName },
  };
  const logger = pino(options, destination);
  return {
    info: (event, fields) => logger.info(onlyKnown(fields), event),
    warn: (event, fields) => logger.warn(onlyKnown(fields), event),
    error: (event, fields) => logger.error({ ...onlyKnown(fields), ...describeError(fields?.error) }, event),
  };
}

/** For tests and commands whose output is read by people. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const KNOWN: { readonly [K in keyof Required<LogFields>]: true } = {
  sessionId: true,
  personId: true,
  partnerId: true,
  messageId: true,
  jobId: true,
  job: true,
  code: true,
  route: true,
  method: true,
  status: true,
  tookMs: true,
  count: true,
  pid: true,
  role: true,
  port: true,
};

/** The type already refuses free fields; this holds against casts and spread objects too. */
function onlyKnown(fields: LogFields | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([name]) => name in KNOWN));
}

function describeError(error: unknown): Record<string, unknown> {
  if (error === undefined) return {};
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {};
  return { error: error.name, ...code, frames: stackFrames(error) };
}

/** The stack without its first lines, which repeat the message. */
function stackFrames(error: Error): readonly string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}

function levelName(level: string): { level: string } {
  return { level };
}
