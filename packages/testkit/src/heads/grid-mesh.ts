import { clamp } from './scalar.ts';

export type Surface = 'head' | 'ear' | 'torso' | 'hair' | 'glasses' | 'scarf';

/** A vertex as a mesh builder gives it. */
export interface GridVertex {
  x: number;
  y: number;
  z: number;
  /** Angle around the head, for patterns that follow it. */
  angle: number;
  /** Part of hair over the skin here, [0,1]. */
  cover: number;
}

/** A rectangular grid of vertices with its triangles, normals and occlusion. */
export interface GridMesh {
  readonly surface: Surface;
  readonly rows: number;
  readonly columns: number;
  /** x, y, z of each vertex. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly angles: Float32Array;
  readonly covers: Float32Array;
  /** Light that reaches each vertex from all around, [0,1]. */
  readonly openness: Float32Array;
  readonly triangles: Uint32Array;
  readonly twoSided: boolean;
}

export interface GridPlan {
  readonly surface: Surface;
  readonly rows: number;
  readonly columns: number;
  /** First and last column meet. */
  readonly closed: boolean;
  readonly twoSided?: boolean;
  readonly vertex: (row: number, column: number, out: GridVertex) => void;
}

function gridTriangles(rows: number, columns: number): Uint32Array {
  const triangles = new Uint32Array((rows - 1) * (columns - 1) * 6);
  let next = 0;
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const a = row * columns + column;
      const c = a + columns;
      triangles.set([a, c, a + 1, a + 1, c, c + 1], next);
      next += 6;
    }
  }
  return triangles;
}

function neighbours(plan: GridPlan, row: number, column: number): readonly [number, number, number, number] {
  const { rows, columns, closed } = plan;
  const right = column < columns - 1 ? column + 1 : closed ? 1 : column;
  const left = column > 0 ? column - 1 : closed ? columns - 2 : column;
  return [
    Math.min(rows - 1, row + 1) * columns + column,
    Math.max(0, row - 1) * columns + column,
    row * columns + right,
    row * columns + left,
  ];
}

function gridNormals(plan: GridPlan, positions: Float32Array): Float32Array {
  const normals = new Float32Array(positions.length);
  const difference = (a: number, b: number, axis: number): number =>
    (positions[3 * a + axis] as number) - (positions[3 * b + axis] as number);
  for (let row = 0; row < plan.rows; row++) {
    for (let column = 0; column < plan.columns; column++) {
      const [down, up, right, left] = neighbours(plan, row, column);
      const [ax, ay, az] = [difference(down, up, 0), difference(down, up, 1), difference(down, up, 2)];
      const [bx, by, bz] = [difference(right, left, 0), difference(right, left, 1), difference(right, left, 2)];
      const x = ay * bz - az * by;
      const y = az * bx - ax * bz;
      const z = ax * by - ay * bx;
      const scale = 1 / (Math.hypot(x, y, z) || 1);
      const place = 3 * (row * plan.columns + column);
      normals[place] = x * scale;
      normals[place + 1] = y * scale;
      normals[place + 2] = z * scale;
    }
  }
  return normals;
}

export function buildGridMesh(plan: GridPlan): GridMesh {
  const count = plan.rows * plan.columns;
  const positions = new Float32Array(count * 3);
  const angles = new Float32Array(count);
  const covers = new Float32Array(count);
  const vertex: GridVertex = { x: 0, y: 0, z: 0, angle: 0, cover: 0 };
  for (let index = 0; index < count; index++) {
    plan.vertex(Math.floor(index / plan.columns), index % plan.columns, vertex);
    positions[3 * index] = vertex.x;
    positions[3 * index + 1] = vertex.y;
    positions[3 * index + 2] = vertex.z;
    angles[index] = vertex.angle;
    covers[index] = vertex.cover;
  }
  return {
    surface: plan.surface,
    rows: plan.rows,
    columns: plan.columns,
    positions,
    normals: gridNormals(plan, positions),
    angles,
    covers,
    openness: new Float32Array(count).fill(1),
    triangles: gridTriangles(plan.rows, plan.columns),
    twoSided: plan.twoSided ?? false,
  };
}

/** Running mean of one coordinate along one line of the grid, edges repeated. */
/** Every `step`-th of `values` from `start` on: one coordinate along a row or a column of the grid. */
interface GridLine {
  readonly values: Float32Array;
  readonly start: number;
  readonly step: number;
  readonly count: number;
}

function smoothLine({ values, start, step, count }: GridLine, radius: number): Float32Array {
  const at = (i: number): number => values[start + step * clamp(i, 0, count - 1)] as number;
  const out = new Float32Array(count);
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  for (let i = 0; i < count; i++) {
    out[i] = sum / (2 * radius + 1);
    sum += at(i + radius + 1) - at(i - radius);
  }
  return out;
}

function smoothPositions(mesh: GridMesh, radius: number): Float32Array {
  const { rows, columns } = mesh;
  const across = new Float32Array(mesh.positions.length);
  const both = new Float32Array(mesh.positions.length);
  for (let axis = 0; axis < 3; axis++) {
    for (let row = 0; row < rows; row++) {
      const line = smoothLine(
        { values: mesh.positions, start: 3 * row * columns + axis, step: 3, count: columns },
        radius,
      );
      line.forEach((value, column) => {
        across[3 * (row * columns + column) + axis] = value;
      });
    }
    for (let column = 0; column < columns; column++) {
      const line = smoothLine({ values: across, start: 3 * column + axis, step: 3 * columns, count: rows }, radius);
      line.forEach((value, row) => {
        both[3 * (row * columns + column) + axis] = value;
      });
    }
  }
  return both;
}

/** Darkens hollows: vertices whose neighbourhood's mean lies in front of the surface. Multiplies into `openness`. */
export function occludeHollows(mesh: GridMesh, radius: number, gain: number): void {
  const mean = smoothPositions(mesh, radius);
  for (let index = 0; index < mesh.openness.length; index++) {
    let ahead = 0;
    for (let axis = 0; axis < 3; axis++) {
      const place = 3 * index + axis;
      ahead += ((mean[place] as number) - (mesh.positions[place] as number)) * (mesh.normals[place] as number);
    }
    mesh.openness[index] = (mesh.openness[index] as number) * clamp(1 - gain * Math.max(0, ahead + 0.02), 0.25, 1);
  }
}
