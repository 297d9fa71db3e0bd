import Fastify, { type FastifyInstance } from 'fastify';
import { answerUnroutable } from './api/handle-errors.ts';
import { registerPartnerApi } from './api/register.ts';
import { serveConsole } from './console/serve-console.ts';
import type { Deps } from './deps.ts';
import { registerFlow } from './flow/routes.ts';
import { createMeasuringThread, type MeasuringThread } from './liveness/engine/measuring-thread.ts';
import { registerHealth } from './platform/health.ts';
import { sendSecurityHeaders } from './platform/http/security-headers.ts';

/** 20 MB of images as base64 inside JSON; tighter limits are the routes' own. */
const BODY_LIMIT = 28 * 1024 * 1024;

/** Files of pages, which say nothing about what was done. */
const ASSETS = /^\/(?:flow|console)-assets/;

/** The one origin: partner API, its documentation, the hosted flow, the console and `/health`. Does not listen yet. */
export async function buildApp(
  deps: Deps,
  thread: MeasuringThread = createMeasuringThread(),
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // A proxy on this machine tells whose request it passes on; nobody else is believed.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    frameworkErrors: answerUnroutable,
    requestTimeout: 60_000,
    logger: false,
    // Requests that a stopping process still gets over open connections are answered, not cut.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });
  sendSecurityHeaders(app);
  logRequests(app, deps);
  registerHealth(app, deps);
  await registerPartnerApi(app, deps);
  await registerFlow(app, deps, thread);
  await serveConsole(app);
  app.addHook('onClose', () => thread.close());
  return app;
}

/** Method, route pattern, status and time: never the path as sent, a header or a body (invariant 6). */
function logRequests(app: FastifyInstance, { log }: Deps): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (route === '/health' || ASSETS.test(route)) return;
    const fields = { method: request.method, route, status: reply.statusCode, tookMs: Math.round(reply.elapsedTime) };
    if (reply.statusCode >= 500) log.error('request', fields);
    else log.info('request', fields);
  });
}
