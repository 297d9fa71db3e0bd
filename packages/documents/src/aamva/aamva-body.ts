const INCH_CM = 2.54;
const POUND_KG = 0.45359237;
const HEIGHTS = { least: 50, most: 260 };

/**
 * Height (DAU) in whole centimetres: `073 in`, `185 cm`, or feet and inches as `601`, `6'-01"` (version 1). Null when it says
 * none or is no person's.
 */
export function readHeight(text: string): number | null {
  const digits = text.replace(/[^0-9]/g, '');
  if (!digits) return null;
  const centimetres = /cm/i.test(text) ? Number(digits) : inchesOf(text, digits) * INCH_CM;
  return centimetres >= HEIGHTS.least && centimetres <= HEIGHTS.most ? Math.round(centimetres) : null;
}

function inchesOf(text: string, digits: string): number {
  if (/in/i.test(text)) return Number(digits);
  const feet = Number(digits[0]);
  const inches = Number(digits.slice(1));
  return inches < 12 ? feet * 12 + inches : Number(digits);
}

/** Weight in whole kilograms: pounds (DAW) unless the text says kilograms or stands in DAX. */
export function readWeight(elements: ReadonlyMap<string, string>): number | null {
  const metric = elements.get('DAX')?.match(/\d+/)?.[0];
  if (metric) return Number(metric) || null;
  const text = elements.get('DAW') ?? '';
  const number = Number(text.match(/\d+/)?.[0] ?? 0);
  return Math.round(/kg/i.test(text) ? number : number * POUND_KG) || null;
}
