import type { PresentationSignalName } from '@bonafide/domain';

/** How often each trace errs at its limit, in counts, and on what; written by hand from `npm run bench -- passive`. */
export const ERROR_RATES: Partial<Record<PresentationSignalName, string>> = {};
