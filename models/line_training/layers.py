"""Layers that the line networks are made of."""

from torch import nn


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
