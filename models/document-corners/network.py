"""The network: a small encoder and decoder of plain convolutions, two logits for every 2 x 2 px of the picture."""

import torch
from torch import nn
from torch.nn import functional

STRIDE = 16
CHANNELS = (16, 24, 48, 64)


def block(inputs, outputs, stride=1, dilation=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, stride, dilation, dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class Residual(nn.Module):
    def __init__(self, channels, dilation=1):
        super().__init__()
        self.first = block(channels, channels, 1, dilation)
        self.second = nn.Sequential(nn.Conv2d(channels, channels, 3, 1, 1, bias=False), nn.BatchNorm2d(channels))

    def forward(self, x):
        return functional.relu(x + self.second(self.first(x)))


class CornerNetwork(nn.Module):
    """[n, 3, h, w], h and w multiples of 16, values near [-1,1] -> logits [n, 2, h / 2, w / 2]: covered, side."""

    def __init__(self):
        super().__init__()
        half, quarter, eighth, sixteenth = CHANNELS
        self.to_quarter = nn.Sequential(block(3, half, 2), block(half, quarter, 2), Residual(quarter))
        self.to_eighth = nn.Sequential(block(quarter, eighth, 2), Residual(eighth))
        self.to_sixteenth = nn.Sequential(block(eighth, sixteenth, 2), Residual(sixteenth, 2), Residual(sixteenth, 4))
        self.whole = nn.Conv2d(sixteenth, sixteenth, 1)
        self.down_eighth = nn.Conv2d(sixteenth, eighth, 1)
        self.mix_eighth = block(eighth, eighth)
        self.down_quarter = nn.Conv2d(eighth, quarter, 1)
        self.mix_quarter = block(quarter, quarter)
        self.head = nn.Conv2d(quarter, 8, 3, 1, 1)

    def forward(self, x):
        quarter = self.to_quarter(x)
        eighth = self.to_eighth(quarter)
        deep = self.to_sixteenth(eighth)
        deep = deep + functional.relu(self.whole(deep.mean((2, 3), keepdim=True)))
        eighth = self.mix_eighth(eighth + self.down_eighth(functional.interpolate(deep, scale_factor=2)))
        quarter = self.mix_quarter(quarter + self.down_quarter(functional.interpolate(eighth, scale_factor=2)))
        return functional.pixel_shuffle(self.head(quarter), 2)


def agreement(logits, truth):
    """Intersection over union of the covered cells, for each picture; 1 where neither covers any."""
    guess, real = logits[:, 0] > 0, truth[:, 0] > 0.5
    both, either = (guess & real).sum((1, 2)).float(), (guess | real).sum((1, 2)).float()
    return torch.where(either > 0, both / either.clamp(min=1), torch.ones_like(either))


if __name__ == '__main__':
    print(sum(weights.numel() for weights in CornerNetwork().parameters()), 'weights')
