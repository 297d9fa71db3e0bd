import { bytesField, type Field, integerField, message, stringField } from './protobuf.ts';
import type { StoredTensor } from './stored-tensor.ts';

/** The name of a value inside the graph. */
export type Value = string;

export type Attribute = number | string | readonly number[];

/** `TensorProto.DataType` of onnx.proto. */
const DATA_TYPE = { float32: 1, uint8: 2, int32: 6, int64: 7, float16: 10 } as const;

/** `AttributeProto.AttributeType`. */
const ATTRIBUTE_TYPE = { integer: 2, string: 3, integers: 7 } as const;

/** IR 8 and opset 13: old enough for every runtime in use, new enough for what is used here. */
const IR_VERSION = 8;
const OPSET_VERSION = 13;

/** Builds one ONNX model, node by node, in topological order. Field numbers are those of onnx.proto. */
export class OnnxGraph {
  readonly #name: string;
  readonly #nodes: Field[] = [];
  readonly #initializers: Field[] = [];
  readonly #inputs: Field[] = [];
  readonly #outputs: Field[] = [];
  #serial = 0;

  constructor(name: string) {
    this.#name = name;
  }

  /** Declares an input; a string in `shape` names a dimension that is free at run time. */
  input(name: string, shape: readonly (number | string)[]): Value {
    this.#inputs.push(bytesField(11, floatValueInfo(name, shape)));
    return name;
  }

  /** Publishes `value` under `name`. */
  output(name: string, value: Value): void {
    this.#node('Identity', [value], name, {});
    this.#outputs.push(bytesField(12, floatValueInfo(name, null)));
  }

  op(type: string, inputs: readonly Value[], attributes: Readonly<Record<string, Attribute>> = {}): Value {
    const output = this.#fresh(type);
    this.#node(type, inputs, output, attributes);
    return output;
  }

  float32(values: readonly number[], shape: readonly number[]): Value {
    const bytes = new Uint8Array(Float32Array.from(values).buffer);
    return this.#initializer(DATA_TYPE.float32, shape, bytes);
  }

  int64(values: readonly number[]): Value {
    const bytes = new Uint8Array(BigInt64Array.from(values, (value) => BigInt(value)).buffer);
    return this.#initializer(DATA_TYPE.int64, [values.length], bytes);
  }

  /** A weight as float32: stored in its own encoding and widened by nodes that the runtime folds when it loads. */
  weight(tensor: StoredTensor): Value {
    const stored = this.#initializer(DATA_TYPE[tensor.encoding.kind], tensor.shape, tensor.bytes);
    if (tensor.encoding.kind === 'float32') return stored;
    const widened = this.op('Cast', [stored], { to: DATA_TYPE.float32 });
    if (tensor.encoding.kind !== 'uint8') return widened;
    const scaled = this.op('Mul', [widened, this.float32([tensor.encoding.scale], [])]);
    return this.op('Add', [scaled, this.float32([tensor.encoding.min], [])]);
  }

  /** The finished file. */
  encode(): Uint8Array {
    const graph = message(
      ...this.#nodes,
      stringField(2, this.#name),
      ...this.#initializers,
      ...this.#inputs,
      ...this.#outputs,
    );
    const opset = message(stringField(1, ''), integerField(2, OPSET_VERSION));
    return message(integerField(1, IR_VERSION), stringField(2, 'bonafide'), bytesField(7, graph), bytesField(8, opset));
  }

  #fresh(type: string): Value {
    this.#serial += 1;
    return `${type}_${this.#serial}`;
  }

  #node(type: string, inputs: readonly Value[], output: Value, attributes: Readonly<Record<string, Attribute>>): void {
    const node = message(
      ...inputs.map((input) => stringField(1, input)),
      stringField(2, output),
      stringField(3, this.#fresh('node')),
      stringField(4, type),
      ...Object.entries(attributes).map(([name, value]) => bytesField(5, attribute(name, value))),
    );
    this.#nodes.push(bytesField(1, node));
  }

  #initializer(dataType: number, shape: readonly number[], bytes: Uint8Array): Value {
    const name = this.#fresh('weight');
    const tensor = message(
      ...shape.map((length) => integerField(1, length)),
      integerField(2, dataType),
      stringField(8, name),
      bytesField(9, bytes),
    );
    this.#initializers.push(bytesField(5, tensor));
    return name;
  }
}

function attribute(name: string, value: Attribute): Uint8Array {
  if (typeof value === 'string') {
    return message(stringField(1, name), stringField(4, value), integerField(20, ATTRIBUTE_TYPE.string));
  }
  if (typeof value === 'number') {
    return message(stringField(1, name), integerField(3, value), integerField(20, ATTRIBUTE_TYPE.integer));
  }
  const items = value.map((item) => integerField(8, item));
  return message(stringField(1, name), ...items, integerField(20, ATTRIBUTE_TYPE.integers));
}

function floatValueInfo(name: string, shape: readonly (number | string)[] | null): Uint8Array {
  const dimensions = (shape ?? []).map((length) =>
    bytesField(1, typeof length === 'string' ? stringField(2, length) : integerField(1, length)),
  );
  const shapeFields = shape === null ? [] : [bytesField(2, message(...dimensions))];
  const tensorType = message(integerField(1, DATA_TYPE.float32), ...shapeFields);
  return message(stringField(1, name), bytesField(2, bytesField(1, tensorType)));
}
