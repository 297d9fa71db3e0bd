import { customType, timestamp } from 'drizzle-orm/pg-core';

export const bytea = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value),
  fromDriver: (value) => new Uint8Array(value),
});

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** A transaction's number, as text: it is compared by the database alone. */
export const xid8 = customType<{ data: string; driverData: string }>({ dataType: () => 'xid8' });
