import type { FlowSession } from '@bonafide/contract';

/** Why a call to the server ended without an answer that the page can go on with. */
export type FlowFault = 'invalid' | 'taken_over' | 'not_an_image' | 'too_large' | 'server';

export class FlowError extends Error {
  readonly fault: FlowFault;
  constructor(fault: FlowFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface FlowApi {
  read(): Promise<FlowSession>;
  open(platform: string): Promise<FlowSession>;
  choose(country: string, documentType: string): Promise<FlowSession>;
  send(step: string, photo: Blob): Promise<FlowSession>;
  submit(): Promise<FlowSession>;
}

export interface FlowApiOptions {
  readonly authToken: string;
  readonly tab: string;
  readonly onConnection: (online: boolean) => void;
  readonly fetch: typeof fetch;
  readonly wait: (ms: number) => Promise<void>;
}

const FAULT_BY_STATUS: Readonly<Record<number, FlowFault>> = {
  400: 'not_an_image',
  401: 'invalid',
  404: 'invalid',
  409: 'taken_over',
  413: 'too_large',
};

const LONGEST_PAUSE_MS = 8_000;

/**
 * Calls the server until it answers: a lost connection or a restarting server is waited out with growing pauses, because every
 * call of the flow may be repeated without harm.
 */
export function createFlowApi(options: FlowApiOptions): FlowApi {
  const call = async (path: string, init: RequestInit = {}): Promise<FlowSession> => {
    for (let pause = 500; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const response = await attempt(path, init);
      if (response) {
        options.onConnection(true);
        return answer(response);
      }
      options.onConnection(false);
      await options.wait(pause);
    }
  };

  const attempt = async (path: string, init: RequestInit): Promise<Response | null> => {
    try {
      const headers = { ...init.headers, Authorization: `Bearer ${options.authToken}`, 'X-Bonafide-Tab': options.tab };
      const response = await options.fetch(`/flow/${path}`, { ...init, headers });
      return response.status === 502 || response.status === 503 || response.status === 504 ? null : response;
    } catch {
      return null;
    }
  };

  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

  return {
    read: () => call('session'),
    open: (platform) => call('open', json('POST', { platform })),
    choose: (country, documentType) => call('choice', json('POST', { country, documentType })),
    send: (step, photo) =>
      call(`evidence/${step}`, { method: 'PUT', headers: { 'Content-Type': 'application/octet-stream' }, body: photo }),
    submit: () => call('submit', json('POST', {})),
  };
}

async function answer(response: Response): Promise<FlowSession> {
  if (response.ok) return (await response.json()) as FlowSession;
  throw new FlowError(FAULT_BY_STATUS[response.status] ?? 'server');
}
