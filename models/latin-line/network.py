"""The recogniser: a small convolutional network that reads one line crop column by column.

Input  [batch, 1, 32, width]           normalised grey (see generate.normalise); width a multiple of 4
Output [batch, 1 + len(ALPHABET), width / 2]  logits; class 0 is the CTC blank, class n is ALPHABET[n - 1]

The body answers once every 4 px, and its last layer says two columns at once, so that two narrow letters side by
side (ll, ií) leave room for the blank that CTC needs between equal ones. There is no recurrent part.
"""

from torch import nn

from alphabet import ALPHABET
from line_training.layers import Residual, along_line, block
from line_training.reading import read_greedily

CLASSES = len(ALPHABET) + 1
COLUMNS_AT_ONCE = 2


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
    """The text of one line and each character's probability; `logits` is [classes, width / 2], `columns` those not padding."""
    return read_greedily(logits, columns, ALPHABET)
