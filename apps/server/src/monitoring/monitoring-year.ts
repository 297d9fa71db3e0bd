/** Monitoring lasts a year and is extended by a year, to the same day of the calendar; of February 29 to March 1. */
export function oneYearAfter(moment: Date): Date {
  const later = new Date(moment);
  later.setUTCFullYear(later.getUTCFullYear() + 1);
  return later;
}
