/** How far the asked movement has gone, drawn along the oval; decoration beside the hints. Null: nothing to show. */
export function ProgressRing({ progress }: { readonly progress: number | null }) {
  if (!progress) return null;
  return (
    <svg viewBox="0 0 90 120" aria-hidden="true" class="ring">
      <path d="M45 2a43 58 0 0 1 0 116a43 58 0 0 1 0-116" pathLength="100" stroke-dasharray={`${progress * 100} 100`} />
    </svg>
  );
}
