import { refuse } from '../api/outcome.ts';

/** The contract's words (section 11), whatever there are no credits left for. */
export const OUT_OF_CREDITS = refuse('PERMISSIONS_ERROR', 'Partner reached token limit.');
