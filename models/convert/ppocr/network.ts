import {
  bytesField,
  type Field,
  floatField,
  integerField,
  message,
  type ReadField,
  readFields,
  readPacked,
  stringField,
} from '../protobuf.ts';

/** A constant of a network; only its 32-bit floats are ever looked into. */
interface Constant {
  readonly shape: readonly number[];
  /** `TensorProto.DataType` of onnx.proto. */
  readonly dataType: number;
  readonly bytes: Uint8Array;
}

/** One operation. Inputs and outputs are names of values; attributes are kept as the file has them. */
export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: ReadonlyMap<string, Uint8Array>;
}

const FLOAT = 1;
const ATTRIBUTE = { float: 1, integer: 2, integers: 7 } as const;

/** A network read from an ONNX file, to be rewritten. Field numbers are those of onnx.proto. */
export class Network {
  operations: Operation[] = [];
  readonly opset: number;
  readonly #constants = new Map<string, Constant>();
  /** Inputs, outputs and everything else that stays as it is. */
  readonly #model: readonly ReadField[];
  readonly #graph: readonly ReadField[];

  constructor(file: Uint8Array) {
    const fields = readFields(file);
    this.#model = fields.filter(({ number }) => number !== 7);
    const graph = readFields(bytesOf(fields, 7));
    this.#graph = graph.filter(({ number }) => [2, 11, 12].includes(number));
    this.opset = Number(readFields(bytesOf(fields, 8)).find(({ number }) => number === 2)?.value);
    for (const { number, value } of graph) {
      if (typeof value === 'number') continue;
      if (number === 5) this.#constants.set(text(bytesOf(readFields(value), 8)), readConstant(value));
      if (number === 1) this.#take(readOperation(value));
    }
  }

  #take(operation: Operation): void {
    const constant = operation.attributes.get('value');
    if (operation.type !== 'Constant' || !constant) this.operations.push(operation);
    else this.#constants.set(operation.outputs[0] ?? '', readConstant(bytesOf(readFields(constant), 5)));
  }

  producerOf(value: string): Operation | undefined {
    return this.operations.find(({ outputs }) => outputs.includes(value));
  }

  consumersOf(value: string | undefined): readonly Operation[] {
    return this.operations.filter(({ inputs }) => value !== undefined && inputs.includes(value));
  }

  /** The one consumer of an operation's result; undefined where there are several, or it is of another type. */
  onlyConsumer({ outputs }: Operation, type: string): Operation | undefined {
    const [consumer, ...others] = this.consumersOf(outputs[0]);
    return others.length === 0 && consumer?.type === type ? consumer : undefined;
  }

  /** The numbers of a constant, or null where the value is none. */
  floats(name: string | undefined): Float32Array | null {
    const constant = this.#constants.get(name ?? '');
    if (constant?.dataType !== FLOAT) return null;
    return new Float32Array(Uint8Array.from(constant.bytes).buffer);
  }

  /** A constant that is a single number; null for anything else. */
  scalar(name: string | undefined): number | null {
    const values = this.floats(name);
    return values?.length === 1 ? (values[0] ?? null) : null;
  }

  shapeOf(name: string | undefined): readonly number[] {
    const constant = this.#constants.get(name ?? '');
    if (!constant) throw new Error(`${name} is no constant`);
    return constant.shape;
  }

  /** Adds a constant, or takes another's place. */
  setFloats(name: string, shape: readonly number[], values: Float32Array): string {
    this.#constants.set(name, { shape, dataType: FLOAT, bytes: new Uint8Array(values.buffer) });
    return name;
  }

  /** Puts operations in the place of the last of others. */
  replace(old: readonly Operation[], by: readonly Operation[]): void {
    const last = Math.max(...old.map((operation) => this.operations.indexOf(operation)));
    this.operations = this.operations.flatMap((operation, i) =>
      i === last ? by : old.includes(operation) ? [] : [operation],
    );
  }

  encode(): Uint8Array {
    const used = new Set(this.operations.flatMap(({ inputs }) => inputs));
    const constants = [...this.#constants].filter(([name]) => used.has(name));
    const graph = message(
      ...this.operations.map((operation, i) => bytesField(1, writeOperation(operation, `${operation.type}_${i}`))),
      ...constants.map(([name, constant]) => bytesField(5, writeConstant(name, constant))),
      ...this.#graph.map(asField),
    );
    return message(...this.#model.map(asField), bytesField(7, graph));
  }
}

/** Whole numbers of an attribute; empty without it. */
export function integersOf({ attributes }: Operation, name: string): number[] {
  return repeated(readFields(attributes.get(name) ?? new Uint8Array()), 8);
}

export function floatOf({ attributes }: Operation, name: string): number {
  const bytes = bytesOf(readFields(attributes.get(name) ?? new Uint8Array()), 2);
  return new DataView(bytes.buffer, bytes.byteOffset).getFloat32(0, true);
}

/** Attributes by their kinds, as a file writes them. */
export function attributes(
  kinds: Readonly<{
    floats?: Record<string, number>;
    integer?: Record<string, number>;
    integers?: Record<string, readonly number[]>;
  }>,
): Map<string, Uint8Array> {
  const written = new Map<string, Uint8Array>();
  const add = (name: string, kind: number, ...fields: Field[]): void => {
    written.set(name, message(stringField(1, name), ...fields, integerField(20, kind)));
  };
  for (const [name, value] of Object.entries(kinds.floats ?? {})) add(name, ATTRIBUTE.float, floatField(2, value));
  for (const [name, value] of Object.entries(kinds.integer ?? {})) add(name, ATTRIBUTE.integer, integerField(3, value));
  for (const [name, values] of Object.entries(kinds.integers ?? {})) {
    add(name, ATTRIBUTE.integers, ...values.map((value) => integerField(8, value)));
  }
  return written;
}

const text = (value: ReadField['value'] | undefined): string =>
  typeof value === 'object' ? Buffer.from(value).toString('utf8') : '';

const asField = ({ number, value }: ReadField): Field =>
  typeof value === 'number' ? integerField(number, value) : bytesField(number, value);

function bytesOf(fields: readonly ReadField[], number: number): Uint8Array {
  const value = fields.find((field) => field.number === number)?.value;
  if (typeof value !== 'object') throw new Error(`field ${number} is missing`);
  return value;
}

/** A repeated integer field, which may be packed or not. */
function repeated(fields: readonly ReadField[], number: number): number[] {
  return fields
    .filter((field) => field.number === number)
    .flatMap(({ value }) => (typeof value === 'number' ? [value] : readPacked(value)));
}

function readOperation(body: Uint8Array): Operation {
  const fields = readFields(body);
  const named = (number: number): string[] =>
    fields.filter((field) => field.number === number).map(({ value }) => text(value));
  const kept = fields.flatMap(({ number, value }) => (number === 5 && typeof value === 'object' ? [value] : []));
  return {
    type: named(4)[0] ?? '',
    inputs: named(1),
    outputs: named(2),
    attributes: new Map(kept.map((attribute) => [text(bytesOf(readFields(attribute), 1)), attribute])),
  };
}

function readConstant(body: Uint8Array): Constant {
  const fields = readFields(body);
  const dataType = fields.find(({ number }) => number === 2)?.value;
  return { shape: repeated(fields, 1), dataType: Number(dataType), bytes: dataOf(fields) };
}

/** Raw, or number by number: 32-bit floats as they are, 64-bit integers as varints. */
function dataOf(fields: readonly ReadField[]): Uint8Array {
  const integers = repeated(fields, 7);
  if (integers.length > 0) return new Uint8Array(BigInt64Array.from(integers, BigInt).buffer);
  return Buffer.concat(
    fields.flatMap(({ number, value }) => ([4, 9].includes(number) && typeof value === 'object' ? [value] : [])),
  );
}

function writeOperation({ type, inputs, outputs, attributes: kept }: Operation, name: string): Uint8Array {
  return message(
    ...inputs.map((input) => stringField(1, input)),
    ...outputs.map((output) => stringField(2, output)),
    stringField(3, name),
    stringField(4, type),
    ...[...kept.values()].map((attribute) => bytesField(5, attribute)),
  );
}

function writeConstant(name: string, { shape, dataType, bytes }: Constant): Uint8Array {
  const lengths = shape.map((length) => integerField(1, length));
  return message(...lengths, integerField(2, dataType), stringField(8, name), bytesField(9, bytes));
}
