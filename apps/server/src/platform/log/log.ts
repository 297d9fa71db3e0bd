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
  if (!isErrorLike(error)) return { error: typeof error };
  const { name, code, stack } = error;
  return {
    error: error instanceof Error ? name : 'Error',
    ...(typeof code === 'string' && { errorCode: code }),
    frames: stackFrames(stack),
  };
}

interface ErrorLike {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly stack: string;
}

/** The queue's library hands out copies of errors, which are no instances of `Error`. */
function isErrorLike(error: unknown): error is ErrorLike {
  return typeof error === 'object' && error !== null && 'stack' in error && typeof error.stack === 'string';
}

/** The stack without its first lines, which repeat the message. */
function stackFrames(stack: string): readonly string[] {
  const lines = stack.split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, 8);
}

function levelName(level: string): { level: string } {
  return { level };
}
