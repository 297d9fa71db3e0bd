import type { ServerResponse } from 'node:http';
import { type SessionEventData, sessionEvent, sessionEventsQuery } from '@bonafide/contract';
import type { FastifyReply } from 'fastify';
import type { Deps } from '../../deps.ts';
import { createEventHub, type EventHub } from '../../session-events/event-hub.ts';
import { positionText, readPosition } from '../../session-events/position.ts';
import { currentPosition, type EventPosition, type StoredEvent } from '../../session-events/queries.ts';
import type { ApiInstance } from '../api-instance.ts';
import { failures } from '../documentation/failures.ts';
import { LIMITS } from '../limits.ts';
import { refuse } from '../outcome.ts';
import { partnerOf } from '../partner-guard.ts';
import { sendFault } from '../send-fault.ts';

const HEARTBEAT_MS = 15_000;
const NO_EVENT_ID = refuse('BAD_VALUE', "'lastEventId': Must be the id of an event").fault;
const TOO_MANY_STREAMS = refuse('TOO_MANY_REQUESTS', 'You follow as many streams as you may').fault;

/** Changes of sessions as they happen, as server-sent events (WHATWG HTML, 9.2). */
export function registerEventsRoute(app: ApiInstance, deps: Deps): void {
  const hub = createEventHub(deps);
  const open = new Map<string, Set<ServerResponse>>();
  // Streams never end by themselves: a stopping process ends them before it waits for open requests.
  app.addHook('preClose', async () => {
    hub.close();
    for (const streams of open.values()) for (const stream of streams) stream.end();
  });
  app.route({
    method: 'GET',
    url: '/v1/sessions/events',
    exposeHeadRoute: false,
    schema: {
      operationId: 'followSessions',
      tags: ['Sessions'],
      summary: 'Live events of all sessions',
      description:
        'Server-sent events named `session`. After a break send the last `id` as `Last-Event-ID`: what was missed within a day comes first. No personal data.',
      querystring: sessionEventsQuery,
      response: {
        200: { description: 'A stream that stays open.', content: { 'text/event-stream': { schema: sessionEvent } } },
        ...failures(400, 401, 429),
      },
    },
    handler: async (request, reply) => {
      const header = request.headers['last-event-id'];
      const asked = (typeof header === 'string' ? header : request.query.lastEventId) || null;
      const after = asked === null ? null : readPosition(asked);
      if (asked !== null && after === null) return sendFault(reply, NO_EVENT_ID);
      const partnerId = partnerOf(request).id;
      const streams = open.get(partnerId) ?? new Set();
      if (streams.size >= LIMITS.eventStreams) return sendFault(reply, TOO_MANY_STREAMS);
      open.set(partnerId, streams);
      await follow(hub, reply, { partnerId, after: after ?? (await currentPosition(deps.db)), streams });
      return reply;
    },
  });
}

interface Following {
  readonly partnerId: string;
  readonly after: EventPosition;
  readonly streams: Set<ServerResponse>;
}

async function follow(hub: EventHub, reply: FastifyReply, { partnerId, after, streams }: Following): Promise<void> {
  reply.hijack();
  const stream = reply.raw;
  streams.add(stream);
  stream.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies that gather answers would keep the events back.
    'X-Accel-Buffering': 'no',
  });
  // A client that loses the connection before the first event comes back to here.
  stream.write(`retry: 2000\nid: ${positionText(after)}\n\n`);
  const beat = setInterval(() => write(stream, ': still here\n\n'), HEARTBEAT_MS).unref();
  let leave: (() => void) | null = null;
  stream.once('close', () => {
    clearInterval(beat);
    streams.delete(stream);
    leave?.();
  });
  try {
    leave = await hub.subscribe({ partnerId, after, listener: (event) => write(stream, textOf(event)) });
    if (stream.closed) leave();
  } catch {
    // The client comes back by itself and says where it was.
    stream.destroy();
  }
}

/** A client that does not read is dropped before its events fill the memory; it resumes where it was. */
function write(stream: ServerResponse, text: string): void {
  if (stream.writableEnded || stream.destroyed) return;
  if (stream.writableLength > LIMITS.unreadEvents) stream.destroy();
  else stream.write(text);
}

function textOf(stored: StoredEvent): string {
  const { sessionId: scanRef, sequence, event, actor, fromState, toState } = stored;
  const data: SessionEventData = { scanRef, sequence, event, actor, fromState, toState, at: stored.at.toISOString() };
  return `id: ${positionText(stored)}\nevent: session\ndata: ${JSON.stringify(data)}\n\n`;
}
