/** Addresses of which the operator's files, as the trials have them, say something. */
export const NETWORKS = {
  /** In the list `tor.txt`. */
  tor: '81.7.64.10',
  /** Flagged by a database of anonymous addresses. */
  proxy: '81.7.65.10',
  /** In the list `vpn.txt`. */
  vpn: '81.7.66.10',
  /** Flagged by that database. */
  dataCentre: '81.7.67.10',
  /** In Kaunas, as all of these, and nothing else is said of it. */
  ordinary: '81.7.70.10',
  /** Private: nobody's, and nothing is said of it. */
  unknown: '10.0.0.7',
} as const;
