"""Trains a line network on synthetic lines that one process draws while the other learns.

The schedule follows the clock: warm-up, constant rate, then a decay over the last part of the time. Weights are averaged
along the way; the average that does best on the fixed validation set is kept in OUT/best.pt, the latest state in OUT/last.pt.
"""

import argparse
import copy
import dataclasses
import math
import multiprocessing
import os
import time
from typing import Callable

import cv2
import numpy as np
import torch
from torch import nn

from line_training.reading import BLANK, error_rates

BATCH = 64
VALIDATION_SEED = 20_001
PEAK_RATE, FLOOR_RATE, WARM_UP_STEPS = 2e-3, 1e-5, 300
AVERAGE_KEEP = 0.998


@dataclasses.dataclass(frozen=True)
class Recipe:
    """What one line network is and learns from."""

    network: Callable[[], nn.Module]
    alphabet: str
    # Called with a seed: `sample()` gives a text and its crop, `pick` is its source of chance.
    generator: type
    normalise: Callable[[np.ndarray], np.ndarray]
    # Pixels of a crop's height, and of its width for each column of the answer.
    height: int
    width_stride: int
    batches_a_draw: int
    queue_batches: int
    validation_lines: int
    # Share of the time over which the rate falls.
    decay_share: float
    check_every: int


def pack(recipe, samples):
    """Crops padded to one width: input [n, 1, height, width], texts, output columns of each line."""
    width = max(crop.shape[1] for _, crop in samples)
    width = math.ceil(width / 8) * 8
    crops = np.zeros((len(samples), 1, recipe.height, width), np.float32)
    for row, (_, crop) in enumerate(samples):
        crops[row, 0, :, :crop.shape[1]] = recipe.normalise(crop)
    texts = [text for text, _ in samples]
    columns = [math.ceil(crop.shape[1] / recipe.width_stride) for _, crop in samples]
    return torch.from_numpy(crops), texts, columns


def draw_batches(generator, count):
    """`count` batches of lines, each of similar widths so that little is padded."""
    samples = sorted((generator.sample() for _ in range(count * BATCH)), key=lambda sample: sample[1].shape[1])
    return [samples[start:start + BATCH] for start in range(0, len(samples), BATCH)]


def draw_validation(recipe):
    """Packed batches of the fixed set that chooses among checkpoints."""
    batches = draw_batches(recipe.generator(VALIDATION_SEED), recipe.validation_lines // BATCH)
    return [pack(recipe, batch) for batch in batches]


def draw_forever(recipe, queue, seed):
    cv2.setNumThreads(1)
    generator = recipe.generator(seed)
    while True:
        batches = draw_batches(generator, recipe.batches_a_draw)
        generator.pick.shuffle(batches)
        for batch in batches:
            queue.put(batch)


def rate_at(step, share_done, decay_share):
    """Learning rate for a step, given the share of the training time that has passed."""
    warm = min(1.0, (step + 1) / WARM_UP_STEPS)
    decay = min(1.0, (1 - share_done) / decay_share)
    return FLOOR_RATE + PEAK_RATE * warm * (0.5 - 0.5 * math.cos(math.pi * max(decay, 0)))


class Trainer:
    def __init__(self, recipe, start):
        self.recipe = recipe
        self.label = {character: index for index, character in enumerate(recipe.alphabet, 1)}
        self.network = recipe.network().to(memory_format=torch.channels_last)
        self.steps_before = 0
        if start:
            checkpoint = torch.load(start)
            self.network.load_state_dict(checkpoint['average'])
            self.steps_before = checkpoint['steps']
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.AdamW(self.network.parameters(), PEAK_RATE, weight_decay=1e-3)
        self.loss = nn.CTCLoss(blank=BLANK, zero_infinity=True)
        self.steps = 0

    def step(self, batch, rate):
        """One update in bfloat16 (about twice as fast here as float32); the CTC loss stays in float32."""
        crops, texts, columns = pack(self.recipe, batch)
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        self.network.train()
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits = self.network(crops.contiguous(memory_format=torch.channels_last))
        targets = torch.tensor([self.label[character] for text in texts for character in text])
        lengths = torch.tensor([len(text) for text in texts])
        loss = self.loss(logits.float().permute(2, 0, 1).log_softmax(2), targets, torch.tensor(columns), lengths)
        self.optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), 5)
        self.optimiser.step()
        self.steps += 1
        self.follow_average()
        return loss.item()

    @torch.no_grad()
    def follow_average(self):
        keep = min(AVERAGE_KEEP, self.steps / (self.steps + 50))
        for mean, value in zip(self.average.state_dict().values(), self.network.state_dict().values()):
            if mean.dtype.is_floating_point:
                mean.lerp_(value, 1 - keep)
            else:
                mean.copy_(value)

    def save(self, path, **facts):
        state = {'average': self.average.state_dict(), 'network': self.network.state_dict(), **facts}
        torch.save(state, path + '.part')
        os.replace(path + '.part', path)


def train(recipe, options):
    os.makedirs(options.out, exist_ok=True)
    validation = draw_validation(recipe)
    queue = multiprocessing.Queue(recipe.queue_batches)
    multiprocessing.Process(target=draw_forever, args=(recipe, queue, options.seed), daemon=True).start()
    torch.manual_seed(options.seed)
    trainer, began, best, running = Trainer(recipe, options.start), time.monotonic(), math.inf, 0.0
    share = 0.0
    while share < 1:
        loss = trainer.step(queue.get(), rate_at(trainer.steps, share, recipe.decay_share))
        running = loss if trainer.steps == 1 else 0.98 * running + 0.02 * loss
        share = (time.monotonic() - began) / (60 * options.minutes)
        if trainer.steps % 100 == 0:
            print(f'{trainer.steps} steps {share:.3f} of time, loss {running:.4f}, queue {queue.qsize()}', flush=True)
        if trainer.steps % options.check_every == 0 or share >= 1:
            errors, exact = error_rates(trainer.average, validation, recipe.alphabet)
            facts = {'steps': trainer.steps_before + trainer.steps, 'cer': errors, 'exact': exact, 'seed': options.seed}
            print(f'validation: CER {errors:.4f}, exact lines {exact:.4f}', flush=True)
            trainer.save(os.path.join(options.out, 'last.pt'), **facts)
            if errors < best:
                best = errors
                trainer.save(os.path.join(options.out, 'best.pt'), **facts)


def train_from_arguments(recipe, description):
    """The command line of a folder's train.py."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument('--minutes', type=float, required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--start', help='checkpoint whose weights to begin with')
    parser.add_argument('--check-every', type=int, default=recipe.check_every)
    torch.set_num_threads(1)
    train(recipe, parser.parse_args())
