"""Writes a line network's ONNX file.

The logits are scaled by one number (a temperature) fitted on the validation set, so that a character's softmax is close to
its chance of being right. The scale is folded into the last layer's weights.
"""

import onnx
import torch

from line_training.reading import read_greedily
from line_training.training import draw_validation

TEMPERATURES = [0.5 + 0.05 * step for step in range(51)]
OPSET = 13
# Any: the width is free in the file.
TRACED_WIDTH = 320


def sized_alike(network, batches, alphabet):
    """(logits, text, reading's correctness by character) of lines read with the right length."""
    with torch.no_grad():
        for crops, texts, columns in batches:
            for logits, text, count in zip(network(crops), texts, columns):
                reading = read_greedily(logits, count, alphabet)[0]
                if text and len(reading) == len(text):
                    yield logits[:, :count], [a == b for a, b in zip(reading, text)]


def fit_temperature(network, batches, alphabet):
    """The scale at which the characters' mean probability is nearest to the share that is right."""
    lines = list(sized_alike(network, batches, alphabet))
    right = [flag for _, flags in lines for flag in flags]
    accuracy = sum(right) / len(right)

    def probabilities(logits):
        return read_greedily(logits, logits.shape[1], alphabet)[1]

    def gap(temperature):
        sure = [p for logits, _ in lines for p in probabilities(logits / temperature)]
        return abs(sum(sure) / len(sure) - accuracy)

    return min(TEMPERATURES, key=gap)


def calibrated_network(recipe, checkpoint):
    """The averaged weights, evaluated in float32, with the temperature folded in; and the temperature."""
    network = recipe.network()
    network.load_state_dict(checkpoint['average'])
    network.eval()
    temperature = fit_temperature(network, draw_validation(recipe), recipe.alphabet)
    with torch.no_grad():
        network.layers[-1].weight /= temperature
        network.layers[-1].bias /= temperature
    return network, temperature


def write_onnx(recipe, network, path):
    torch.onnx.export(
        network,
        torch.zeros(1, 1, recipe.height, TRACED_WIDTH),
        str(path),
        input_names=['x'],
        output_names=['y'],
        dynamic_axes={'x': {0: 'batch', 3: 'width'}, 'y': {0: 'batch', 2: 'columns'}},
        opset_version=OPSET,
    )
    onnx.checker.check_model(onnx.load(str(path)))
