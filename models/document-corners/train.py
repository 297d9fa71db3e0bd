"""Trains the network on synthetic photographs that one process draws while the other learns.

    nice -n 5 python3 train.py --minutes 40 --out /tmp/document-corners

The schedule follows the clock: warm-up, constant rate, then a decay over the last 60 % of the time. Weights are
averaged along the way; the average that does best on the fixed validation set is kept in OUT/best.pt.
"""

import argparse
import copy
import math
import multiprocessing
import os
import time

import cv2
import numpy as np
import torch
from torch.nn import functional

from generate import SHAPES, SceneGenerator
from network import CornerNetwork, agreement

BATCH = 16
QUEUE_BATCHES = 24
# Pictures drawn in advance come back a few times, mirrored or turned, while new ones are drawn.
POOL_BATCHES, NEW_SHARE = 120, 0.5
VALIDATION_SEED, VALIDATION_PICTURES = 20_001, 256
PEAK_RATE, FLOOR_RATE, WARM_UP_STEPS = 3e-3, 1e-5, 150
DECAY_SHARE = 0.6
AVERAGE_KEEP = 0.995
SIDE_WEIGHT = 3.0


def pack(samples):
    """Pictures [n, 3, h, w] in [-1,1] and truths [n, 2, h / 2, w / 2]; all samples have one shape."""
    pictures = np.stack([picture for picture, *_ in samples]).transpose(0, 3, 1, 2)
    truths = np.stack([truth for _, truth, *_ in samples])
    return torch.from_numpy(pictures.astype(np.float32) / 127.5 - 1), torch.from_numpy(truths)


def draw_batch(generator, shape):
    return [generator.sample(shape)[:2] for _ in range(BATCH)]


def draw_forever(queue, seed):
    cv2.setNumThreads(1)
    generator = SceneGenerator(seed)
    while True:
        shape = SHAPES[int(generator.pick.integers(len(SHAPES)))]
        queue.put(draw_batch(generator, shape))


def validation_batches():
    generator = SceneGenerator(VALIDATION_SEED)
    return [pack(draw_batch(generator, SHAPES[at % len(SHAPES)])) for at in range(VALIDATION_PICTURES // BATCH)]


def rate_at(step, share_done, peak):
    warm = min(1.0, (step + 1) / WARM_UP_STEPS)
    decay = min(1.0, (1 - share_done) / DECAY_SHARE)
    return FLOOR_RATE + peak * warm * (0.5 - 0.5 * math.cos(math.pi * max(decay, 0)))


def loss_of(logits, truths):
    """Cross-entropy of both maps, and the overlap (dice) of the covered one, so that tiny documents count."""
    covered, sides = logits[:, 0], logits[:, 1]
    entropy = functional.binary_cross_entropy_with_logits(covered, truths[:, 0])
    weight = 1 + SIDE_WEIGHT * truths[:, 1]
    lines = functional.binary_cross_entropy_with_logits(sides, truths[:, 1], weight)
    guess = covered.sigmoid()
    both = (guess * truths[:, 0]).sum((1, 2))
    dice = 1 - (2 * both + 20) / (guess.sum((1, 2)) + truths[:, 0].sum((1, 2)) + 20)
    return entropy + lines + 0.5 * dice.mean()


class Pool:
    """Batches drawn lately: when the drawing is slower than the learning, they are seen again, changed."""

    def __init__(self, queue, seed):
        self.queue, self.batches, self.pick = queue, [], np.random.default_rng(seed)

    def next(self):
        if len(self.batches) < 8 or (not self.queue.empty() and self.pick.random() < NEW_SHARE):
            batch = self.queue.get()
            self.batches.append(batch)
            self.batches = self.batches[-POOL_BATCHES:]
            return pack(batch)
        pictures, truths = pack(self.batches[int(self.pick.integers(len(self.batches)))])
        if self.pick.random() < 0.5:
            pictures, truths = pictures.flip(2, 3), truths.flip(2, 3)
        gain = torch.from_numpy(self.pick.uniform(0.7, 1.2, (BATCH, 3, 1, 1)).astype(np.float32))
        return ((pictures + 1) * gain).clamp(0, 2) - 1, truths


class Trainer:
    def __init__(self, start):
        self.network = CornerNetwork().to(memory_format=torch.channels_last)
        self.steps_before = 0
        if start:
            checkpoint = torch.load(start)
            self.network.load_state_dict(checkpoint['average'])
            self.steps_before = checkpoint['steps']
        self.average = copy.deepcopy(self.network)
        self.optimiser = torch.optim.AdamW(self.network.parameters(), PEAK_RATE, weight_decay=1e-3)
        self.steps = 0

    def step(self, batch, rate):
        """One update in bfloat16 (about twice as fast here as float32); the loss stays in float32."""
        pictures, truths = batch
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        self.network.train()
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits = self.network(pictures.contiguous(memory_format=torch.channels_last))
        loss = loss_of(logits.float(), truths)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 5)
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
        steps = self.steps_before + self.steps
        torch.save({'average': self.average.state_dict(), 'steps': steps, **facts}, path + '.part')
        os.replace(path + '.part', path)


@torch.no_grad()
def measure(network, batches):
    """(mean overlap, share of pictures with an overlap above 0.9)"""
    network.eval()
    overlaps = torch.cat([agreement(network(pictures), truths) for pictures, truths in batches])
    return overlaps.mean().item(), (overlaps > 0.9).float().mean().item()


def train(options):
    os.makedirs(options.out, exist_ok=True)
    queue = multiprocessing.Queue(QUEUE_BATCHES)
    multiprocessing.Process(target=draw_forever, args=(queue, options.seed), daemon=True).start()
    validation = validation_batches()
    torch.manual_seed(options.seed)
    trainer, pool, began = Trainer(options.start), Pool(queue, options.seed), time.monotonic()
    best, running, share = -1.0, 0.0, 0.0
    while share < 1:
        loss = trainer.step(pool.next(), rate_at(trainer.steps, share, options.rate))
        running = loss if trainer.steps == 1 else 0.98 * running + 0.02 * loss
        share = (time.monotonic() - began) / (60 * options.minutes)
        if trainer.steps % 50 == 0:
            print(f'{trainer.steps} steps {share:.3f} of time, loss {running:.4f}, queue {queue.qsize()}', flush=True)
        if trainer.steps % options.check_every == 0 or share >= 1:
            overlap, good = measure(trainer.average, validation)
            print(f'validation: overlap {overlap:.4f}, above 0.9 {good:.4f}', flush=True)
            if overlap > best:
                best = overlap
                trainer.save(os.path.join(options.out, 'best.pt'), overlap=overlap, good=good, seed=options.seed)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--minutes', type=float, required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--rate', type=float, default=PEAK_RATE, help='highest learning rate')
    parser.add_argument('--start', help='checkpoint whose weights to begin with')
    parser.add_argument('--check-every', type=int, default=300)
    torch.set_num_threads(1)
    train(parser.parse_args())
