import { transliterate } from './transliterate.ts';

/** Shortens the last component that still has more than its initial; false when none has. */
function shortenOne(components: string[]): boolean {
  for (let i = components.length - 1; i >= 0; i--) {
    const component = components[i] ?? '';
    if (component.length > 1) {
      components[i] = component.slice(0, -1);
      return true;
    }
  }
  return false;
}

/**
 * The name field of ICAO 9303-3 clause 4.6: primary identifier, two fillers, secondary identifier, padded. A name that is
 * too long keeps at least one letter of the secondary identifier and ends with a letter, the sign that it was cut.
 */
export function writeNameField(surname: string, givenNames: string, width: number): string {
  const primary = transliterate(surname).split('<').filter(Boolean);
  const secondary = transliterate(givenNames);
  const whole = (): string => (secondary ? `${primary.join('<')}<<${secondary}` : primary.join('<'));
  if (whole().length <= width) return whole().padEnd(width, '<');
  const leastSecondary = secondary ? 3 : 0;
  while (primary.join('<').length + leastSecondary > width && shortenOne(primary));
  while (whole().slice(0, width).endsWith('<') && shortenOne(primary));
  return whole().slice(0, width);
}
