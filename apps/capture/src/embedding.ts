const STATUS: Readonly<Record<string, { readonly status: string; readonly manualStatus: string | null }>> = {
  approved: { status: 'approved', manualStatus: null },
  declined: { status: 'failed', manualStatus: null },
  in_review: { status: 'unverified', manualStatus: 'waiting' },
  expired: { status: 'unverified', manualStatus: null },
};

/**
 * Tells a page that embeds us in a frame that the flow is over: an object with lower-case values, as most clients of the
 * contract read it. It says nothing about the person, so it may go to any embedding origin.
 */
export function announceEnd(state: string): void {
  const status = STATUS[state];
  if (!status || window.parent === window) return;
  window.parent.postMessage({ ...status, autoSuspected: false, manualSuspected: false }, '*');
}
