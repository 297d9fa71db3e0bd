"""Weights halfway between two checkpoints, the second trained on from the first.

    python3 halfway.py before.pt after.pt halfway.pt

A short training on something new forgets a little of the old; halfway between, most of both is kept.
"""

import argparse

import torch


def halfway(before, after):
    return {
        name: (value + after[name]) / 2 if value.dtype.is_floating_point else after[name]
        for name, value in before.items()
    }


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    for name in ('before', 'after', 'out'):
        parser.add_argument(name)
    options = parser.parse_args()
    first, second = torch.load(options.before), torch.load(options.after)
    weights = halfway(first['average'], second['average'])
    torch.save({'average': weights, 'steps': second['steps'], 'seed': second['seed']}, options.out)
