/**
 * Hands over together, at most `most` at once, what arrives in one turn of the event loop: under load many callers pay for one turn to
 * the database, alone nobody waits for anybody.
 */
export function gatherTurn<Item>(handOver: (items: readonly Item[]) => void, most: number): (item: Item) => void {
  let gathered: Item[] = [];

  function send(): void {
    const items = gathered;
    gathered = [];
    if (items.length > 0) handOver(items);
  }

  return (item) => {
    // Everything that came with this turn has been read once it ends.
    if (gathered.length === 0) setImmediate(send);
    gathered.push(item);
    if (gathered.length === most) send();
  };
}
