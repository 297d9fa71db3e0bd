import type { FlowLivenessAnswer, FlowLivenessOpening, FlowSession, StepWay } from '@bonafide/contract';
import type { Answers, FaultyAnswer } from '@bonafide/domain';

/** Why a call to the server ended without an answer that the page can go on with. */
export type FlowFault = 'invalid' | 'taken_over' | 'not_an_image' | 'too_large' | 'answers' | 'server';

export class FlowError extends Error {
  readonly fault: FlowFault;
  constructor(fault: FlowFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Answers that the server cannot take; it names each with the reason. */
export class AnswersRefused extends FlowError {
  readonly faults: readonly FaultyAnswer[];
  constructor(faults: readonly FaultyAnswer[]) {
    super('answers');
    this.faults = faults;
  }
}

export interface FlowApi {
  read(): Promise<FlowSession>;
  open(platform: string): Promise<FlowSession>;
  choose(country: string, documentType: string): Promise<FlowSession>;
  send(step: string, photo: Blob): Promise<FlowSession>;
  /** A file of an additional paper, how it came about and what the person says that it is. */
  sendPaper(step: string, paper: { file: Blob; way: StepWay; kind: string | null }): Promise<FlowSession>;
  /** Rejects with `AnswersRefused`. */
  answer(answers: Answers): Promise<FlowSession>;
  sendAnswerFile(question: string, file: Blob): Promise<FlowSession>;
  removeAnswerFiles(question: string): Promise<FlowSession>;
  submit(): Promise<FlowSession>;
  cancel(): Promise<FlowSession>;
  /** Begins a challenge. Rejects once `signal` is aborted, as `sendFrames` does. */
  openLiveness(opening: FlowLivenessOpening, signal: AbortSignal): Promise<FlowLivenessAnswer>;
  sendFrames(id: string, packet: Uint8Array<ArrayBuffer>, signal: AbortSignal): Promise<FlowLivenessAnswer>;
}

export interface FlowApiOptions {
  readonly authToken: string;
  readonly tab: string;
  /** Named by the page's address; null: by link and browser. */
  readonly language: string | null;
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

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 8_000;
/** A server that has too much to do, one that restarts, or the proxy before it. */
const UNAVAILABLE: readonly number[] = [429, 502, 503, 504];

/**
 * Calls the server until it answers: a lost connection or a restarting server is waited out with growing pauses, because every
 * call of the flow may be repeated without harm.
 */
export function createFlowApi(options: FlowApiOptions): FlowApi {
  const call = async <Answer = FlowSession>(path: string, init: RequestInit = {}): Promise<Answer> => {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      const response = await attempt(path, init);
      if (init.signal?.aborted) throw new DOMException('nobody waits for the answer any more', 'AbortError');
      if (response && !UNAVAILABLE.includes(response.status)) {
        options.onConnection(true);
        return answer<Answer>(response);
      }
      const busyMs = response && (await busyFor(response));
      options.onConnection(busyMs !== null);
      await options.wait(busyMs ?? pause);
    }
  };

  const attempt = async (path: string, init: RequestInit): Promise<Response | null> => {
    try {
      const headers = {
        ...init.headers,
        Authorization: `Bearer ${options.authToken}`,
        'X-Bonafide-Tab': options.tab,
        ...(options.language ? { 'X-Bonafide-Language': options.language } : {}),
      };
      return await options.fetch(`/flow/${path}`, { ...init, headers });
    } catch {
      return null;
    }
  };

  const json = (method: string, body: unknown): RequestInit => ({
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

  const bytes = (method: string, body: BodyInit): RequestInit => ({
    method,
    headers: { 'Content-Type': 'application/octet-stream' },
    body,
  });

  return {
    read: () => call('session'),
    open: (platform) => call('open', json('POST', { platform })),
    choose: (country, documentType) => call('choice', json('POST', { country, documentType })),
    send: (step, photo) => call(`evidence/${step}`, bytes('PUT', photo)),
    sendPaper: (step, { file, way, kind }) =>
      call(`steps/${step}?${new URLSearchParams({ way, ...(kind ? { kind } : {}) })}`, bytes('PUT', file)),
    answer: (answers) => call('questionnaire', json('PUT', { answers })),
    sendAnswerFile: (question, file) => call(`questionnaire/files/${question}`, bytes('PUT', file)),
    removeAnswerFiles: (question) => call(`questionnaire/files/${question}`, { method: 'DELETE' }),
    submit: () => call('submit', json('POST', {})),
    cancel: () => call('cancel', json('POST', {})),
    openLiveness: (opening, signal) => call<FlowLivenessAnswer>('liveness', { ...json('POST', opening), signal }),
    sendFrames: (id, packet, signal) =>
      call<FlowLivenessAnswer>(`liveness/${id}/frames`, { ...bytes('POST', packet), signal }),
  };
}

async function answer<Answer>(response: Response): Promise<Answer> {
  if (response.ok) return (await response.json()) as Answer;
  if (response.status === 422)
    throw new AnswersRefused(((await response.json()) as { faults?: FaultyAnswer[] }).faults ?? []);
  throw new FlowError(FAULT_BY_STATUS[response.status] ?? 'server');
}

/** How long a server that is there, but has too much to do, asks to be left alone; null when it said nothing of the kind. */
async function busyFor(response: Response): Promise<number | null> {
  try {
    const { state, retryAfterMs } = (await response.json()) as { state?: unknown; retryAfterMs?: unknown };
    return state === 'busy' && typeof retryAfterMs === 'number' ? retryAfterMs : null;
  } catch {
    return null;
  }
}
