import { type FaceLines, lipLineAt, lowerLidAt, mouthOpeningAt, upperLidAt } from './expression.ts';
import type { Identity } from './identity.ts';
import { bump, clamp, ease, mix } from './scalar.ts';

/** A point on the face's front; `ax` is the distance from the middle line, since faces are symmetric here. */
interface Place {
  readonly ax: number;
  readonly y: number;
}

type Relief = (id: Identity, lines: FaceLines, place: Place) => number;

const orbits: Relief = (id, _lines, { ax, y }) =>
  -id.eyeDepth * bump((ax - id.eyeDistance * 0.97) / 1.75, (y - 0.35) / 1.25) -
  0.45 * bump((ax - 1.55) / 0.6, (y - 0.3) / 0.8);

const brows: Relief = (id, _lines, { ax, y }) =>
  (id.browRidge + 0.12) * bump((ax - 2.6) / 2, (y - id.browHeight + 0.15) / 0.7) +
  0.1 * id.browRidge * bump(ax / 0.9, (y - 2) / 0.8);

const eyeballs: Relief = (id, _lines, { ax, y }) => {
  const dx = (ax - id.eyeDistance) / (id.eyeWidth * 1.12);
  const dy = (y - 0.08) / 1.08;
  const inside = 1 - dx * dx - dy * dy;
  if (inside <= -1.5) return 0;
  return 0.46 * Math.exp(-((1 - inside) ** 1.5) * 1.1);
};

const lids: Relief = (id, lines, { ax, y }) => {
  const t = (ax - lines.eyeX) / lines.eyeHalf;
  if (Math.abs(t) >= 1.15) return 0;
  const blink = lines.expression.blink;
  const upper = upperLidAt(lines, clamp(t, -1, 1));
  const lower = lowerLidAt(lines, clamp(t, -1, 1));
  const rim = 0.13 * (1 - 0.8 * blink) * bump(0, (y - upper - 0.17) / 0.17);
  const fold = 0.07 * bump(0, (y - upper - id.lidFold - 0.12) / 0.12) * (1 - blink);
  const lowerRim = 0.07 * bump(0, (y - lower + 0.14) / 0.14);
  const furrow = (0.1 * id.eyeBags + 0.03) * bump(0, (y - lower + 0.75) / 0.2);
  const bag = 0.14 * id.eyeBags * bump(0, (y - lower + 0.45) / 0.22);
  const weight = Math.max(0, 1 - (t * t) / 1.3);
  const sunken = y < upper && y > lower ? 0.07 : 0;
  return weight * (rim - fold + lowerRim - furrow + bag) - sunken;
};

const BRIDGE_TOP = 0.9;

export const noseTipY = (id: Identity): number => -id.noseLength + id.noseTipUp * 0.5;

function noseRidge(id: Identity, { ax, y }: Place): number {
  const tip = noseTipY(id);
  const base = -id.noseLength - 0.8;
  if (y >= BRIDGE_TOP + 0.8 || y <= base - 0.3) return 0;
  const u = clamp((BRIDGE_TOP - y) / (BRIDGE_TOP - tip), -0.3, 1);
  const height =
    u <= 0
      ? id.noseBridge * ease(-0.3, 0, u) * 0.9
      : mix(id.noseBridge, id.noseForward, u ** 1.15) +
        id.noseHump * Math.sin(Math.PI * Math.min(1, u * 1.15)) +
        0.12 * bump(0, (u - 0.97) / 0.14);
  // The underside runs up towards the wings.
  const belowTip = tip + 0.3 + 0.2 * (ax / id.noseWidth) ** 2 - y;
  const underside = 1 - ease(0, 1, belowTip / (tip - base + 0.6));
  const spread = mix(id.bridgeWidth, 0.78 * id.noseWidth, ease(0.35, 1, u)) * (1 + 0.4 * bump(0, (u + 0.1) / 0.3));
  const ball = 0.16 * bump(ax / (0.62 * id.noseWidth), (y - tip - 0.1) / 0.55);
  return height * underside * Math.exp(-(Math.abs(ax / spread) ** 1.9)) + ball;
}

const nose: Relief = (id, lines, place) => {
  const { ax, y } = place;
  const ridge = noseRidge(id, place);
  const wingX = 1.3 * id.noseWidth * (1 + 0.12 * lines.expression.smile);
  const wingY = noseTipY(id) - 0.12 + id.noseTipUp * 0.3;
  const across = Math.abs((ax - wingX * 0.9) / (0.52 * Math.sqrt(id.noseWidth))) ** 2.3;
  const wing = 0.46 * id.noseForward * Math.exp(-across - Math.abs((y - wingY) / 0.62) ** 2.3);
  const joined = Math.sqrt(ridge * ridge + wing * wing + 0.55 * ridge * wing);
  return joined - 0.14 * bump((ax - wingX * 1.42) / 0.25, (y - wingY + 0.1) / 0.6);
};

const cheeks: Relief = (id, lines, { ax, y }) => {
  const smile = lines.expression.smile;
  return (
    (id.cheekbone + 0.35 * smile) * bump((ax - 4.3) / 1.7, (y + 2.6 - 0.5 * smile) / 1.3) -
    id.cheekHollow * 0.6 * bump((ax - 4.6) / 1.4, (y + 5.6) / 1.5) +
    id.fullness * 0.5 * bump((ax - 4.2) / 1.9, (y + 5.4) / 2)
  );
};

/** Distance from the middle at which the fold from nose to mouth runs, `t` going from 0 at the nose to 1 at the mouth. */
export function smileFoldX(id: Identity, lines: FaceLines, t: number): number {
  return mix(0.9 * id.noseWidth + 0.9, lines.mouthHalf + 0.75, clamp(t, 0, 1));
}

const smileFold: Relief = (id, lines, { ax, y }) => {
  const smile = lines.expression.smile;
  const t = clamp((-4 - y) / 3.4, -0.3, 1.2);
  const foldX = smileFoldX(id, lines, t);
  const depth = (0.06 + 0.16 * id.age + 0.18 * smile) * bump(0, (ax - foldX) / 0.34);
  const swell = (0.1 + 0.2 * smile + 0.12 * id.age) * bump((ax - foldX - 0.7) / 0.6, (t - 0.45) / 0.45);
  return swell - depth * ease(-0.3, 0.1, t) * ease(1.2, 0.7, t);
};

function lipGroove(y: number, line: number, opening: { readonly top: number; readonly bottom: number }): number {
  if (y >= opening.top + 0.3 || y <= opening.bottom - 0.3) return 0;
  const nearest = y > line ? Math.max(line, Math.min(y, opening.top)) : Math.max(opening.bottom, y);
  return Math.exp(-(((y - nearest) / 0.13) ** 2));
}

const mouth: Relief = (id, lines, { ax, y }) => {
  const t = ax / lines.mouthHalf;
  const line = lipLineAt(lines, Math.min(t, 1));
  const opening = mouthOpeningAt(lines, t);
  const { upperLip, lowerLip } = lines;
  const taper = Math.max(0, 1 - t * t) ** 0.5;
  const upper = 0.3 * upperLip ** 0.5 * bump(0, (y - opening.top - upperLip * 0.45) / (upperLip * 0.62));
  const lower = 0.45 * lowerLip ** 0.5 * bump(0, (y - opening.bottom + lowerLip * 0.5) / (lowerLip * 0.6));
  const groove = 0.22 * Math.max(0, 1 - (t / 1.08) ** 4) * lipGroove(y, line, opening);
  const corner = 0.2 * bump((ax - lines.mouthHalf - 0.1) / 0.35, (y - line) / 0.35);
  const philtrum =
    0.07 * bump((ax - 0.5) / 0.25, (y - line - upperLip - 0.4) / 0.5) -
    0.09 * bump(ax / 0.28, (y - line - upperLip - 0.5) / 0.55);
  const muzzle = id.muzzle * bump(ax / 2.5, (y - id.mouthHeight - 0.1) / 1.9);
  return muzzle + taper * (upper + lower) - groove - corner + philtrum;
};

const chin: Relief = (id, _lines, { ax, y }) =>
  (0.45 + 0.35 * id.chinForward) * bump(ax / (1.5 * id.chinWidth), (y + 10.1 + id.chinLength * 0.5) / 1.05) -
  0.3 * bump(ax / 1.7, (y - id.mouthHeight + 1.75) / 0.5) -
  id.chinCleft * bump(ax / 0.22, (y + 10.2) / 0.7);

const RELIEFS: readonly Relief[] = [orbits, brows, eyeballs, lids, nose, cheeks, smileFold, mouth, chin];

/** How far the features push the front of the face forward at (x, y), in centimetres. */
export function faceRelief(id: Identity, lines: FaceLines, x: number, y: number): number {
  const place = { ax: Math.abs(x), y };
  let forward = 0;
  for (const relief of RELIEFS) forward += relief(id, lines, place);
  return forward;
}
