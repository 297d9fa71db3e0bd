"""Trains the recogniser on synthetic lines that one process draws while the other learns.

    nice -n 5 python3 train.py --minutes 60 --out /tmp/latin-line

The schedule follows the clock: warm-up, constant rate, then a decay over the last half of the time.
Weights are averaged along the way; the average that does best on the fixed validation set is kept in
OUT/best.pt, the latest state in OUT/last.pt.
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
from torch import nn

from generate import HEIGHT, WIDTH_STRIDE, LineGenerator, normalise
from alphabet import ALPHABET
from network import BLANK, LineNetwork, measure

BATCH = 64
BATCHES_A_DRAW = 6
QUEUE_BATCHES = 40
VALIDATION_SEED, VALIDATION_LINES = 20_001, 512
PEAK_RATE, FLOOR_RATE, WARM_UP_STEPS = 2e-3, 1e-5, 300
DECAY_SHARE = 0.5
AVERAGE_KEEP = 0.998
LABEL = {character: index for index, character in enumerate(ALPHABET, 1)}


def pack(samples):
    """Crops padded to one width: input [n, 1, 32, width], texts, output columns of each line."""
    width = max(crop.shape[1] for _, crop in samples)
    width = math.ceil(width / 8) * 8
    crops = np.zeros((len(samples), 1, HEIGHT, width), np.float32)
    for row, (_, crop) in enumerate(samples):
        crops[row, 0, :, :crop.shape[1]] = normalise(crop)
    texts = [text for text, _ in samples]
    columns = [math.ceil(crop.shape[1] / WIDTH_STRIDE) for _, crop in samples]
    return torch.from_numpy(crops), texts, columns


def draw_batches(generator, count):
    """`count` batches of lines, each of similar widths so that little is padded."""
    samples = sorted((generator.sample() for _ in range(count * BATCH)), key=lambda sample: sample[1].shape[1])
    return [samples[start:start + BATCH] for start in range(0, len(samples), BATCH)]


def draw_forever(queue, seed):
    cv2.setNumThreads(1)
    generator = LineGenerator(seed)
    while True:
        batches = draw_batches(generator, BATCHES_A_DRAW)
        generator.pick.shuffle(batches)
        for batch in batches:
            queue.put(batch)


def rate_at(step, share_done):
    """Learning rate for a step, given the share of the training time that has passed."""
    warm = min(1.0, (step + 1) / WARM_UP_STEPS)
    decay = min(1.0, (1 - share_done) / DECAY_SHARE)
    return FLOOR_RATE + PEAK_RATE * warm * (0.5 - 0.5 * math.cos(math.pi * max(decay, 0)))


class Trainer:
    def __init__(self, start):
        self.network = LineNetwork().to(memory_format=torch.channels_last)
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
        crops, texts, columns = pack(batch)
        for group in self.optimiser.param_groups:
            group['lr'] = rate
        self.network.train()
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits = self.network(crops.contiguous(memory_format=torch.channels_last))
        targets = torch.tensor([LABEL[character] for text in texts for character in text])
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


def train(options):
    os.makedirs(options.out, exist_ok=True)
    validation = [pack(batch) for batch in draw_batches(LineGenerator(VALIDATION_SEED), VALIDATION_LINES // BATCH)]
    queue = multiprocessing.Queue(QUEUE_BATCHES)
    multiprocessing.Process(target=draw_forever, args=(queue, options.seed), daemon=True).start()
    torch.manual_seed(options.seed)
    trainer, began, best, running = Trainer(options.start), time.monotonic(), math.inf, 0.0
    share = 0.0
    while share < 1:
        loss = trainer.step(queue.get(), rate_at(trainer.steps, share))
        running = loss if trainer.steps == 1 else 0.98 * running + 0.02 * loss
        share = (time.monotonic() - began) / (60 * options.minutes)
        if trainer.steps % 100 == 0:
            print(f'{trainer.steps} steps {share:.3f} of time, loss {running:.4f}, queue {queue.qsize()}', flush=True)
        if trainer.steps % options.check_every == 0 or share >= 1:
            errors, exact = measure(trainer.average, validation)
            facts = {'steps': trainer.steps_before + trainer.steps, 'cer': errors, 'exact': exact, 'seed': options.seed}
            print(f'validation: CER {errors:.4f}, exact lines {exact:.4f}', flush=True)
            trainer.save(os.path.join(options.out, 'last.pt'), **facts)
            if errors < best:
                best = errors
                trainer.save(os.path.join(options.out, 'best.pt'), **facts)


if __name__ == '__main__':
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('--minutes', type=float, required=True)
    parser.add_argument('--out', required=True)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--start', help='checkpoint whose weights to begin with')
    parser.add_argument('--check-every', type=int, default=500)
    torch.set_num_threads(1)
    train(parser.parse_args())
