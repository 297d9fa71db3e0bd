import { parseArgs } from 'node:util';
import { EXIT, type Terminal } from './command.ts';
import { type FaceReader, type FacesFound, loadFaceReader } from './face-reader.ts';
import { type FileFault, fileFault } from './file-fault.ts';
import { inputFiles, readInput } from './input-files.ts';

export async function embedFacesOf(args: readonly string[], { print }: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const files = await inputFiles(positionals);
  const read = await loadFaceReader();
  for (const file of files) {
    const embedded = await embedFile(read, file);
    print(values.json ? JSON.stringify(embedded) : forPeople(embedded));
  }
  return EXIT.done;
}

type Embedded = ReturnType<typeof describe> & { readonly error?: FileFault };

async function embedFile(read: FaceReader, file: string): Promise<Embedded> {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const found = await read(await readInput(file));
    return describe(file, found, ms());
  } catch (error) {
    return { ...describe(file, { count: 0, chosen: null }, ms()), error: fileFault(error) };
  }
}

function describe(file: string, { count, chosen }: FacesFound, ms: number) {
  return {
    file,
    faces: count,
    box: chosen?.storedBox ?? null,
    quality: chosen?.face.quality ?? null,
    embedding: chosen === null ? null : Array.from(chosen.embedding),
    ms,
  };
}

function forPeople({ file, error, faces, box, quality }: Embedded): string {
  if (error !== undefined) return `${file}: ${error.message} (${error.code})`;
  if (box === null) return `${file}: no face`;
  const issues = quality === null || quality.issues.length === 0 ? 'good' : quality.issues.join(', ');
  return `${file}: ${faces} face(s); the chosen one is ${box.width} x ${box.height} px at ${box.x}, ${box.y}: ${issues}`;
}
