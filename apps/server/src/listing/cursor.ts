/** Where a page of a list that runs from new to old ended. */
export interface Cursor {
  readonly at: Date;
  readonly id: string;
}

const SHAPE = /^(\d{1,15})\.([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** An opaque text for clients, who send it back to go on. */
export function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString('base64url');
}

/** Null for what is no cursor of ours. */
export function decodeCursor(text: string): Cursor | null {
  const [, time, id] = SHAPE.exec(Buffer.from(text, 'base64url').toString('utf8')) ?? [];
  return time === undefined || id === undefined ? null : { at: new Date(Number(time)), id };
}
