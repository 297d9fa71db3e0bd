import { attributes, type Network, type Operation } from './network.ts';

/**
 * Paddle writes x * min(max(x + 3, 0), 6) / 6 (hard-swish, Howard 2019) as four operations, of which the runtime knows none as an
 * activation of the convolution before it. As HardSigmoid and one product it does.
 */
export function joinActivations(network: Network): void {
  for (const add of network.operations.filter(({ type }) => type === 'Add')) {
    const [x, three] = add.inputs;
    if (x === undefined || network.scalar(three) !== 3) continue;
    const clip = network.onlyConsumer(add, 'Clip');
    const product = clip && network.onlyConsumer(clip, 'Mul');
    const division = product && network.onlyConsumer(product, 'Div');
    if (!clip || !product?.inputs.includes(x) || !division || network.scalar(division.inputs[1]) !== 6) continue;
    const gate: Operation = {
      type: 'HardSigmoid',
      inputs: [x],
      outputs: clip.outputs,
      attributes: attributes({ floats: { alpha: 1 / 6, beta: 0.5 } }),
    };
    network.replace([add, clip, product, division], [gate, { ...product, outputs: division.outputs }]);
  }
}
