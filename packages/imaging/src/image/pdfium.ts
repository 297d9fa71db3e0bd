import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { release } from './release.ts';

/** Memory that one PDF may take: 2560 pages of 64 KiB, 160 MB; a scan of 60 megapixels needs 140. As published it goes up to 2 GB. */
const MOST_PAGES = 2560;

/** WebAssembly core specification, clause 5.5.8: number of the memory section. */
const MEMORY_SECTION = 5;
const HEADER_LENGTH = 8;
const HAS_MAXIMUM = 1;

/** Unsigned LEB128 (clause 5.2.2): the number at `at`, and where the next thing begins. */
function readNumber(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  let next = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[next++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, next };
  }
}

/** A copy of the module whose memory cannot grow beyond `pages`; the number keeps its length, which the format allows. */
export function limitMemory(module: Uint8Array, pages: number): Uint8Array<ArrayBuffer> {
  const limited = Uint8Array.from(module);
  for (let at = HEADER_LENGTH; at < limited.length; ) {
    const { value: size, next: body } = readNumber(limited, at + 1);
    if (limited[at] === MEMORY_SECTION) {
      const { next: flags } = readNumber(limited, body);
      if (limited[flags] !== HAS_MAXIMUM) break;
      const { next: maximum } = readNumber(limited, flags + 1);
      writeNumber(limited.subarray(maximum, readNumber(limited, maximum).next), pages);
      return limited;
    }
    at = body + size;
  }
  throw new Error('the module has no memory with a maximum');
}

/** Fills the whole of `place`, with continuation bits up to its last byte. */
function writeNumber(place: Uint8Array, value: number): void {
  for (const index of place.keys()) {
    const more = index < place.length - 1 ? 0x80 : 0;
    place[index] = (Math.floor(value / 2 ** (7 * index)) & 0x7f) | more;
  }
}

let compiled: Promise<WebAssembly.Module> | undefined;

async function compile(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const published = await readFile(path);
  const limited = limitMemory(published, MOST_PAGES);
  const module = await WebAssembly.compile(limited);
  release(published, limited);
  return module;
}

/** PDFium with limited memory, compiled once; threads can share it. */
export function pdfiumModule(): Promise<WebAssembly.Module> {
  compiled ??= compile();
  return compiled;
}

/**
 * A PDFium with memory of its own. One for each file: a hostile PDF leaves nothing behind in the memory in which the next
 * person's is opened.
 */
export async function startPdfium(given?: WebAssembly.Module): Promise<PDFiumLibrary> {
  const module = given ?? (await pdfiumModule());
  return PDFiumLibrary.init({
    instantiateWasm: (imports, onReady) => {
      const instance = new WebAssembly.Instance(module, imports);
      // Typed as the module, but Emscripten's glue takes the instance.
      onReady(instance as WebAssembly.Module);
      return instance.exports;
    },
  });
}
