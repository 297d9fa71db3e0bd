import type { EventPosition } from './queries.ts';

const SHAPE = /^(\d{1,19})-(\d{1,15})$/;

/** The `id` of an event. */
export function positionText({ transaction, number }: EventPosition): string {
  return `${transaction}-${number}`;
}

/** Null for what is no id of ours. */
export function readPosition(text: string): EventPosition | null {
  const [, transaction, number] = SHAPE.exec(text) ?? [];
  return transaction === undefined || number === undefined ? null : { transaction, number: Number(number) };
}

export function isAfter(one: EventPosition, other: EventPosition): boolean {
  const [a, b] = [BigInt(one.transaction), BigInt(other.transaction)];
  return a === b ? one.number > other.number : a > b;
}
