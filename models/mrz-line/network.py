"""The recogniser: a small convolutional network that reads one line crop column by column.

Input  [batch, 1, 24, width]   normalised grey (see generate.normalise)
Output [batch, 38, width / 4]  logits; class 0 is the CTC blank, classes 1..37 are ALPHABET in order

There is no recurrent part, and one output column sees 97 px: about four characters to each side. So the
network judges glyphs in their neighbourhood; it does not learn check digits or the layout of a whole line,
and a line that breaks those rules is read as printed.
"""

from torch import nn

from mrz_text import ALPHABET
from line_training.layers import Residual, along_line, block
from line_training.reading import read_greedily

CLASSES = len(ALPHABET) + 1


class LineNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(
            block(1, 16, 5, stride=2, padding=2),
            block(16, 32, 3),
            block(32, 48, 3, stride=(2, 1)),
            block(48, 64, 3, stride=(1, 2)),
            Residual(block(64, 64, 3)),
            block(64, 96, 3, stride=(2, 1)),
            block(96, 128, 3, padding=(0, 1)),
            along_line(128, 5, 1),
            along_line(128, 5, 2),
            along_line(128, 3, 1),
            nn.Conv2d(128, CLASSES, 1),
        )

    def forward(self, crops):
        return self.layers(crops).squeeze(2)


def read(logits, columns):
    """The text of one line and each character's probability; `logits` is [38, width / 4], `columns` those not padding."""
    return read_greedily(logits, columns, ALPHABET)
