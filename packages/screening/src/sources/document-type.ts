/** Words in lists for kinds of numbers, in the order they are tried, with the kind that hits and readers know. */
const KINDS: readonly (readonly [words: RegExp, kind: string])[] = [
  [/passport/i, 'passport'],
  [/\bimo\b/i, 'imo'],
  [/mmsi/i, 'mmsi'],
  [/swift|\bbic\b/i, 'swift'],
  [/legal entity number|\blei\b/i, 'lei'],
  [/tail number|aircraft registration/i, 'tail-number'],
  [/serial number|construction number|\bmsn\b/i, 'serial-number'],
  [/\btax|v\.?a\.?t\.?\b|\bnit\b|\bruc\b|\brfc\b|\binn\b|c\.u\.i\.t|fiscal/i, 'tax'],
  [/driv/i, 'driving-licence'],
  [/social security|\bssn\b/i, 'social-security'],
  [
    /national id|identity card|\bid ?card|cedula|d\.n\.i|c\.u\.r\.p|n\.i\.e|national identification|personal (?:id|number)|citizen/i,
    'national-id',
  ],
  [
    /regist|company|commerc|business|gazette|social credit|matricula|folio|c\.r\. no|d-u-n-s|licen[cs]e|\bogrn\b|okpo|chamber/i,
    'registration',
  ],
];

/** The kind of number that a list's words for it mean; `other` where none fits. */
export function documentType(words: string): string {
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}
