"""Measures a checkpoint on held-out synthetic photographs and writes the model card for the exported file.

    python3 evaluate.py /tmp/document-corners/best.pt

The held-out set has a seed of its own; neither training nor the choice of a checkpoint has seen it. Measured is the
network alone, cell by cell; how well the product places corners is measured by its own benchmark.
"""

import argparse
import hashlib
import json
import math
import pathlib

import torch

from export import MODEL_FILE, OPSET, network_of
from generate import SHAPES, SceneGenerator
from network import agreement
from train import BATCH, VALIDATION_PICTURES, VALIDATION_SEED, pack

CARD_FILE = pathlib.Path(__file__).parent / 'card.json'
HELD_OUT_SEED, HELD_OUT_PICTURES = 30_001, 1024
LIMITS = (
    'Trained and measured on drawn pictures only; the rates are no promise about photographs. Sees 256 px of a picture: '
    'corners need refining on the picture itself. Documents under a twelfth of the picture wide, folded or bent pages, '
    'and cards that lie on each other are hardly in the data. A broad margin, a dark border or a second colour on half of '
    'a card may be taken for its edge. Of an open booklet only the page with the data is the document. Says nothing about '
    'which way up a document lies or what it is.'
)


def wilson(successes, trials, z=1.959964):
    """95 % score interval of a share; Wilson, JASA 22 (1927), page 209."""
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return [max(0.0, round((centre - spread) / scale, 4)), min(1.0, round((centre + spread) / scale, 4))]


def overlaps(network):
    """(number of documents in the truth, overlap of the covered cells) of every held-out picture."""
    generator = SceneGenerator(HELD_OUT_SEED)
    for start in range(HELD_OUT_PICTURES // BATCH):
        samples = [generator.sample(SHAPES[start % len(SHAPES)]) for _ in range(BATCH)]
        with torch.no_grad():
            pictures, truths = pack(samples)
            for (_, _, quads), overlap in zip(samples, agreement(network(pictures), truths).tolist()):
                yield len(quads), overlap


def summary(values):
    good = sum(value > 0.9 for value in values)
    return {
        'pictures': len(values),
        'overlapAbove90': good,
        'rate': round(good / len(values), 4),
        'rate95': wilson(good, len(values)),
        'meanOverlap': round(sum(values) / len(values), 4),
    }


def measurements(network):
    measured = list(overlaps(network))
    return {
        'set': f'{HELD_OUT_PICTURES} synthetic pictures, generate.py seed {HELD_OUT_SEED}, never used to train or to choose',
        **summary([overlap for _, overlap in measured]),
        'byDocuments': {
            str(count): summary([overlap for number, overlap in measured if number == count])
            for count in sorted({number for number, _ in measured})
        },
    }


def in_words(measured):
    low, high = measured['rate95']
    return (
        f"{measured['set']}: cells overlap above 0.9 on {measured['overlapAbove90']} of {measured['pictures']} "
        f"({measured['rate']:.1%}, 95 % interval {low:.1%} to {high:.1%}), mean overlap {measured['meanOverlap']:.3f}."
    )


def card(checkpoint, measured):
    content = MODEL_FILE.read_bytes()
    return {
        'name': 'document-corners',
        'version': '1.0.0',
        'file': MODEL_FILE.name,
        'sha256': hashlib.sha256(content).hexdigest(),
        'bytes': len(content),
        'licence': 'Apache-2.0',
        'origin': 'Trained from random weights by train.py in this folder; no third party weights or data.',
        'trainedOn': {
            'data': 'Drawn scenes of generate.py only: invented documents on procedural surroundings, optics and '
                    'compression. No photograph and no image of a real document.',
            'pictures': checkpoint['steps'] * BATCH,
            'steps': checkpoint['steps'],
            'seed': checkpoint['seed'],
            'chosenBy': f'mean overlap on {VALIDATION_PICTURES} synthetic pictures, seed {VALIDATION_SEED}',
        },
        'measuredOn': in_words(measured),
        'measurements': measured,
        'input': {
            'name': 'x', 'type': 'float32', 'shape': ['batch', 3, 'height', 'width'],
            'meaning': 'RGB from -1 to 1, longest side 256 px, both sides multiples of 16.',
        },
        'output': {
            'name': 'y', 'type': 'float32', 'shape': ['batch', 2, 'height / 2', 'width / 2'],
            'meaning': 'Probabilities for every 2 x 2 px: a document covers the cell; a side of one runs through it.',
        },
        'opset': OPSET,
        'limits': LIMITS,
    }


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    state = torch.load(parser.parse_args().checkpoint)
    facts = card(state, measurements(network_of(state)))
    CARD_FILE.write_text(json.dumps(facts, indent=2) + '\n')
    print(facts['measuredOn'])
