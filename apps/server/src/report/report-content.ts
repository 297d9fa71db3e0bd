/** One line of a table: what it is, and its value. */
export interface ReportRow {
  readonly label: string;
  readonly value: string;
}

export interface ReportSection {
  readonly title: string;
  readonly rows: readonly ReportRow[];
}

export interface ReportImage {
  readonly caption: string;
  /** Null: it cannot be shown, and the caption says why. */
  readonly jpeg: Uint8Array | null;
}

/** One check with everything behind its verdict. */
export interface ReportCheck {
  readonly title: string;
  readonly status: string;
  readonly reasons: readonly string[];
  /** Measured numbers with their limits, compared values. */
  readonly details: readonly string[];
  readonly engine: string;
}

/** Everything that a report says, in its order. */
export interface ReportContent {
  readonly title: string;
  readonly subtitle: string;
  /** The verdict in one word, and one sentence about who gave it. */
  readonly verdict: { readonly word: string; readonly sentence: string };
  readonly sections: readonly ReportSection[];
  readonly images: readonly ReportImage[];
  readonly checks: readonly ReportCheck[];
  readonly history: readonly ReportRow[];
  /** At the bottom of every page. */
  readonly footer: string;
  readonly madeAt: Date;
}
