import { AMERICAN_LAYOUTS } from './american-licences.ts';
import { CARD_LAYOUTS } from './cards.ts';
import { RIGHT_PORTRAIT_CARD_LAYOUTS } from './cards-portrait-right.ts';
import { EDGE_TRIAL_LAYOUTS } from './edge-trials.ts';
import type { Layout } from './layout.ts';
import { LICENCE_LAYOUTS } from './licences.ts';
import { OLDER_CARD_LAYOUTS } from './older-cards.ts';
import { PASSPORT_LAYOUTS } from './passports.ts';
import { RIGHT_PORTRAIT_PASSPORT_LAYOUTS } from './passports-portrait-right.ts';
import { PERMIT_LAYOUTS } from './permits.ts';

const LAYOUTS = {
  ...PASSPORT_LAYOUTS,
  ...RIGHT_PORTRAIT_PASSPORT_LAYOUTS,
  ...CARD_LAYOUTS,
  ...RIGHT_PORTRAIT_CARD_LAYOUTS,
  ...OLDER_CARD_LAYOUTS,
  ...LICENCE_LAYOUTS,
  ...AMERICAN_LAYOUTS,
  ...PERMIT_LAYOUTS,
  ...EDGE_TRIAL_LAYOUTS,
} as const satisfies Record<string, Layout>;

export type LayoutName = keyof typeof LAYOUTS;
export const layoutOf = (name: LayoutName): Layout => LAYOUTS[name];
