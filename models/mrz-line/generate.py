"""How synthetic MRZ lines look: OCR-B print on a document, photographed, detected and cropped.

`LineGenerator(seed).sample()` returns a text and a grey crop 24 px high (uint8, [24, width]).
The same seed gives the same lines on the same versions of the Debian packages in README.md.

Run as a program, it writes a contact sheet to look at:  generate.py sheet.png
"""

import random
import sys

import cv2
import numpy as np

from glyphs import CAP, CELL_BASELINE, CELL_HEIGHT, CELL_WIDTH, GlyphAtlas
from mrz_text import MrzText
from paper import PaperBank

HEIGHT = 24
WIDTH_STRIDE = 4
MAX_WIDTH = 1000
SIDE = 8 * CAP
ROWS = 9 * CAP
BASELINE = 5 * CAP


def columns_needed(text):
    """Output columns that CTC needs: one a character, and a blank between equal neighbours."""
    return len(text) + sum(a == b for a, b in zip(text, text[1:]))


class LineGenerator:
    """Draws (text, crop) pairs; two generators with one seed draw the same pairs."""

    def __init__(self, seed):
        self.pick = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.text = MrzText(self.pick)
        self.atlas = GlyphAtlas()
        self.paper = PaperBank(self.noise)

    def sample(self):
        while True:
            text = self.text.line()
            ink, pitch = self.print_line(text)
            crop = self.photograph(ink, len(text), pitch)
            if crop.shape[1] // WIDTH_STRIDE > columns_needed(text) + 1:
                return text, crop

    def chance(self, probability):
        return self.pick.random() < probability

    # Print

    def print_line(self, text):
        """Ink coverage (uint8) of the line and its neighbouring rows, and the pitch in px."""
        face = self.atlas.pick_face(self.pick)
        pitch = CAP * self.pick.uniform(0.92, 1.2)
        if self.chance(0.12):
            pitch = CAP * self.pick.uniform(0.76, 0.92)
        ink = np.zeros((ROWS, int(len(text) * pitch) + 2 * SIDE), np.uint8)
        self.print_row(ink, text, face, (pitch, BASELINE))
        for direction in (-1, 1):
            if self.chance(0.6):
                other = face if self.chance(0.85) else self.atlas.pick_face(self.pick)
                offset = self.pick.uniform(1.45, 2.8) * CAP
                self.print_row(ink, self.text.line(), other, (pitch, int(BASELINE + direction * offset)))
        if self.chance(0.12):
            self.wear_off(ink)
        if self.chance(0.04):
            self.print_dots(ink)
        return ink, pitch

    def print_row(self, ink, text, face, place):
        pitch, baseline = place
        wobble = self.pick.choice((0, 0, 0, 1))
        top = baseline - CELL_BASELINE
        for index, character in enumerate(text):
            left = round(SIDE + (index + 0.5) * pitch - CELL_WIDTH / 2)
            if left + CELL_WIDTH > ink.shape[1]:
                return
            shift = self.pick.randint(-wobble, wobble) if wobble else 0
            cell = ink[top + shift:top + shift + CELL_HEIGHT, left:left + CELL_WIDTH]
            np.maximum(cell, face[character], out=cell)

    def wear_off(self, ink):
        """Speckled loss of ink, as from an old ribbon or a rubbed laminate."""
        coarse = self.noise.random((ink.shape[0] // 2, ink.shape[1] // 2), dtype=np.float32)
        grain = cv2.resize(coarse, ink.shape[::-1], interpolation=cv2.INTER_LINEAR)
        ink[grain < self.pick.uniform(0.1, 0.25)] = 0

    def print_dots(self, ink):
        """The gaps between the needles or nozzles of a visa printer."""
        period = self.pick.uniform(0.12, 0.2) * CAP
        across = np.cos(np.arange(ink.shape[1], dtype=np.float32) * (2 * np.pi / period))
        down = np.cos(np.arange(ink.shape[0], dtype=np.float32) * (2 * np.pi / period))
        grid = down[:, None] + across * self.pick.choice((0, 1))
        ink[grid < self.pick.uniform(-0.9, -0.5)] //= 3

    # Photograph

    def crop_frame(self, count, pitch):
        """Crop rectangle (left, top, right, bottom) in ink px and the rise of its top edge."""
        length = count * pitch
        angle = self.pick.gauss(0, 0.012) if self.chance(0.8) else self.pick.uniform(-0.07, 0.07)
        limit = 1.2 * CAP
        rise = max(-limit, min(limit, angle * length))
        slack = abs(rise) * self.pick.uniform(0.25, 0.55)
        top = BASELINE - CAP - slack - CAP * self.pick.uniform(0.04, 0.6)
        bottom = BASELINE + slack + CAP * self.pick.uniform(0.04, 0.6)
        return SIDE - self.margin(length, pitch), top, SIDE + length + self.margin(length, pitch), bottom, rise

    def margin(self, length, pitch):
        """Room beside the text: mostly about one cell, at times a tenth of the line, or a cut glyph."""
        draw = self.pick.random()
        if draw < 0.15:
            return -self.pick.uniform(0, 0.28) * pitch
        if draw < 0.7:
            return self.pick.uniform(0, 1.2) * pitch
        return min(self.pick.uniform(0, 0.1) * length, SIDE)

    def photograph(self, ink, count, pitch):
        """Crop seen by a camera: perspective, optics, light, sensor and file format."""
        frame = self.crop_frame(count, pitch)
        cap_pixels = self.pick.choice((self.pick.uniform(7.5, 12), self.pick.uniform(10, 18), self.pick.uniform(14, 28)))
        scale = cap_pixels / CAP
        stretch = self.pick.uniform(0.86, 1.16)
        size = (
            int(min((frame[2] - frame[0]) * scale * stretch, 1500)),
            int((frame[3] - frame[1]) * scale),
        )
        seen = self.through_lens(ink, frame, size, scale)
        image = self.print_on_paper(seen)
        if self.chance(0.2):
            self.show_surroundings(image, self.free_space(frame, length=count * pitch, gap=0.3 * pitch))
        return self.normalise_height(self.expose(image))

    def free_space(self, frame, length, gap):
        """Shares of the crop right, left and below that hold no print, a gap kept free."""
        left, top, right, bottom, rise = frame
        return (
            (right - SIDE - length - gap) / (right - left),
            (SIDE - left - gap) / (right - left),
            (bottom - BASELINE - abs(rise) / 2 - 0.15 * CAP) / (bottom - top),
        )

    def show_surroundings(self, image, free):
        """The table beyond the document's edge, or a border printed on it, beside or below the line."""
        side = self.pick.randrange(3)
        share = free[side] * self.pick.uniform(0, 1)
        turned = (image[:, ::-1], image, image[::-1].T)[side]
        reach = int(share * turned.shape[1])
        if reach > 0:
            turned[:, :reach] = self.pick.uniform(0, 1)

    def through_lens(self, ink, frame, size, scale):
        """Ink coverage resampled to the sensor grid (float32, 0..1), with defocus and motion."""
        defocus = self.pick.choice((0, self.pick.uniform(0, 0.6), self.pick.uniform(0, 1.1)))
        sigma = ((0.4 / scale) ** 2 + (defocus / scale) ** 2) ** 0.5
        soft = cv2.GaussianBlur(ink, (0, 0), sigma)
        across, down = self.sampling_grid(frame, size)
        seen = cv2.remap(soft, across, down, cv2.INTER_LINEAR).astype(np.float32) / 255
        if self.chance(0.1):
            reach = self.pick.choice((2, 3, 3, 4))
            shape = (1, reach) if self.chance(0.5) else (reach, 1)
            seen = cv2.blur(seen, shape)
        return seen

    def sampling_grid(self, frame, size):
        """Where each sensor pixel looks: a tilted, slanted, converging and slightly bent frame."""
        left, top, right, bottom, rise = frame
        u = np.linspace(0, 1, size[0], dtype=np.float32)[None]
        v = np.linspace(0, 1, size[1], dtype=np.float32)[:, None]
        slant = self.pick.gauss(0, 0.09) * CAP
        converge = self.pick.gauss(0, 0.05)
        bend = self.pick.gauss(0, 0.10) * CAP if self.chance(0.3) else 0.0
        recede = self.pick.gauss(0, 0.06)
        along = u + recede * u * (1 - u)
        across = left + (right - left) * along + slant * (v - 0.5)
        squeeze = 1 + converge * (u - 0.5)
        middle = (top + bottom) / 2 + rise * (u - 0.5) + bend * (4 * (u - 0.5) ** 2 - 0.5)
        down = middle + (bottom - top) * (v - 0.5) * squeeze
        return across.astype(np.float32), np.broadcast_to(down, across.shape).astype(np.float32)

    def print_on_paper(self, seen):
        """Brightness (float32, about 0..1) of ink on patterned paper."""
        light = self.pick.uniform(0.4, 1)
        dark = self.pick.uniform(0, 0.4) * light
        paper = light + (light - dark) * self.paper.pattern(self.pick, seen.shape)
        if self.chance(0.12):
            self.scratch(paper)
        density = self.pick.uniform(0.75, 1) if self.chance(0.25) else 1.0
        image = paper + (dark - paper) * (seen * density)
        if self.chance(0.05):
            image = (image > (light + dark) / 2).astype(np.float32)
        return image

    def expose(self, image):
        """Grey image (uint8) under uneven light, with the sensor's noise and the camera's sharpening."""
        height, width = image.shape
        if self.chance(0.35):
            image *= np.linspace(self.pick.uniform(0.65, 1), self.pick.uniform(0.65, 1), width, dtype=np.float32)
        if self.chance(0.12):
            self.glare(image)
        strength = self.pick.choice((0.0, 0.02, 0.02, 0.05, 0.08))
        if strength:
            image += self.paper.grain(self.pick, (height, width)) * (strength * self.pick.uniform(0.3, 1))
        if self.chance(0.2):
            image += (image - cv2.GaussianBlur(image, (0, 0), 1.2)) * self.pick.uniform(0.3, 1.5)
        return np.clip(image * 255, 0, 255).astype(np.uint8)

    def scratch(self, paper):
        """Strokes of a stamp, a crease or a signature below the print."""
        height, width = paper.shape
        for _ in range(self.pick.randint(1, 3)):
            start = (self.pick.randint(0, width), self.pick.randint(0, height))
            end = (start[0] + self.pick.randint(-80, 80), self.pick.randint(0, height))
            cv2.line(paper, start, end, self.pick.uniform(0, 0.7), self.pick.choice((1, 1, 2)), cv2.LINE_AA)

    def glare(self, image):
        """A bright band, as a lamp or a hologram leaves on laminate."""
        width = image.shape[1]
        centre, spread = self.pick.uniform(0, width), self.pick.uniform(0.02, 0.12) * width + 5
        band = np.exp(-((np.arange(width, dtype=np.float32) - centre) / spread) ** 2)
        image += (1 - image) * (band * self.pick.uniform(0.2, 0.75))

    def normalise_height(self, image):
        """Scale to 24 px high, with the file's compression before it; a few crops are inverted."""
        if self.chance(0.55):
            quality = self.pick.randint(25, 92)
            packed = cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
            image = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
        width = min(MAX_WIDTH, max(32, round(image.shape[1] * HEIGHT / image.shape[0])))
        if image.shape[0] > HEIGHT:
            filters = (cv2.INTER_AREA, cv2.INTER_AREA, cv2.INTER_LINEAR)
        else:
            filters = (cv2.INTER_LINEAR, cv2.INTER_CUBIC)
        crop = cv2.resize(image, (width, HEIGHT), interpolation=self.pick.choice(filters))
        return 255 - crop if self.chance(0.01) else crop


def normalise(crop):
    """The network's input for one crop: zero mean, about unit variance (float32)."""
    values = crop.astype(np.float32)
    return (values - values.mean()) / (values.std() + 6)


def write_contact_sheet(path, seed=1, count=40):
    generator = LineGenerator(seed)
    sheet = np.full((count * (HEIGHT + 4), MAX_WIDTH), 255, np.uint8)
    for row in range(count):
        crop = generator.sample()[1]
        sheet[row * (HEIGHT + 4):row * (HEIGHT + 4) + HEIGHT, :crop.shape[1]] = crop
    cv2.imwrite(path, sheet)


if __name__ == '__main__':
    write_contact_sheet(sys.argv[1])
