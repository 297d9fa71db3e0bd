import { EXPIRATION_DAYS, type ExpirationDays } from '@bonafide/contract';

const DAY_MS = 86_400_000;

/** A day on which somebody is told that a document runs out. */
export interface Notice {
  readonly daysLeft: ExpirationDays;
  readonly dueAt: Date;
}

export interface NoticeQuery {
  /** The document's last day, YYYY-MM-DD. */
  readonly expiry: string;
  readonly now: Date;
  /** Notices for more days than this were told before. */
  readonly most?: number;
}

/**
 * The first notice whose day is today or later; null when there is none left. Days begin at midnight UTC: where the document was
 * issued is not where the partner is.
 */
export function nextNotice({ expiry, now, most = EXPIRATION_DAYS[0] }: NoticeQuery): Notice | null {
  const ahead = notices(expiry).filter(({ dueAt }) => dueAt.getTime() + DAY_MS > now.getTime());
  return ahead.find(({ daysLeft }) => daysLeft <= most) ?? null;
}

/** The latest notice that is due: of several that were missed, it alone is still true. Null when none is. */
export function dueNotice({ expiry, now, most = EXPIRATION_DAYS[0] }: NoticeQuery): Notice | null {
  const due = notices(expiry).findLast(({ dueAt }) => dueAt <= now);
  return due !== undefined && due.daysLeft <= most ? due : null;
}

function notices(expiry: string): readonly Notice[] {
  const end = Date.parse(`${expiry}T00:00:00Z`);
  return EXPIRATION_DAYS.map((daysLeft) => ({ daysLeft, dueAt: new Date(end - daysLeft * DAY_MS) }));
}
