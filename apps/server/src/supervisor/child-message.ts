/** What a child tells its supervisor over the channel that forking gives them. */
export type ChildMessage =
  | { readonly kind: 'ready' }
  /** Starting is pointless until an operator changes something; `sentence` says what. */
  | { readonly kind: 'refused'; readonly sentence: string };

export function tellSupervisor(message: ChildMessage): void {
  process.send?.(message);
}
