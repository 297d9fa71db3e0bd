"""Ink on a canvas: one line of text in one face with its neighbours, and what printers do to strokes."""

import dataclasses

import cv2
import numpy as np
from PIL import Image, ImageDraw

from faces import CAP

SIDE = 4 * CAP
ROWS = 7 * CAP
BASELINE = 4 * CAP
NEIGHBOURS = 150
ABOVE = set('ÁÀÂÄÃÅĂĀĆČĊĎÉÈÊËĚĖĒĞĠÍÌÎÏĪİĹŃŇÑÓÒÔÖÕŐŘŔŚŠŤÚÙÛÜŮŰŪÝŸŶŹŽŻŴ')
BELOW = set('gjpqyçşţąęįųȘșȚțŞŢÇĄĘĮŲĶĻŅķļņģQ,;()/')


@dataclasses.dataclass(frozen=True)
class Printed:
    """Ink coverage (uint8, 255 is ink) and where the line lies on it."""

    ink: np.ndarray
    left: float
    right: float
    baseline: int
    marks_above: bool
    descends: bool


class Press:
    def __init__(self, pick, noise, faces, text):
        self.pick, self.noise, self.faces, self.text = pick, noise, faces, text
        self.neighbours = [self.strip() for _ in range(NEIGHBOURS)]
        coarse = noise.random((ROWS // 2, 900), dtype=np.float32)
        self.worn = cv2.resize(coarse, (1800, ROWS), interpolation=cv2.INTER_LINEAR)

    def chance(self, probability):
        return self.pick.random() < probability

    def print_line(self, line):
        """The printed line, or None where no face has its characters."""
        face = self.face_for(line)
        if face is None:
            return None
        spacing = 0 if self.chance(0.72) or face.shaped else self.pick.uniform(-0.06, 0.35) * CAP
        length = self.length(face, line.drawn, spacing) if line.drawn else self.pick.uniform(0.5, 8) * CAP
        if length > 2600:
            return None
        canvas = Image.new('L', (int(length) + 2 * SIDE, ROWS), 0)
        pen = ImageDraw.Draw(canvas)
        self.write(pen, face, line.drawn, (SIDE, BASELINE), spacing)
        if self.chance(0.05):
            depth = BASELINE + self.pick.uniform(0.12, 0.4) * CAP
            pen.line((0, depth, canvas.width, depth), fill=255, width=self.pick.randint(1, 3))
        ink = np.array(canvas, np.uint8)
        self.write_neighbours(ink)
        ink = self.strike(ink)
        if self.chance(0.04):
            self.sign(ink)
        return Printed(ink, SIDE, SIDE + length, BASELINE, bool(ABOVE & set(line.drawn)), bool(BELOW & set(line.drawn)))

    def face_for(self, line):
        if line.script is None:
            return self.faces.pick_for(self.pick, line.drawn)
        able = [face for face in self.faces.foreign[line.script] if face.has(line.drawn)]
        return self.pick.choice(able) if able else None

    def length(self, face, text, spacing):
        if not spacing:
            return face.font.getlength(text)
        return sum(face.font.getlength(c) for c in text) + spacing * (len(text) - 1)

    def write(self, pen, face, text, place, spacing):
        x, y = place
        if not spacing:
            pen.text((x, y), text, fill=255, font=face.font, anchor='ls')
            return
        for character in text:
            pen.text((x, y), character, fill=255, font=face.font, anchor='ls')
            x += face.font.getlength(character) + spacing

    def strip(self):
        """A line of any text, 2 CAP high, to be printed above or below another."""
        face = self.faces.pick(self.pick)
        text = ''.join(c for c in self.text.name() + ' ' + self.text.label() if c in face.characters)
        canvas = Image.new('L', (40 * CAP, 2 * CAP), 0)
        ImageDraw.Draw(canvas).text((0, 1.5 * CAP), text, fill=255, font=face.font, anchor='ls')
        return np.array(canvas, np.uint8)

    def write_neighbours(self, ink):
        """Lines above and below, which reach into a loose crop."""
        for direction in (-1, 1):
            if not self.chance(0.4):
                continue
            strip = self.pick.choice(self.neighbours)
            top = int(BASELINE + direction * self.pick.uniform(1.5, 2.4) * CAP - 1.5 * CAP)
            left = self.pick.randint(0, 2 * SIDE)
            band = ink[max(0, top):top + 2 * CAP, left:left + strip.shape[1]]
            np.maximum(band, strip[max(0, -top):max(0, -top) + band.shape[0], :band.shape[1]], out=band)

    def strike(self, ink):
        """Bolder or thinner strokes, worn ink, dots and grain."""
        draw = self.pick.random()
        if draw < 0.14:
            ink = cv2.dilate(ink, np.ones((self.pick.choice((1, 2)), 2), np.uint8))
        elif draw < 0.24:
            ink = cv2.erode(ink, np.ones((self.pick.choice((1, 2)), self.pick.choice((1, 2))), np.uint8))
        elif draw < 0.28:
            ink = np.maximum(ink, np.roll(ink, self.pick.choice((2, 3)), 1))
        if self.chance(0.08):
            self.wear_off(ink)
        if self.chance(0.05):
            self.print_dots(ink)
        if self.chance(0.03):
            ink = cv2.morphologyEx(ink, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
        return ink

    def wear_off(self, ink):
        """Speckled loss of ink, as from a ribbon, a rubbed laminate or a laser's grain."""
        width = min(ink.shape[1], self.worn.shape[1])
        start = self.pick.randint(0, self.worn.shape[1] - width)
        ink[:, :width][self.worn[:, start:start + width] < self.pick.uniform(0.1, 0.28)] = 0

    def print_dots(self, ink):
        """The gaps between the needles or nozzles of a printer."""
        period = self.pick.uniform(0.12, 0.2) * CAP
        across = np.cos(np.arange(ink.shape[1], dtype=np.float32) * (2 * np.pi / period))
        down = np.cos(np.arange(ink.shape[0], dtype=np.float32) * (2 * np.pi / period))
        ink[down[:, None] + across * self.pick.choice((0, 1)) < self.pick.uniform(-0.9, -0.5)] //= 3

    def sign(self, ink):
        """A signature's thin loops across the line."""
        steps = np.linspace(0, 1, 40)
        x = SIDE + (ink.shape[1] - 2 * SIDE) * steps * self.pick.uniform(0.3, 1) + 0.8 * CAP * np.sin(steps * self.pick.uniform(10, 30))
        y = BASELINE - 0.5 * CAP + CAP * self.pick.uniform(0.5, 1.2) * np.sin(steps * self.pick.uniform(8, 40) + self.pick.uniform(0, 6))
        points = np.stack([x, y], 1).astype(np.int32)
        cv2.polylines(ink, [points], False, self.pick.randint(90, 255), self.pick.choice((1, 2)), cv2.LINE_AA)
