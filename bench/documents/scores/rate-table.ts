import type { Rate } from '../../statistics.ts';

/** Shares side by side. Null: does not apply, or nothing to count. */
export interface RateTable {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly rates: readonly (Rate | null)[] }[];
}
