"""The recogniser: a small convolutional network that reads one line crop column by column.

Input  [batch, 1, 32, width]           normalised grey (see generate.normalise); width a multiple of 4
Output [batch, 1 + len(ALPHABET), width / 2]  logits; class 0 is the CTC blank, class n is ALPHABET[n - 1]

The body answers once every 4 px, and its last layer says two columns at once, so that two narrow letters side by
side (ll, ií) leave room for the blank that CTC needs between equal ones. There is no recurrent part.
"""

import torch
from torch import nn

from alphabet import ALPHABET

CLASSES = len(ALPHABET) + 1
BLANK = 0
COLUMNS_AT_ONCE = 2


def block(channels_in, channels_out, kernel, stride=1, padding=1, dilation=1):
    return nn.Sequential(
        nn.Conv2d(channels_in, channels_out, kernel, stride, padding, dilation, bias=False),
        nn.BatchNorm2d(channels_out),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, values):
        return values + self.body(values)


def along_line(channels, kernel, dilation):
    """Residual block over neighbouring columns only."""
    padding = (0, dilation * (kernel // 2))
    return Residual(block(channels, channels, (1, kernel), 1, padding, (1, dilation)))


class LineNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            block(1, 16, 5, stride=2, padding=2),
            block(16, 32, 3),
            block(32, 48, 3, stride=2),
            block(48, 64, 3),
            Residual(block(64, 64, 3)),
            block(64, 96, 3, stride=(2, 1)),
            Residual(block(96, 96, 3)),
            block(96, 160, 3, stride=(2, 1)),
            block(160, 192, (2, 3), padding=(0, 1)),
            along_line(192, 5, 1),
            along_line(192, 5, 2),
            along_line(192, 3, 4),
            nn.Conv2d(192, COLUMNS_AT_ONCE * CLASSES, 1),
        )

    def forward(self, crops):
        pairs = self.layers(crops).squeeze(2)
        split = pairs.reshape(-1, COLUMNS_AT_ONCE, CLASSES, pairs.shape[2])
        return split.permute(0, 2, 3, 1).flatten(2)


def read(logits, columns):
    """Greedy CTC reading of one line: its text and each character's probability.

    `logits` is [classes, width / 2]; columns past `columns` are padding. A character's probability is the
    highest softmax value in the run of columns that shows it.
    """
    best_probability, best_class = logits[:, :columns].softmax(0).max(0)
    text, probabilities, previous = '', [], BLANK
    for probability, label in zip(best_probability.tolist(), best_class.tolist()):
        if label not in (BLANK, previous):
            text += ALPHABET[label - 1]
            probabilities.append(probability)
        elif label != BLANK:
            probabilities[-1] = max(probabilities[-1], probability)
        previous = label
    return text, probabilities


def edit_distance(a, b):
    """Levenshtein distance in characters."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


@torch.no_grad()
def measure(network, batches):
    """Character error rate and share of exact lines over packed batches (see train.pack)."""
    network.eval()
    errors = characters = exact = lines = 0
    for crops, texts, columns in batches:
        logits = network(crops)
        for index, text in enumerate(texts):
            got = read(logits[index].float(), columns[index])[0]
            errors += edit_distance(got, text)
            characters += len(text)
            exact += got == text
            lines += 1
    return errors / characters, exact / lines
