import { readFileSync } from 'node:fs';

/** The compiled scan.wat with its memory. */
export interface Scan {
  readonly memory: WebAssembly.Memory;
  /** Dot products of `count` codes (at least one) at byte `codes` with the query at byte 0, written as int32 from byte `dots`. */
  dots(codes: number, count: number, dots: number): void;
}

let compiled: WebAssembly.Module | null = null;

/** A scan with a memory of its own. Every processor that Node 24 runs on has the 128-bit instructions that it needs. */
export function createScan(): Scan {
  compiled ??= new WebAssembly.Module(readFileSync(new URL('./scan.wasm', import.meta.url)));
  const { memory, dots } = new WebAssembly.Instance(compiled).exports;
  return { memory: memory as WebAssembly.Memory, dots: dots as Scan['dots'] };
}
