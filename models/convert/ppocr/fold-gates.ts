import { floatOf, type Network, type Operation } from './network.ts';

/** Clip takes its bounds as inputs from here on; before, the rewriting would have to be another. */
const CLIP_WITH_INPUTS = 11;

/**
 * A gate of squeeze and excitation (Hu 2018) is a HardSigmoid behind a small convolution: scaled weights and a Clip do the same and
 * are one operation to the runtime. Where the gated value is added to itself, the gate is 1 higher instead, which saves a pass.
 */
export function foldGates(network: Network): void {
  if (network.opset < CLIP_WITH_INPUTS) return;
  for (const gate of network.operations.filter(({ type }) => type === 'HardSigmoid')) {
    const squeezed = network.producerOf(gate.inputs[0] ?? '');
    const product = network.onlyConsumer(gate, 'Mul');
    const x = product?.inputs.find((input) => input !== gate.outputs[0]);
    if (squeezed?.type !== 'Conv' || !product || x === undefined || x === gate.inputs[0]) continue;
    const sum = network.onlyConsumer(product, 'Add');
    const added = sum?.inputs.includes(x) ? sum : null;
    const raised = added ? 1 : 0;
    network.replace([squeezed, gate], asClip(network, { squeezed, gate, raised }));
    if (added) network.replace([product, added], [{ ...product, outputs: added.outputs }]);
  }
}

function asClip(
  network: Network,
  { squeezed, gate, raised }: { squeezed: Operation; gate: Operation; raised: number },
): Operation[] {
  const [x = '', name = '', biasName] = squeezed.inputs;
  const [weights, bias] = [network.floats(name), network.floats(biasName)];
  if (!weights || !bias) throw new Error('the convolution before a gate has weights and bias');
  const [alpha, beta] = [floatOf(gate, 'alpha'), floatOf(gate, 'beta')];
  const inputs = [
    x,
    network.setFloats(
      name,
      network.shapeOf(name),
      weights.map((weight) => weight * alpha),
    ),
    network.setFloats(
      `${name}.bias`,
      [bias.length],
      bias.map((value) => value * alpha + beta + raised),
    ),
  ];
  const bounds = [raised, raised + 1].map((bound) =>
    network.setFloats(`${name}.bound_${bound}`, [], new Float32Array([bound])),
  );
  const clip = { ...gate, type: 'Clip', inputs: [...gate.inputs, ...bounds], attributes: new Map() };
  return [{ ...squeezed, inputs }, clip];
}
