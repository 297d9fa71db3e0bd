import type { PDFiumPage } from '@hyzyla/pdfium';

/** The compiled library with some of its own functions, and the page's place in its memory. */
export interface InsidePdfium<Module> {
  readonly module: Module;
  readonly pointer: number;
}

/**
 * What the library keeps to itself: functions of PDFium that it loads and does not offer. `Module` has the functions that `needed` names,
 * at least. Throws where a release of the library names module, page or functions otherwise.
 */
export function insidePdfium<Module extends object>(
  page: PDFiumPage,
  needed: readonly (keyof Module & string)[],
): InsidePdfium<Module> {
  const module: unknown = Reflect.get(page, 'module');
  const pointer: unknown = Reflect.get(page, 'pageIdx');
  if (!hasAll(module, needed) || typeof pointer !== 'number') throw new Error(`PDFium has no ${needed.join(', ')}`);
  return { module, pointer };
}

function hasAll<Module extends object>(module: unknown, needed: readonly (keyof Module & string)[]): module is Module {
  return typeof module === 'object' && module !== null && needed.every((name) => name in module);
}
