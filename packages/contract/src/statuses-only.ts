/** What says how things stand and to whom it matters, and nothing about the person. Everything else is personal until proven otherwise. */
const STATUS_KEYS: readonly string[] = [
  'eventId',
  'sequence',
  'test',
  'final',
  'platform',
  'status',
  'scanRef',
  'externalRef',
  'clientId',
  'companyId',
  'beneficiaryId',
  'startTime',
  'finishTime',
  'manualAddressMatch',
  'additionalSteps',
  'id',
  'token',
  'type',
  'method',
  'failReason',
  'riskTags',
  'outcome',
  'verdict',
  'occurredAt',
  'expirationThreshold',
  'databaseCheck',
  'monitoringId',
  'isActive',
  'expiration',
  'scanRefList',
  'alertStatus',
  'pepsStatus',
  'sanctionsStatus',
  'adverseMediaStatus',
  'usersToExtend',
  'usersToExpire',
];

/**
 * A webhook's body for notifications that want no personal data: the same keys, so that typed clients still read it, with null for
 * everything that is not known to be a status. `data` keeps its keys as well.
 */
export function statusesOnly(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (STATUS_KEYS.includes(key)) return [key, value];
      return [key, key === 'data' ? emptied(value) : null];
    }),
  );
}

function emptied(data: unknown): Record<string, null> | null {
  return typeof data === 'object' && data !== null
    ? Object.fromEntries(Object.keys(data).map((key) => [key, null]))
    : null;
}
