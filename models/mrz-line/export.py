"""Writes the ONNX file of a checkpoint, and a few lines with the answers PyTorch gives for them.

    PYTHONPATH=.. python3 export.py /tmp/mrz-line/best.pt

How its sureness is calibrated stands in ../line_training/exporting.py.
`examples.json` lets a test check the ONNX runtime against PyTorch without installing Python.
"""

import argparse
import base64
import json
import pathlib

import torch

from generate import HEIGHT, LineGenerator
from line_training.exporting import calibrated_network, write_onnx
from line_training.training import pack
from network import read
from train import RECIPE

HERE = pathlib.Path(__file__).parent
MODEL_FILE, EXAMPLES_FILE = HERE / 'mrz-line.onnx', HERE / 'examples.json'
EXAMPLE_SEED, EXAMPLE_COUNT, EXAMPLE_WIDTH = 30_002, 6, 480


def example(network, text, crop):
    crops, _, columns = pack(RECIPE, [(text, crop)])
    with torch.no_grad():
        reading, probabilities = read(network(crops[..., :crop.shape[1]])[0], columns[0])
    return {
        'printed': text,
        'read': reading,
        'probabilities': [round(p, 5) for p in probabilities],
        'width': crop.shape[1],
        'pixels': base64.b64encode(crop.tobytes()).decode(),
    }


def write_examples(network, path):
    generator, examples = LineGenerator(EXAMPLE_SEED), []
    while len(examples) < EXAMPLE_COUNT:
        text, crop = generator.sample()
        if crop.shape[1] <= EXAMPLE_WIDTH:
            examples.append(example(network, text, crop))
    path.write_text(json.dumps({'height': HEIGHT, 'lines': examples}, indent=2) + '\n')


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    exported, temperature = calibrated_network(RECIPE, torch.load(parser.parse_args().checkpoint))
    write_onnx(RECIPE, exported, MODEL_FILE)
    write_examples(exported, EXAMPLES_FILE)
    print(f'{MODEL_FILE.name}: {MODEL_FILE.stat().st_size} bytes, temperature {temperature:.2f}')
