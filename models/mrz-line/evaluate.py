"""Measures a checkpoint on held-out synthetic lines and writes the model card for the exported file.

    PYTHONPATH=.. python3 evaluate.py /tmp/mrz-line/best.pt

The held-out set has a seed of its own; neither training nor the choice of a checkpoint has seen it.
"""

import argparse
import collections
import hashlib
import json
import math
import pathlib

import torch

from export import MODEL_FILE
from generate import LineGenerator
from mrz_text import ALPHABET
from line_training.exporting import OPSET, calibrated_network
from line_training.reading import edit_distance
from line_training.training import BATCH, VALIDATION_SEED, draw_batches, pack
from network import read
from train import RECIPE

CARD_FILE = pathlib.Path(__file__).parent / 'card.json'
HELD_OUT_SEED, HELD_OUT_LINES = 30_001, 64 * 160
SURENESS_EDGES = (0, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 1.000001)
LINE_LENGTHS = (30, 36, 44)
LIMITS = (
    'Measured on synthetic lines that are meant to be harsher than most photographs; the rates are no promise about '
    'real documents, which are measured separately. Reads MRZ characters only and always answers: other text is read '
    'as if it were an MRZ. Lines upside down, handwriting and faces other than OCR-B and common fixed-pitch ones are '
    'not covered. Two equal neighbours need three columns, so below about 8 px a character long runs of the filler '
    'lose characters: widen such crops before reading. A column sees 97 px, about four characters to each side, so '
    'check digits are neither known nor repaired.'
)


def wilson(successes, trials, z=1.959964):
    """95 % score interval of a share; Wilson, JASA 22 (1927), page 209."""
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return [max(0.0, round((centre - spread) / scale, 4)), min(1.0, round((centre + spread) / scale, 4))]


def read_all(network, batches):
    """(printed, read, mean character probability, its characters' probabilities) of every line."""
    with torch.no_grad():
        for crops, texts, columns in batches:
            for logits, text, count in zip(network(crops), texts, columns):
                reading, sure = read(logits, count)
                yield text, reading, sum(sure) / len(sure) if sure else 0.0, sure


def summary(lines):
    exact = sum(text == reading for text, reading, _, _ in lines)
    characters = sum(len(text) for text, _, _, _ in lines)
    errors = sum(edit_distance(reading, text) for text, reading, _, _ in lines)
    return {
        'lines': len(lines),
        'exactLines': exact,
        'exactRate': round(exact / len(lines), 4),
        'exactRate95': wilson(exact, len(lines)),
        'characters': characters,
        'characterErrors': errors,
        'characterErrorRate': round(errors / characters, 5),
    }


def calibration(lines):
    """Exact lines for each range of the mean character probability."""
    rows = []
    for low, high in zip(SURENESS_EDGES, SURENESS_EDGES[1:]):
        inside = [line for line in lines if low <= line[2] < high]
        exact = sum(text == reading for text, reading, _, _ in inside)
        rows.append({
            'from': low,
            'below': min(high, 1),
            'lines': len(inside),
            'exactLines': exact,
            'exactRate95': wilson(exact, len(inside)) if inside else None,
        })
    return rows


def characters_of(lines):
    """(printed, read, probability) of the characters of lines read with the right length."""
    for text, reading, _, sure in lines:
        if len(text) == len(reading):
            yield from zip(text, reading, sure)


def character_calibration(lines):
    """Mean probability against accuracy, and their gap averaged over ten bins of equal width."""
    bins = collections.defaultdict(list)
    for printed, got, sure in characters_of(lines):
        bins[min(9, int(sure * 10))].append((sure, printed == got))
    everything = [pair for pairs in bins.values() for pair in pairs]
    gap = sum(abs(sum(sure - right for sure, right in pairs)) for pairs in bins.values())
    return {
        'characters': len(everything),
        'meanProbability': round(sum(sure for sure, _ in everything) / len(everything), 5),
        'accuracy': round(sum(right for _, right in everything) / len(everything), 5),
        'expectedCalibrationError': round(gap / len(everything), 5),
    }


def confusions(lines, at_most=12):
    pairs = collections.Counter(p + ' read as ' + g for p, g, _ in characters_of(lines) if p != g)
    return dict(pairs.most_common(at_most))


def measurements(network):
    batches = [pack(RECIPE, batch) for batch in draw_batches(LineGenerator(HELD_OUT_SEED), HELD_OUT_LINES // BATCH)]
    lines = list(read_all(network, batches))
    by_length = {str(n): summary([line for line in lines if len(line[0]) == n]) for n in LINE_LENGTHS}
    return {
        'set': f'{HELD_OUT_LINES} synthetic lines, generate.py seed {HELD_OUT_SEED}, never used to train or to choose',
        **summary(lines),
        'byLineLength': by_length,
        'calibrationOfMeanCharacterProbability': calibration(lines),
        'calibrationOfCharacters': character_calibration(lines),
        'commonestConfusions': confusions(lines),
    }


def in_words(measured):
    low, high = measured['exactRate95']
    return (
        f"{measured['set']}: {measured['exactLines']} of {measured['lines']} lines exact "
        f"({measured['exactRate']:.1%}, 95 % interval {low:.1%} to {high:.1%}), {measured['characterErrors']} errors in "
        f"{measured['characters']} characters ({measured['characterErrorRate']:.2%})."
    )


def card(checkpoint, temperature, measured):
    content = MODEL_FILE.read_bytes()
    lines = checkpoint['steps'] * BATCH
    return {
        'name': 'mrz-line',
        'version': '1.0.0',
        'file': MODEL_FILE.name,
        'sha256': hashlib.sha256(content).hexdigest(),
        'bytes': len(content),
        'licence': 'Apache-2.0',
        'origin': 'Trained from random weights by train.py in this folder; no third party weights or data.',
        'trainedOn': {
            'data': 'Synthetic lines of generate.py only: invented holders, OCR-B and substitute faces, procedural '
                    'paper, optics and compression. No image or text of a real document.',
            'lines': lines,
            'steps': checkpoint['steps'],
            'seed': checkpoint['seed'],
            'chosenBy': f'character error rate on {RECIPE.validation_lines} synthetic lines, seed {VALIDATION_SEED}',
            'temperature': round(temperature, 2),
        },
        'measuredOn': in_words(measured),
        'measurements': measured,
        'input': {
            'name': 'x', 'type': 'float32', 'shape': ['batch', 1, 24, 'width'],
            'meaning': 'Grey crop of one line, 24 px high, at most about 1000 px wide, dark print on light paper; '
                       'per line (v - mean) / (standard deviation + 6) over its pixels of 0..255.',
        },
        'output': {
            'name': 'y', 'type': 'float32', 'shape': ['batch', 1 + len(ALPHABET), 'ceil(width / 4)'],
            'meaning': 'Logits a column. Class 0 is the CTC blank, classes 1..37 are: ' + ALPHABET,
        },
        'opset': OPSET,
        'limits': LIMITS,
    }


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    state = torch.load(parser.parse_args().checkpoint)
    measured_network, scale = calibrated_network(RECIPE, state)
    facts = card(state, scale, measurements(measured_network))
    CARD_FILE.write_text(json.dumps(facts, indent=2) + '\n')
    print(facts['measuredOn'])
