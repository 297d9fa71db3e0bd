import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesPerElement, elementCount, type StoredTensor, type TensorEncoding } from './stored-tensor.ts';

/** One entry of a TF.js weights manifest. */
interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: string;
  readonly quantization?: { readonly dtype: string; readonly scale?: number; readonly min?: number };
}

export interface WeightGroup {
  readonly paths: readonly string[];
  readonly weights: readonly WeightEntry[];
}

/** Reads the weights that `group` lists; its paths are relative to the manifest's own folder. */
export async function readWeights(manifest: string, group: WeightGroup): Promise<ReadonlyMap<string, StoredTensor>> {
  const shards = await Promise.all(group.paths.map((path) => readFile(join(dirname(manifest), path))));
  const bytes = Buffer.concat(shards);
  const tensors = new Map<string, StoredTensor>();
  let offset = 0;
  for (const entry of group.weights) {
    const encoding = encodingOf(entry);
    const length = elementCount(entry.shape) * bytesPerElement(encoding);
    tensors.set(entry.name, { shape: entry.shape, encoding, bytes: bytes.subarray(offset, offset + length) });
    offset += length;
  }
  if (offset !== bytes.length) throw new Error(`${manifest}: ${bytes.length} bytes stored, ${offset} described`);
  return tensors;
}

function encodingOf(entry: WeightEntry): TensorEncoding {
  const quantization = entry.quantization;
  if (quantization?.dtype === 'uint8') {
    return { kind: 'uint8', scale: quantization.scale ?? 1, min: quantization.min ?? 0 };
  }
  const kind = quantization?.dtype ?? entry.dtype;
  if (kind === 'float32' || kind === 'float16' || kind === 'int32') return { kind };
  throw new Error(`${entry.name}: weights of type ${kind} are not supported`);
}
