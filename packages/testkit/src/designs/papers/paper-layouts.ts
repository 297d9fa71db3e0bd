type Place = readonly [x: number, y: number];

/** Places on a sheet of A4 (210 x 297 mm): left end and baseline of each part's first line. */
export interface PaperLayout {
  readonly sender: Place;
  readonly addressee: Place;
  readonly meta: Place;
  /** Where labels of dates and numbers stand; `placed`: `Town, date` as in letters, and no label. */
  readonly labels: 'beside' | 'inline' | 'above' | 'placed';
  readonly title: Place;
  readonly text: Place;
  /** Baseline of the first row of figures; below the text when absent. */
  readonly figures?: number;
  /** Height of capitals. */
  readonly size: number;
  /** A line of the sender's own address stands over the addressee, as in windows of envelopes. */
  readonly returnLine?: true;
}

export const PAPER_LAYOUTS = {
  'window-left': {
    sender: [20, 22],
    addressee: [20, 55],
    meta: [128, 55],
    labels: 'beside',
    title: [20, 100],
    text: [20, 112],
    size: 2.3,
    returnLine: true,
  },
  'window-right': {
    sender: [20, 20],
    addressee: [118, 52],
    meta: [20, 60],
    labels: 'inline',
    title: [20, 98],
    text: [20, 110],
    size: 2.4,
  },
  'table-first': {
    sender: [18, 24],
    addressee: [18, 48],
    meta: [128, 24],
    labels: 'beside',
    title: [18, 84],
    text: [18, 170],
    size: 2.2,
    figures: 94,
  },
  'letter-plain': {
    sender: [22, 24],
    addressee: [22, 56],
    meta: [140, 90],
    labels: 'placed',
    title: [22, 106],
    text: [22, 118],
    size: 2.4,
  },
  'sender-right': {
    sender: [120, 18],
    addressee: [22, 40],
    meta: [128, 60],
    labels: 'above',
    title: [22, 100],
    text: [22, 112],
    size: 2.25,
  },
  'foot-figures': {
    sender: [24, 26],
    addressee: [24, 60],
    meta: [118, 60],
    labels: 'inline',
    title: [24, 104],
    text: [24, 116],
    size: 2.35,
    figures: 190,
    returnLine: true,
  },
  'letter-right': {
    sender: [24, 20],
    addressee: [116, 44],
    meta: [24, 84],
    labels: 'placed',
    title: [24, 100],
    text: [24, 112],
    size: 2.35,
  },
} as const satisfies Record<string, PaperLayout>;

export type PaperLayoutName = keyof typeof PAPER_LAYOUTS;
export const paperLayoutOf = (name: PaperLayoutName): PaperLayout => PAPER_LAYOUTS[name];
