/** What an image has no need of: each could load, run or reach something, or hide that it does. */
const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/<!DOCTYPE|<!ENTITY/i, 'a document type or entities'],
  [/<\?(?!xml\s)/i, 'processing instructions'],
  [
    /<\s*(?:\w+:)?(?:script|foreignObject|iframe|embed|object|audio|video|style|animate\w*|set|handler|a)[\s/>]/i,
    'elements that act',
  ],
  [/[\s"'/]on\w+\s*=/i, 'event handlers'],
  [/(?:href|src|action|from|to|values)\s*=\s*(?:"(?!#)|'(?!#)|[^"'\s#])/i, 'references to elsewhere'],
  [/url\(\s*(?!["']?#)|@import|javascript:|&#/i, 'references to elsewhere'],
];

/** Why an SVG may not be a logo; null when it may. The page shows it as an image besides, where browsers run nothing. */
export function logoFault(svg: string): string | null {
  const image = svg.replace(/^\uFEFF?\s*(?:<\?xml\s[^>]*\?>)?\s*(?:<!--[\s\S]*?-->\s*)*/, '');
  if (!/^<svg[\s>]/.test(image) || !/<\/svg>\s*$/.test(image)) return "'logo': Must be an SVG";
  const found = FORBIDDEN.find(([pattern]) => pattern.test(image));
  return found ? `'logo': Must be without ${found[1]}` : null;
}
