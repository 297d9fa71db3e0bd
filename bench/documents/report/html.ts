/** HTML that needs no further escaping. */
export interface Markup {
  readonly html: string;
}
export type Piece = string | number | Markup | readonly Markup[] | null;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose values are escaped unless they are markup themselves. */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const parts = strings.map((text, index) => text + written(pieces[index] ?? null));
  return { html: parts.join('') };
}

function written(piece: Piece): string {
  if (piece === null) return '';
  if (typeof piece === 'string' || typeof piece === 'number')
    return String(piece).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
  return 'html' in piece ? piece.html : piece.map((part) => part.html).join('\n');
}
