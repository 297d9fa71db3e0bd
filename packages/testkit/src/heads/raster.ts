import type { Projected } from './camera.ts';
import type { GridMesh } from './grid-mesh.ts';

/** Which triangle of which mesh is seen at each pixel, and where in it. */
export interface VisibilityBuffer {
  readonly width: number;
  readonly height: number;
  readonly depth: Float32Array;
  /** Index of the mesh, -1 for none. */
  readonly mesh: Int16Array;
  /** First index of the triangle in the mesh's list. */
  readonly triangle: Uint32Array;
  /** Weights of the triangle's second and third vertex. */
  readonly second: Float32Array;
  readonly third: Float32Array;
}

export function createVisibilityBuffer(width: number, height: number): VisibilityBuffer {
  const count = width * height;
  return {
    width,
    height,
    depth: new Float32Array(count).fill(Number.POSITIVE_INFINITY),
    mesh: new Int16Array(count).fill(-1),
    triangle: new Uint32Array(count),
    second: new Float32Array(count),
    third: new Float32Array(count),
  };
}

interface Triangle {
  readonly ax: number;
  readonly ay: number;
  readonly az: number;
  readonly bx: number;
  readonly by: number;
  readonly bz: number;
  readonly cx: number;
  readonly cy: number;
  readonly cz: number;
  readonly doubleArea: number;
}

function triangleAt(mesh: GridMesh, points: Projected, first: number): Triangle {
  const a = 3 * (mesh.triangles[first] as number);
  const b = 3 * (mesh.triangles[first + 1] as number);
  const c = 3 * (mesh.triangles[first + 2] as number);
  const [ax, ay, az] = [points[a] as number, points[a + 1] as number, points[a + 2] as number];
  const [bx, by, bz] = [points[b] as number, points[b + 1] as number, points[b + 2] as number];
  const [cx, cy, cz] = [points[c] as number, points[c + 1] as number, points[c + 2] as number];
  return { ax, ay, az, bx, by, bz, cx, cy, cz, doubleArea: (bx - ax) * (cy - ay) - (by - ay) * (cx - ax) };
}

function fillTriangle(buffer: VisibilityBuffer, t: Triangle, mesh: number, first: number): void {
  const { width, height } = buffer;
  const left = Math.max(0, Math.ceil(Math.min(t.ax, t.bx, t.cx) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(t.ax, t.bx, t.cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(t.ay, t.by, t.cy) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(t.ay, t.by, t.cy) - 0.5));
  const inverse = 1 / t.doubleArea;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const dx = column + 0.5 - t.ax;
      const dy = row + 0.5 - t.ay;
      const second = (dx * (t.cy - t.ay) - dy * (t.cx - t.ax)) * inverse;
      const third = ((t.bx - t.ax) * dy - (t.by - t.ay) * dx) * inverse;
      const weight = 1 - second - third;
      if (weight < -1e-5 || second < -1e-5 || third < -1e-5) continue;
      const depth = weight * t.az + second * t.bz + third * t.cz;
      const pixel = row * width + column;
      if (depth >= (buffer.depth[pixel] as number)) continue;
      buffer.depth[pixel] = depth;
      buffer.mesh[pixel] = mesh;
      buffer.triangle[pixel] = first;
      buffer.second[pixel] = second;
      buffer.third[pixel] = third;
    }
  }
}

export interface RasterSource {
  readonly mesh: GridMesh;
  readonly points: Projected;
  /** Number under which the mesh stands in the buffer. */
  readonly index: number;
  /** Skips triangles that face away, unless the mesh is two-sided. */
  readonly cullBack: boolean;
}

/** Draws a mesh into the buffer, nearer surfaces over farther ones. */
export function rasterise(buffer: VisibilityBuffer, source: RasterSource): void {
  const { mesh, points, index } = source;
  const keepAll = !source.cullBack || mesh.twoSided;
  for (let first = 0; first < mesh.triangles.length; first += 3) {
    const triangle = triangleAt(mesh, points, first);
    if (triangle.doubleArea === 0 || (triangle.doubleArea > 0 && !keepAll)) continue;
    fillTriangle(buffer, triangle, index, first);
  }
}
