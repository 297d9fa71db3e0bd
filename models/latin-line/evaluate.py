"""Measures a checkpoint on held-out synthetic lines and writes the model card for the exported file.

    PYTHONPATH=.. python3 evaluate.py /tmp/latin-line/best.pt

The held-out set has typefaces and a seed of its own; neither training nor the choice of a checkpoint has seen them.
"""

import argparse
import collections
import hashlib
import json
import math
import pathlib
import time

import torch

from alphabet import ALPHABET, MARKED, REJECT
from export import MODEL_FILE
from faces import HELD_OUT
from generate import HEIGHT, LineGenerator
from line_training.exporting import OPSET, calibrated_network
from line_training.reading import edit_distance
from line_training.training import BATCH, VALIDATION_SEED, pack
from network import read
from train import RECIPE

CARD_FILE = pathlib.Path(__file__).parent / 'card.json'
HELD_OUT_SEED, HELD_OUT_LINES = 30_001, 64 * 80
SURENESS_EDGES = (0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.000001)
CAP_EDGES = (0, 8, 10, 12, 16, 20, 40)
LIMITS = (
    'Measured on synthetic lines that are meant to be harsher than most photographs; the rates are no promise about real '
    'documents, which are measured separately. Print only, no handwriting. One column sees about six letters to each side '
    'and there is no dictionary: 0 and O, 1, I and l, and the small and capital letters of one shape are told apart by '
    'their neighbours alone. Comma and cedilla below, Đ and Ð, quotes and dashes are one class each. Cyrillic, Greek and '
    'all other scripts are rejected, not read; words made only of letters with Latin twins cannot be told from Latin. '
    'Below about 8 px of cap height marks above letters are often lost.'
)


def wilson(successes, trials, z=1.959964):
    """95 % score interval of a share; Wilson, JASA 22 (1927), page 209."""
    share = successes / trials
    centre = share + z * z / (2 * trials)
    spread = z * math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials))
    scale = 1 + z * z / trials
    return [max(0.0, round((centre - spread) / scale, 4)), min(1.0, round((centre + spread) / scale, 4))]


def draw_held_out(seed, count):
    """Packed batches with what is known of each line beside its text."""
    generator = LineGenerator(seed, held_out=True)
    lines = [(*generator.sample(), dict(generator.last)) for _ in range(count)]
    lines.sort(key=lambda line: line[1].shape[1])
    for start in range(0, count, BATCH):
        batch = lines[start:start + BATCH]
        yield pack(RECIPE, [line[:2] for line in batch]), [line[2] for line in batch]


def read_all(network, batches):
    """A record of every line: printed text, reading, its characters' probabilities, and how it was made."""
    with torch.no_grad():
        for (crops, texts, columns), facts in batches:
            for logits, text, count, fact in zip(network(crops), texts, columns, facts):
                reading, sure = read(logits, count)
                yield {
                    'text': text, 'read': reading, 'sure': sure, 'mean': sum(sure) / len(sure) if sure else 0.0,
                    'foreign': fact['line'].script is not None and not text.replace(REJECT, '').strip(),
                    'mixed': fact['line'].script is not None and bool(text.replace(REJECT, '').strip()), **fact,
                }


def summary(lines):
    if not lines:
        return None
    exact = sum(line['text'] == line['read'] for line in lines)
    characters = sum(len(line['text']) for line in lines)
    errors = sum(edit_distance(line['read'], line['text']) for line in lines)
    return {
        'lines': len(lines),
        'exactLines': exact,
        'exactRate': round(exact / len(lines), 4),
        'exactRate95': wilson(exact, len(lines)),
        'characters': characters,
        'characterErrors': errors,
        'characterErrorRate': round(errors / max(1, characters), 5),
    }


def calibration(lines):
    """Exact lines for each range of the mean character probability."""
    rows = []
    for low, high in zip(SURENESS_EDGES, SURENESS_EDGES[1:]):
        inside = [line for line in lines if low <= line['mean'] < high]
        exact = sum(line['text'] == line['read'] for line in inside)
        rows.append({
            'from': low, 'below': min(high, 1), 'lines': len(inside), 'exactLines': exact,
            'exactRate95': wilson(exact, len(inside)) if inside else None,
        })
    return rows


def characters_of(lines):
    """(printed, read, probability) of the characters of lines read with the right length."""
    for line in lines:
        if len(line['text']) == len(line['read']):
            yield from zip(line['text'], line['read'], line['sure'])


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


def by_marked_letter(lines):
    """Of each letter with marks: how often it was printed, and the share that was read as itself."""
    seen, right = collections.Counter(), collections.Counter()
    for printed, got, _ in characters_of(lines):
        if printed in MARKED:
            seen[printed] += 1
            right[printed] += printed == got
    return {letter: {'printed': seen[letter], 'right': right[letter]} for letter in sorted(seen)}


def confusions(lines, at_most=24):
    pairs = collections.Counter(p + ' read as ' + g for p, g, _ in characters_of(lines) if p != g)
    return dict(pairs.most_common(at_most))


def rejections(lines):
    """Lines that hold nothing to read: how many came out with letters all the same, and how sure they were."""
    garbage = [line for line in lines if any(c.isalnum() for c in line['read'])]
    sure = [line for line in garbage if line['mean'] >= 0.8]
    return {'lines': len(lines), 'withLetters': len(garbage), 'withLettersAndSureBy0.8': len(sure)}


def measurements(network):
    lines = list(read_all(network, draw_held_out(HELD_OUT_SEED, HELD_OUT_LINES)))
    latin = [line for line in lines if line['text'] and not line['turned'] and not line['foreign']]
    marked = [line for line in latin if set(line['text']) & set(MARKED)]
    caps = zip(CAP_EDGES, CAP_EDGES[1:])
    return {
        'set': f'{HELD_OUT_LINES} synthetic lines, seed {HELD_OUT_SEED}, in typefaces never trained on: ' + ', '.join(HELD_OUT),
        'latin': summary(latin),
        'withMarkedLetters': summary(marked),
        'byCapHeightInPixels': {f'{a}-{b}': summary([line for line in latin if a <= line['cap'] < b]) for a, b in caps},
        'otherScripts': rejections([line for line in lines if line['foreign'] and not line['turned']]),
        'upsideDownOrMirrored': rejections([line for line in lines if line['turned']]),
        'empty': rejections([line for line in lines if not line['text']]),
        'calibrationOfMeanCharacterProbability': calibration(latin),
        'calibrationOfCharacters': character_calibration(latin),
        'markedLetters': by_marked_letter(latin),
        'commonestConfusions': confusions(latin),
    }


def in_words(measured):
    latin, foreign = measured['latin'], measured['otherScripts']
    low, high = latin['exactRate95']
    return (
        f"{measured['set']}: {latin['exactLines']} of {latin['lines']} Latin lines exact ({latin['exactRate']:.1%}, 95 % "
        f"interval {low:.1%} to {high:.1%}), {latin['characterErrors']} errors in {latin['characters']} characters "
        f"({latin['characterErrorRate']:.2%}); of {foreign['lines']} lines in other scripts {foreign['withLetters']} came "
        f"out with letters, {foreign['withLettersAndSureBy0.8']} of them with a confidence of 0.8 or more."
    )


def card(checkpoint, temperature, measured):
    content = MODEL_FILE.read_bytes()
    return {
        'name': 'latin-line',
        'version': '1.0.0',
        'file': MODEL_FILE.name,
        'sha256': hashlib.sha256(content).hexdigest(),
        'bytes': len(content),
        'licence': 'Apache-2.0',
        'origin': 'Trained from random weights by train.py in this folder; no third party weights or data.',
        'trainedOn': {
            'data': 'Synthetic lines of generate.py only: invented text in typefaces of Debian packages, procedural paper, '
                    'optics and compression. No image or text of a real document.',
            'lines': checkpoint['steps'] * BATCH,
            'steps': checkpoint['steps'],
            'seed': checkpoint['seed'],
            'chosenBy': f'character error rate on {RECIPE.validation_lines} synthetic lines, seed {VALIDATION_SEED}',
            'temperature': round(temperature, 2),
        },
        'measuredOn': in_words(measured),
        'measurements': measured,
        'input': {
            'name': 'x', 'type': 'float32', 'shape': ['batch', 1, HEIGHT, 'width'],
            'meaning': 'Grey crop of one line, 32 px high, at most about 1200 px wide, padded on the right with zeros to a '
                       'multiple of 8; per line (v - mean) / (standard deviation + 6) over its own pixels of 0..255.',
        },
        'output': {
            'name': 'y', 'type': 'float32', 'shape': ['batch', 1 + len(ALPHABET), 'width / 2'],
            'meaning': 'Logits a column. Class 0 is the CTC blank, classes 1 and up are, the first being the space and the '
                       'last (U+FFFD) a word that is not read: ' + ALPHABET,
        },
        'opset': OPSET,
        'limits': LIMITS,
    }


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('checkpoint')
    torch.set_num_threads(1)
    state, began = torch.load(parser.parse_args().checkpoint), time.monotonic()
    measured_network, scale = calibrated_network(RECIPE, state)
    facts = card(state, scale, measurements(measured_network))
    CARD_FILE.write_text(json.dumps(facts, indent=2, ensure_ascii=False) + '\n')
    print(facts['measuredOn'], f'({time.monotonic() - began:.0f} s)')
