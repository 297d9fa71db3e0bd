import type { Design } from './design.ts';
import { layoutOf } from './layouts/index.ts';

export const hasBack = (design: Design): boolean => layoutOf(design.layout).back !== undefined;
