"""Backgrounds of MRZ lines: guilloche, blotches, fine print and sensor grain, drawn once and cut at random.

Patterns are coloured on real documents; the crop is grey, so only their brightness is drawn.
"""

import cv2
import numpy as np

TILE = (110, 1700)
TILES_OF_EACH_KIND = 16


class PaperBank:
    """Tiles of about unit amplitude and zero mean; `noise` is a seeded numpy generator."""

    def __init__(self, noise):
        kinds = (self.blotches, self.guilloche, self.line_work, self.fine_print)
        self.tiles = [draw(noise) for draw in kinds for _ in range(TILES_OF_EACH_KIND)]
        self.grains = [noise.standard_normal(TILE, dtype=np.float32) for _ in range(4)]

    def pattern(self, pick, shape):
        """Relative brightness (float32) of a paper: plain in one case of five, else one to three layers."""
        layers = pick.choice((0, 1, 1, 2, 3))
        total = np.zeros(shape, np.float32)
        for _ in range(layers):
            strength = pick.uniform(0, 0.28) * (1 if pick.random() < 0.85 else 1.6)
            total += cut(pick, pick.choice(self.tiles), shape) * (strength / layers ** 0.5)
        return total

    def grain(self, pick, shape):
        return cut(pick, pick.choice(self.grains), shape)

    def blotches(self, noise):
        """Smooth spots from a few px to a whole line."""
        step = int(noise.choice((2, 3, 4, 8, 16, 32)))
        coarse = noise.random((TILE[0] // step + 2, TILE[1] // step + 2), dtype=np.float32)
        return 2 * cv2.resize(coarse, TILE[::-1], interpolation=cv2.INTER_CUBIC) - 1

    def wave(self, noise, top_frequency):
        """Phase of parallel lines in a random direction, bent by a slow wave."""
        x, y = np.meshgrid(np.arange(TILE[1], dtype=np.float32), np.arange(TILE[0], dtype=np.float32))
        frequency, angle = noise.uniform(0.05, top_frequency), noise.uniform(0, np.pi)
        bend = np.sin(x * noise.uniform(0.005, 0.15) + y * noise.uniform(0, 0.1)) * noise.uniform(0, 7)
        return (x * np.cos(angle) + y * np.sin(angle)) * frequency + bend

    def guilloche(self, noise):
        waves = [np.sin(self.wave(noise, 1.3)) for _ in range(int(noise.integers(1, 4)))]
        return np.mean(waves, axis=0, dtype=np.float32)

    def line_work(self, noise):
        """Thin dark or bright lines, crossing in half the tiles."""
        sharpness = noise.uniform(4, 14)
        lines = np.maximum(*(np.abs(np.cos(self.wave(noise, 0.6))) ** sharpness for _ in range(2)))
        sign = 1 if noise.random() < 0.3 else -1
        return (sign * (lines - lines.mean())).astype(np.float32)

    def fine_print(self, noise):
        """Rows of broken dashes, which look like microprint once they are too small to read."""
        dashes = (noise.random((TILE[0], TILE[1] // 2)) < 0.5).astype(np.float32)
        dashes = cv2.resize(dashes, TILE[::-1], interpolation=cv2.INTER_LINEAR)
        rows = np.sin(np.arange(TILE[0], dtype=np.float32) * noise.uniform(0.4, 2))[:, None] > 0.2
        return (0.3 - dashes * rows).astype(np.float32)


def cut(pick, tile, shape):
    """A random window of the tile."""
    top = pick.randint(0, tile.shape[0] - shape[0]) if tile.shape[0] > shape[0] else 0
    left = pick.randint(0, tile.shape[1] - shape[1]) if tile.shape[1] > shape[1] else 0
    window = tile[top:top + shape[0], left:left + shape[1]]
    return window if window.shape == shape else cv2.resize(window, shape[::-1])
