"""Makes a checkpoint of the committed ONNX file, so that training can go on from it.

    python3 restore.py /tmp/document-corners/committed.pt

Export folds every normalisation into the convolution before it. Folded back with the mean and the spread that each
convolution has on drawn pictures: what the network says stays the same, and its normalisations know what to expect.
"""

import argparse
import json

import onnx
import torch
from onnx import numpy_helper
from torch import nn

from export import MODEL_FILE
from generate import SHAPES, SceneGenerator
from network import CornerNetwork
from train import draw_batch, pack

CARD_FILE = MODEL_FILE.with_name('card.json')
CALIBRATION_SEED, CALIBRATION_BATCHES = 40_001, 8


def convolutions_in_order(network):
    """(convolution, its normalisation or None) as they run, which is the order of the file's nodes."""
    order, hooks = [], []
    for module in network.modules():
        if isinstance(module, (nn.Conv2d, nn.BatchNorm2d)):
            hooks.append(module.register_forward_hook(lambda ran, *_: order.append(ran)))
    with torch.no_grad():
        network.eval()(torch.zeros(1, 3, 64, 64))
    for hook in hooks:
        hook.remove()
    followers = order[1:] + [None]
    return [
        (module, follower if isinstance(follower, nn.BatchNorm2d) else None)
        for module, follower in zip(order, followers)
        if isinstance(module, nn.Conv2d)
    ]


def stored_convolutions(path):
    graph = onnx.load(str(path)).graph
    values = {tensor.name: torch.from_numpy(numpy_helper.to_array(tensor).copy()) for tensor in graph.initializer}
    return [[values[name] for name in node.input[1:]] for node in graph.node if node.op_type == 'Conv']


@torch.no_grad()
def fold_out(network, pairs, biases):
    """Gives each normalisation the statistics of its convolution, changing nothing of what comes out."""
    sums = {norm: torch.zeros(3, norm.num_features) for _, norm in pairs if norm}

    def note(norm, inputs):
        (values,) = inputs
        parts = values.mean((0, 2, 3)), values.square().mean((0, 2, 3)), torch.ones(norm.num_features)
        sums[norm].add_(torch.stack(parts))

    hooks = [norm.register_forward_pre_hook(note) for norm in sums]
    generator = SceneGenerator(CALIBRATION_SEED)
    for at in range(CALIBRATION_BATCHES):
        network(pack(draw_batch(generator, SHAPES[at % len(SHAPES)]))[0])
    for hook in hooks:
        hook.remove()
    for norm, (total, squares, count) in sums.items():
        mean = total / count
        norm.running_mean.copy_(mean)
        norm.running_var.copy_((squares / count - mean**2).clamp(min=1e-4))
        norm.weight.copy_((norm.running_var + norm.eps).sqrt())
        norm.bias.copy_(biases[norm] + mean)


@torch.no_grad()
def restored(path):
    network = CornerNetwork().eval()
    pairs, stored = convolutions_in_order(network), stored_convolutions(path)
    assert len(pairs) == len(stored)
    biases = {}
    for (convolution, norm), (weight, bias) in zip(pairs, stored):
        assert convolution.weight.shape == weight.shape
        convolution.weight.copy_(weight)
        if norm is None:
            convolution.bias.copy_(bias)
            continue
        biases[norm] = bias
        norm.running_var.fill_(1 - norm.eps)
        norm.bias.copy_(bias)
    fold_out(network, pairs, biases)
    return network


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    trained = json.loads(CARD_FILE.read_text())['trainedOn']
    state = restored(MODEL_FILE).state_dict()
    torch.save({'average': state, 'steps': trained['steps'], 'seed': trained['seed']}, parser.parse_args().checkpoint)
