import { join } from 'node:path';
import { percentile } from '../statistics.ts';
import { type SteadyAnswers, sendSteadily } from '../steady-rate.ts';
import { JSON_TYPE, type MeasuredCall, measureCall, statusCalls, type Target, withServer } from './measure-call.ts';

/** A thread of this machine that spends about as long on a request as the API, without any of what the API waits for. */
const BUSY_SERVER = { script: join(import.meta.dirname, 'busy-server.ts'), usOfHttp: 20 };

/** The look-up alone, by the bare driver. */
const BARE_STATUS = { script: join(import.meta.dirname, 'bare-status-server.ts') };

/** Callers of their own do not wait for one another's connections. */
const CONNECTIONS_AT_A_RATE = 100;

/** The most and 80 % of it, and how many times the median the slowest hundredth takes there. */
interface StatusTurn {
  readonly most: MeasuredCall;
  readonly at80Percent: SteadyAnswers;
  readonly p99ToP50: number;
}

/**
 * The API, and in the same minutes a server of one thread without anything else, and the same look-up by the bare driver: each at 80 %
 * of its own most.
 */
export async function measureStatus(rounds: number, target: Target, databaseUrl: string) {
  const { processorUsEach } = await measureCall(target, statusCalls(target));
  const us = Math.max(0, processorUsEach - BUSY_SERVER.usOfHttp) || 0;
  return withServer({ ...BUSY_SERVER, args: [String(us)] }, (busyUrl, busyServer) =>
    withServer({ ...BARE_STATUS, args: [databaseUrl] }, async (bareUrl, bareServer) => {
      const targets = {
        status: target,
        busyServer: { ...target, url: busyUrl, headers: JSON_TYPE, apiPid: busyServer.pid },
        bareStatus: { ...target, url: bareUrl, headers: JSON_TYPE, apiPid: bareServer.pid },
      };
      return measureInTurns(rounds, targets);
    }),
  );
}

type Rivals = Readonly<Record<'status' | 'busyServer' | 'bareStatus', Target>>;

async function measureInTurns(rounds: number, targets: Rivals) {
  const turns = { status: [] as StatusTurn[], busyServer: [] as StatusTurn[], bareStatus: [] as StatusTurn[] };
  const names = ['status', 'busyServer', 'bareStatus'] as const;
  for (const name of names) await measureCall(targets[name], statusCalls(targets[name]));
  for (let turn = 0; turn < rounds; turn += 1)
    for (const name of names) turns[name].push(await measureTurn(targets[name]));
  const middle = (name: (typeof names)[number]) =>
    percentile(
      turns[name].map(({ p99ToP50 }) => p99ToP50),
      0.5,
    );
  return { ...turns, p99ToP50At80Percent: Object.fromEntries(names.map((name) => [name, middle(name)])) };
}

/** In turn, the most and below it: on a machine that is faster now and slower then, 80 % of another minute's most is not 80 %. */
async function measureTurn(target: Target): Promise<StatusTurn> {
  const most = await measureCall(target, statusCalls(target));
  const at80Percent = await measureAt(most.requestsPerSecond * 0.8, target);
  return { most, at80Percent, p99ToP50: Math.round((10 * at80Percent.p99Ms) / at80Percent.p50Ms) / 10 };
}

/** At a rate below the most, where the wait for one another is the server's and not the load's. */
async function measureAt(perSecond: number, { url, headers, scanRefs, pressure }: Target): Promise<SteadyAnswers> {
  const bodies = scanRefs.map((scanRef) => JSON.stringify({ scanRef }));
  const load = { url: `${url}/api/v2/status`, headers, bodies, perSecond, connections: CONNECTIONS_AT_A_RATE };
  // Requests that come one by one take other ways through the code than those that come twenty at once: it is compiled anew.
  return sendSteadily({ ...load, settleSeconds: 3, seconds: pressure.duration });
}
