import type { Layout, PaperPlan } from './layout.ts';

const paper = (plan: PaperPlan): Layout => ({ front: { blocks: [], paper: plan } });

/** Sheets of A4 (210 x 297 mm): where the sender, the addressee, the date, the figures and the text stand. */
export const PAPER_LAYOUTS = {
  'paper-window-left': paper({
    sender: [20, 22],
    addressee: [20, 55],
    meta: [130, 55],
    title: [20, 100],
    text: [20, 112],
    size: 2.3,
  }),
  'paper-window-right': paper({
    sender: [20, 20],
    addressee: [118, 52],
    meta: [20, 60],
    title: [20, 98],
    text: [20, 110],
    size: 2.4,
  }),
  'paper-table-first': paper({
    sender: [18, 24],
    addressee: [18, 48],
    meta: [135, 24],
    title: [18, 84],
    text: [18, 170],
    size: 2.1,
    figures: 94,
  }),
  'paper-sender-right': paper({
    sender: [128, 18],
    addressee: [22, 40],
    meta: [128, 60],
    title: [22, 90],
    text: [22, 102],
    size: 2.2,
  }),
  'paper-foot-figures': paper({
    sender: [24, 26],
    addressee: [24, 66],
    meta: [24, 92],
    title: [96, 30],
    text: [24, 120],
    size: 2.35,
    figures: 190,
  }),
} as const satisfies Record<string, Layout>;
