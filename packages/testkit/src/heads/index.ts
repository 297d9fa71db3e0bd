export type { Backdrop } from './backdrop.ts';
export { CAST, CAST_NAMES, type CastName } from './cast.ts';
export { type Expression, NEUTRAL } from './expression.ts';
export { caricature, type HairStyle, type Identity, makeIdentity } from './identity.ts';
export { type Light, SOFT_DAYLIGHT } from './light.ts';
export { DEFAULT_VIEW, type HeadLayers, type HeadView, renderHead, renderHeadLayers } from './render-head.ts';
export { HEADS, type HeadName, RESERVE, RESERVE_NAMES, type ReserveName } from './reserve.ts';
