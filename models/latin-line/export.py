"""Writes the ONNX file of a checkpoint, and a few lines with the answers PyTorch gives for them.

    python3 export.py /tmp/latin-line/best.pt

The logits are scaled by one number (a temperature) fitted on the validation set, so that a character's
softmax is close to its chance of being right. The scale is folded into the last layer's weights.
`examples.json` lets a test check the ONNX runtime against PyTorch without installing Python.
"""

import argparse
import base64
import json
import math
import pathlib

import onnx
import torch

from generate import HEIGHT, LineGenerator
from network import LineNetwork, read
from train import BATCH, VALIDATION_LINES, VALIDATION_SEED, draw_batches, pack

HERE = pathlib.Path(__file__).parent
MODEL_FILE, EXAMPLES_FILE = HERE / 'latin-line.onnx', HERE / 'examples.json'
TEMPERATURES = [0.5 + 0.05 * step for step in range(51)]
EXAMPLE_SEED, EXAMPLE_COUNT, EXAMPLE_WIDTH = 30_002, 8, 240
OPSET = 13


def sized_alike(network, batches):
    """(logits, text, reading's correctness by character) of lines read with the right length."""
    with torch.no_grad():
        for crops, texts, columns in batches:
            for logits, text, count in zip(network(crops), texts, columns):
                reading = read(logits, count)[0]
                if text and len(reading) == len(text):
                    yield logits[:, :count], [a == b for a, b in zip(reading, text)]


def fit_temperature(network, batches):
    """The scale at which the characters' mean probability is nearest to the share that is right."""
    lines = list(sized_alike(network, batches))
    right = [flag for _, flags in lines for flag in flags]
    accuracy = sum(right) / len(right)

    def gap(temperature):
        sure = [p for logits, _ in lines for p in read(logits / temperature, logits.shape[1])[1]]
        return abs(sum(sure) / len(sure) - accuracy)

    return min(TEMPERATURES, key=gap)


def calibrated_network(checkpoint):
    """The averaged weights, evaluated in float32, with the temperature folded in; and the temperature."""
    network = LineNetwork()
    network.load_state_dict(checkpoint['average'])
    network.eval()
    generator = LineGenerator(VALIDATION_SEED)
    batches = [pack(batch) for batch in draw_batches(generator, VALIDATION_LINES // BATCH)]
    temperature = fit_temperature(network, batches)
    with torch.no_grad():
        network.layers[-1].weight /= temperature
        network.layers[-1].bias /= temperature
    return network, temperature


def write_onnx(network, path):
    torch.onnx.export(
        network,
        torch.zeros(1, 1, HEIGHT, 320),
        str(path),
        input_names=['x'],
        output_names=['y'],
        dynamic_axes={'x': {0: 'batch', 3: 'width'}, 'y': {0: 'batch', 2: 'columns'}},
        opset_version=OPSET,
    )
    onnx.checker.check_model(onnx.load(str(path)))


def example(network, text, crop):
    """The answer for one crop, padded on the right to a multiple of eight px by its own zero."""
    crops, _, columns = pack([(text, crop)])
    with torch.no_grad():
        reading, probabilities = read(network(crops)[0], columns[0])
    return {
        'printed': text,
        'read': reading,
        'probabilities': [round(p, 5) for p in probabilities],
        'width': crop.shape[1],
        'paddedWidth': math.ceil(crop.shape[1] / 8) * 8,
        'pixels': base64.b64encode(crop.tobytes()).decode(),
    }


def write_examples(network, path):
    generator, examples = LineGenerator(EXAMPLE_SEED), []
    while len(examples) < EXAMPLE_COUNT:
        text, crop = generator.sample()
        if text and crop.shape[1] <= EXAMPLE_WIDTH:
            examples.append(example(network, text, crop))
    path.write_text(json.dumps({'height': HEIGHT, 'lines': examples}, indent=2) + '\n')


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    exported, temperature = calibrated_network(torch.load(parser.parse_args().checkpoint))
    write_onnx(exported, MODEL_FILE)
    write_examples(exported, EXAMPLES_FILE)
    print(f'{MODEL_FILE.name}: {MODEL_FILE.stat().st_size} bytes, temperature {temperature:.2f}')
