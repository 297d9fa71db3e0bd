"""Trains the recogniser on synthetic lines that one process draws while the other learns.

    PYTHONPATH=.. nice -n 5 python3 train.py --minutes 60 --out /tmp/mrz-line

How it learns stands in ../line_training/training.py.
"""

from generate import HEIGHT, WIDTH_STRIDE, LineGenerator, normalise
from network import LineNetwork
from mrz_text import ALPHABET
from line_training.training import Recipe, train_from_arguments

RECIPE = Recipe(
    network=LineNetwork,
    alphabet=ALPHABET,
    generator=LineGenerator,
    normalise=normalise,
    height=HEIGHT,
    width_stride=WIDTH_STRIDE,
    batches_a_draw=8,
    queue_batches=48,
    validation_lines=1024,
    decay_share=0.4,
    check_every=1000,
)

if __name__ == '__main__':
    train_from_arguments(RECIPE, __doc__.split('\n')[0])
