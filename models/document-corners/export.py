"""Writes the ONNX file of a checkpoint, and a few pictures with the answers PyTorch gives for them.

    python3 export.py /tmp/document-corners/best.pt

The file ends in a sigmoid: its maps are probabilities. `examples.json` lets a test check the ONNX runtime against
PyTorch without installing Python.
"""

import argparse
import base64
import json
import pathlib

import cv2
import onnx
import torch
from torch import nn

from generate import SceneGenerator
from network import STRIDE, CornerNetwork
from train import pack

HERE = pathlib.Path(__file__).parent
MODEL_FILE, EXAMPLES_FILE = HERE / 'document-corners.onnx', HERE / 'examples.json'
EXAMPLE_SEED, EXAMPLE_COUNT, EXAMPLE_SHAPE = 30_002, 3, (96, 128)
OPSET = 13


class Probabilities(nn.Module):
    def __init__(self, network):
        super().__init__()
        self.network = network

    def forward(self, x):
        return self.network(x).sigmoid()


def network_of(checkpoint):
    network = CornerNetwork()
    network.load_state_dict(checkpoint['average'])
    return network.eval()


def write_onnx(network, path):
    torch.onnx.export(
        Probabilities(network).eval(),
        torch.zeros(1, 3, 12 * STRIDE, 16 * STRIDE),
        str(path),
        input_names=['x'],
        output_names=['y'],
        dynamic_axes={'x': {0: 'batch', 2: 'height', 3: 'width'}, 'y': {0: 'batch', 2: 'rows', 3: 'columns'}},
        opset_version=OPSET,
    )
    onnx.checker.check_model(onnx.load(str(path)))


def example(network, picture):
    with torch.no_grad():
        maps = Probabilities(network)(pack([(picture, picture)])[0])[0]
    covered, sides = (maps[layer].mean().item() for layer in (0, 1))
    return {
        'pixels': base64.b64encode(cv2.imencode('.png', picture[..., ::-1])[1].tobytes()).decode(),
        'meanCovered': round(covered, 5),
        'meanSides': round(sides, 5),
        'everyEighth': [[round(v.item(), 4) for v in layer[::8, ::8].flatten()] for layer in maps],
    }


def write_examples(network, path):
    generator, (height, width) = SceneGenerator(EXAMPLE_SEED), EXAMPLE_SHAPE
    pictures = [generator.sample((2 * height, 2 * width))[0] for _ in range(EXAMPLE_COUNT)]
    small = [cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA) for picture in pictures]
    content = {'height': height, 'width': width, 'pictures': [example(network, picture) for picture in small]}
    path.write_text(json.dumps(content, indent=2) + '\n')


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    exported = network_of(torch.load(parser.parse_args().checkpoint))
    write_onnx(exported, MODEL_FILE)
    write_examples(exported, EXAMPLES_FILE)
    print(f'{MODEL_FILE.name}: {MODEL_FILE.stat().st_size} bytes')
