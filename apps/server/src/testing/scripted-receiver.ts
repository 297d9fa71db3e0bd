import type { OutgoingHttp, OutgoingRequest, OutgoingResponse } from '../platform/ports.ts';

export interface ReceivedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly event: string;
  readonly id: string;
  readonly signature: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly body: Record<string, unknown>;
}

export interface ScriptedReceiver extends OutgoingHttp {
  readonly requests: readonly OutgoingRequest[];
  received(): readonly ReceivedWebhook[];
  /** What the next and all later requests get. */
  answer(with_: OutgoingResponse | ((request: OutgoingRequest) => OutgoingResponse)): void;
}

export const answered = (status: number, bodyStart = ''): OutgoingResponse => ({
  kind: 'answered',
  status,
  bodyStart,
  tookMs: 5,
});

/** Stands where the guarded HTTP client would be, and keeps what was sent. */
export function createScriptedReceiver(): ScriptedReceiver {
  const requests: OutgoingRequest[] = [];
  let respond: (request: OutgoingRequest) => OutgoingResponse = () => answered(200);
  return {
    requests,
    async post(request) {
      requests.push(request);
      return respond(request);
    },
    received: () => requests.map(parse),
    answer(with_) {
      respond = typeof with_ === 'function' ? with_ : () => with_;
    },
  };
}

function parse(request: OutgoingRequest): ReceivedWebhook {
  const { headers, body, url } = request;
  return {
    headers,
    event: headers['Idenfy-Event-Type'] ?? '',
    id: headers['webhook-id'] ?? '',
    signature: headers['Idenfy-Signature'] ?? '',
    url,
    bytes: body,
    body: JSON.parse(new TextDecoder().decode(body)),
  };
}
