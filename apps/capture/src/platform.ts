/** The contract's word for the device, from its user agent. */
export function platform(userAgent: string): 'PC' | 'MOBILE' | 'TABLET' {
  if (/iPad|Tablet|Android(?!.*Mobile)/i.test(userAgent)) return 'TABLET';
  return /Mobi|iPhone|Android/i.test(userAgent) ? 'MOBILE' : 'PC';
}
