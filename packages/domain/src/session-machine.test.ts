import { describe, expect, it } from 'vitest';
import { allowedEvents, isFinal, SESSION_STATES, type SessionState, transition } from './session-machine.ts';

const successors = (state: SessionState): readonly SessionState[] =>
  allowedEvents(state).flatMap((event) => {
    const next = transition(state, event);
    return next.allowed ? [next.state] : [];
  });

function reachableFrom(start: SessionState): ReadonlySet<SessionState> {
  const seen = new Set<SessionState>([start]);
  for (const state of seen) for (const next of successors(state)) seen.add(next);
  return seen;
}

describe('the life of a session', () => {
  it('leads only to states that exist, and every state can be reached', () => {
    expect([...reachableFrom('created')].sort()).toEqual([...SESSION_STATES].sort());
  });

  it('can end erased from everywhere, and nowhere else for good', () => {
    for (const state of SESSION_STATES) expect(reachableFrom(state)).toContain('erased');
    expect(SESSION_STATES.filter((state) => allowedEvents(state).length === 0)).toEqual(['erased']);
  });

  it('declines by a decision or used-up attempts, never by a fault', () => {
    const declining = SESSION_STATES.flatMap((state) =>
      allowedEvents(state).filter((event) => {
        const next = transition(state, event);
        return next.allowed && next.state === 'declined' && state !== 'declined';
      }),
    );
    expect([...new Set(declining)].sort()).toEqual(['attempts.exhausted', 'checks.declined', 'review.declined']);
  });

  it('never decides anything by a paper that comes later', () => {
    for (const state of SESSION_STATES)
      for (const event of allowedEvents(state).filter((one) => one.startsWith('step.')))
        expect(transition(state, event)).toEqual({ allowed: true, state });
  });

  it('does not let our own delay expire a session', () => {
    expect(allowedEvents('processing')).not.toContain('session.expired');
    expect(transition('processing', 'pipeline.exhausted')).toEqual({ allowed: true, state: 'in_review' });
  });

  it('refuses with what would have been allowed', () => {
    expect(transition('erased', 'session.opened')).toEqual({
      allowed: false,
      from: 'erased',
      event: 'session.opened',
      allowedEvents: [],
    });
    expect(transition('approved', 'checks.declined')).toMatchObject({
      allowed: false,
      allowedEvents: ['review.reopened', 'step.replaced', 'step.examined', 'step.corrected', 'session.erased'],
    });
  });

  it('knows where nothing more happens by itself', () => {
    expect(SESSION_STATES.filter(isFinal)).toEqual(['approved', 'declined', 'expired', 'cancelled', 'erased']);
  });
});
