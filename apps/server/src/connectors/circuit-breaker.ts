/** Failures in a row after which nobody is asked for a while, and how long that is. */
const FAILURES = 5;
const REST_MS = 60_000;

interface Circuit {
  failures: number;
  /** Nobody asks before; then one does, to see. */
  restsUntil: number;
}

/** Spares databases that are down, and people the wait for them. One to a process: each learns by itself. */
export interface CircuitBreaker {
  /** Whether this one may be asked now. After its rest one question goes through, and the next once that is answered. */
  mayAsk(id: string, now: number): boolean;
  answered(id: string): void;
  failed(id: string, now: number): void;
}

export function createCircuitBreaker(): CircuitBreaker {
  const circuits = new Map<string, Circuit>();
  return {
    mayAsk(id, now) {
      const circuit = circuits.get(id);
      if (!circuit || circuit.failures < FAILURES) return true;
      if (now < circuit.restsUntil) return false;
      circuit.restsUntil = now + REST_MS;
      return true;
    },
    answered: (id) => void circuits.delete(id),
    failed(id, now) {
      const failures = (circuits.get(id)?.failures ?? 0) + 1;
      circuits.set(id, { failures, restsUntil: now + REST_MS });
    },
  };
}
