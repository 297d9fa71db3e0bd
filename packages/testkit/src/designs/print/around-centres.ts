import { at, curve, line, type PatternPlan, repeat } from './strokes.ts';

export function lathe({ width, height, inks, random }: PatternPlan): string {
  const rosette = (cx: number, cy: number, radius: number): string => {
    const petals = random.integer(6, 15);
    return repeat(8, (ring) =>
      line(
        curve(180, (t) => {
          const r = radius * (1 - ring * 0.1) * (0.78 + 0.22 * Math.cos(petals * t * 2 * Math.PI + ring * 0.5));
          return at(cx + r * Math.cos(t * 2 * Math.PI), cy + r * Math.sin(t * 2 * Math.PI));
        }),
        inks[ring % 2] ?? inks[0],
      ),
    );
  };
  return repeat(5, () =>
    rosette(random.between(0, width), random.between(0, height), random.between(0.22, 0.5) * height),
  );
}

export function rays({ width, height, inks, random }: PatternPlan): string {
  const [cx, cy] = [random.between(-0.1, 1.1) * width, random.between(0.5, 1.2) * height];
  const bend = random.between(0.2, 0.7);
  return repeat(150, (ray) => {
    const turn = (ray / 150) * 2 * Math.PI;
    const place = (t: number): string => {
      const angle = turn + bend * t;
      return at(cx + t * 1.5 * width * Math.cos(angle), cy + t * 1.5 * width * Math.sin(angle));
    };
    return line(curve(14, place), inks[ray % 2] ?? inks[0], 0.13);
  });
}

export function rings({ width, height, inks, random }: PatternPlan): string {
  const [cx, cy] = [random.between(0.2, 0.8) * width, random.between(0.1, 0.9) * height];
  const waves = random.integer(5, 11);
  return repeat(70, (ring) => {
    const place = (t: number): string => {
      const turn = t * 2 * Math.PI;
      const r = ring * 1.05 * (1 + 0.07 * Math.sin(waves * turn + ring * 0.24));
      return at(cx + r * Math.cos(turn), cy + r * Math.sin(turn));
    };
    return line(curve(110, place), inks[ring % 2] ?? inks[0], 0.12);
  });
}

/** Lines of equal height of an invented landscape. */
export function contours({ width, height, inks, random }: PatternPlan): string {
  const hills = Array.from({ length: 4 }, () => ({
    x: random.between(0, width),
    y: random.between(0, height),
    lobes: random.integer(2, 5),
    phase: random.between(0, 6),
  }));
  return hills
    .map(({ x, y, lobes, phase }, hill) =>
      repeat(22, (level) =>
        line(
          curve(72, (t) => {
            const turn = t * 2 * Math.PI;
            const r = (level + 1) * 1.3 * (1 + 0.22 * Math.sin(lobes * turn + phase) + 0.1 * Math.sin(7 * turn));
            return at(x + 1.3 * r * Math.cos(turn), y + r * Math.sin(turn));
          }),
          inks[hill % 2] ?? inks[0],
        ),
      ),
    )
    .join('');
}

export function moire({ width, height, inks, random }: PatternPlan): string {
  const centres = [random.between(0.1, 0.4), random.between(0.6, 0.9)].map((u) => u * width);
  const cy = random.between(0.3, 0.7) * height;
  return centres
    .map((cx, which) =>
      repeat(
        60,
        (ring) =>
          `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${(ring * 1.4).toFixed(1)}" fill="none" stroke="${inks[which] ?? inks[0]}" stroke-width="0.14"/>`,
      ),
    )
    .join('');
}

export function feathers({ width, height, inks, random }: PatternPlan): string {
  const [a, b] = [random.integer(2, 4), random.integer(5, 7)];
  return repeat(26, (shift) =>
    line(
      curve(160, (t) => {
        const turn = t * 2 * Math.PI;
        const x = width * (0.5 + 0.56 * Math.sin(a * turn + shift * 0.035));
        return at(x, height * (0.5 + 0.56 * Math.sin(b * turn + shift * 0.05)));
      }),
      inks[shift % 2] ?? inks[0],
    ),
  );
}
