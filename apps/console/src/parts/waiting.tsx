/** @jsxImportSource react */

/** Something is under way, and nobody knows for how long. */
export function Waiting({ words }: { readonly words: string }) {
  return (
    <div className="waiting" role="status">
      <p>{words}</p>
      <progress aria-label={words} />
    </div>
  );
}
