import type { Random } from '../../random/random.ts';

interface Area {
  readonly width: number;
  readonly height: number;
}

type Thing = (random: Random) => string;

const shade = (hue: number, saturation: number, lightness: number): string =>
  `hsl(${hue},${saturation}%,${lightness}%)`;

const pen: Thing = (random) => {
  const hue = random.integer(0, 359);
  const length = random.integer(260, 420);
  return (
    `<rect width="${length}" height="22" rx="11" fill="${shade(hue, 55, 32)}"/>` +
    `<rect y="4" width="${length}" height="5" rx="2" fill="#fff" opacity="0.35"/>` +
    `<path d="M${length} 3l34 8l-34 8z" fill="#c9c9c9"/>`
  );
};

const coin: Thing = (random) => {
  const r = random.integer(30, 58);
  const tone = random.pick(['#b98d46', '#a9a9ab', '#9c6a44']);
  return `<circle r="${r}" fill="${tone}"/><circle r="${r * 0.82}" fill="none" stroke="#00000055" stroke-width="4"/><circle cx="${-r * 0.25}" cy="${-r * 0.3}" r="${r * 0.35}" fill="#fff" opacity="0.18"/>`;
};

const cup: Thing = (random) => {
  const r = random.integer(110, 170);
  const tone = shade(random.integer(0, 359), 22, random.integer(55, 92));
  return (
    `<circle r="${r * 1.35}" fill="#e9e6df"/><circle r="${r * 1.2}" fill="none" stroke="#00000022" stroke-width="6"/>` +
    `<rect x="${r * 0.8}" y="-26" width="${r * 0.75}" height="52" rx="26" fill="${tone}"/>` +
    `<circle r="${r}" fill="${tone}"/><circle r="${r * 0.86}" fill="#3b2416"/>`
  );
};

const paper: Thing = (random) => {
  const [w, h] = [random.integer(360, 620), random.integer(440, 800)];
  const rows = Array.from({ length: Math.floor(h / 34) - 2 }, (_, i) => {
    const length = random.between(0.5, 0.9) * w;
    return `M${w * 0.06} ${50 + i * 34}h${length.toFixed(0)}`;
  });
  return (
    `<rect width="${w}" height="${h}" fill="#f3f1ea"/>` +
    `<path d="${rows.join('')}" stroke="#55575e" stroke-width="9" stroke-dasharray="34 9 22 9 48 9" opacity="0.8"/>`
  );
};

const phone: Thing = () =>
  '<rect width="330" height="660" rx="44" fill="#17181b"/><rect x="14" y="14" width="302" height="632" rx="32" fill="#25303d"/><circle cx="60" cy="64" r="26" fill="#0b0c0e"/><path d="M40 200L290 600" stroke="#fff" stroke-width="50" opacity="0.06"/>';

/** Rectangles of a card's size: a finder must not take them for the document. */
const plasticCard: Thing = (random) => {
  const hue = random.integer(0, 359);
  return (
    `<rect width="460" height="290" rx="18" fill="${shade(hue, 60, random.integer(25, 60))}"/>` +
    `<rect x="42" y="90" width="66" height="52" rx="8" fill="#d3b25c"/>` +
    '<path d="M42 200h90M150 200h90M258 200h90" stroke="#fff" stroke-width="16" opacity="0.75"/>'
  );
};

const key: Thing = () =>
  '<g fill="none" stroke="#8b8d90" stroke-width="20"><circle r="46"/><path d="M46 0h190M180 0v44M220 0v34"/></g>';

const cable: Thing = (random) => {
  const bend = (): string => `${random.integer(-300, 300)} ${random.integer(-300, 300)}`;
  return `<path d="M0 0C${bend()} ${bend()} ${random.integer(300, 700)} ${random.integer(-200, 400)}" fill="none" stroke="${random.pick(['#e8e8e6', '#222326'])}" stroke-width="15"/>`;
};

const keyboard: Thing = () => {
  let keys = '';
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 12; column++) {
      keys += `<rect x="${14 + column * 66}" y="${14 + row * 66}" width="56" height="56" rx="8"/>`;
    }
  }
  return `<rect width="810" height="286" rx="20" fill="#bfc2c6"/><g fill="#2b2d31">${keys}</g>`;
};

const THINGS: readonly [Thing, ...Thing[]] = [
  pen,
  coin,
  cup,
  paper,
  phone,
  plasticCard,
  key,
  cable,
  keyboard,
  paper,
  pen,
];

/** A table with seven to twelve things on it, each with a soft shadow. */
export function thingsOn(random: Random, { width, height }: Area): string {
  const scale = width / 1800;
  let svg = '';
  for (let i = random.integer(7, 12); i > 0; i--) {
    const x = random.integer(-100, width);
    const y = random.integer(-100, height);
    const turn = `rotate(${random.integer(0, 359)}) scale(${(scale * random.between(0.8, 1.25)).toFixed(3)})`;
    const thing = random.pick(THINGS)(random);
    const silhouette = thing.replace(/(fill|stroke)="(?!none)[^"]+"/g, '$1="#000"').replace(/ opacity="[\d.]+"/g, '');
    svg += `<g transform="translate(${x + 7} ${y + 9}) ${turn}" opacity="0.28">${silhouette}</g>`;
    svg += `<g transform="translate(${x} ${y}) ${turn}">${thing}</g>`;
  }
  return svg;
}
