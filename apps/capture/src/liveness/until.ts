const EVERY_MS = 100;

/** Resolves as soon as `holds` says so, or after `mostMs` all the same. */
export async function until(holds: () => boolean, mostMs: number): Promise<void> {
  const began = performance.now();
  while (!holds() && performance.now() - began < mostMs) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
