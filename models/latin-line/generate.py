"""How synthetic lines look: printed on a document, photographed, detected and cropped.

`LineGenerator(seed).sample()` returns the text to answer and a grey crop 32 px high (uint8, [32, width]).
The same seed gives the same lines on the same versions of the Debian packages in README.md.

Run as a program, it writes a contact sheet to look at:  generate.py sheet.png
"""

import math
import pathlib
import random
import sys

import cv2
import numpy as np

from alphabet import REJECT
from faces import CAP, face_book
from line_text import Line, LineText
from printing import Press

sys.path.append(str(pathlib.Path(__file__).parent.parent / 'mrz-line'))
from paper import PaperBank  # noqa: E402  the same papers as the MRZ line recogniser's

HEIGHT = 32
WIDTH_STRIDE = 2
MIN_WIDTH, MAX_WIDTH = 16, 1200


def columns_needed(text):
    """Output columns that CTC needs: one a character, and a blank between equal neighbours."""
    return len(text) + sum(a == b for a, b in zip(text, text[1:]))


class LineGenerator:
    """Draws (text, crop) pairs; two generators with one seed draw the same pairs. `last` tells how the pair was made."""

    def __init__(self, seed, held_out=False):
        self.pick = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.text = LineText(self.pick)
        self.press = Press(self.pick, self.noise, face_book(held_out), self.text)
        self.paper = PaperBank(self.noise)
        self.last = {}
        self.again = None

    def sample(self):
        while True:
            line, printed = self.next_print()
            crop = self.photograph(printed)
            label, crop = self.turn(line, crop)
            if crop.shape[1] // WIDTH_STRIDE > columns_needed(label) + 1:
                self.last['line'] = line
                return label, crop

    def next_print(self):
        """A printed line; every other call photographs the one before again, since printing takes the most time."""
        if self.again is not None:
            (line, printed), self.again = self.again, None
            return line, printed
        printed = None
        while printed is None:
            line = Line('', '') if self.chance(0.02) else self.text.line()
            printed = self.press.print_line(line)
        self.again = (line, printed)
        return line, printed

    def chance(self, probability):
        return self.pick.random() < probability

    def turn(self, line, crop):
        """A few lines upside down or mirrored: they are no text until somebody turns them."""
        letters = sum(c.isalnum() for c in line.label)
        self.last['turned'] = False
        if letters < 6 or len(set(line.label)) < 5 or not self.chance(0.045):
            return line.label, crop
        self.last['turned'] = True
        crop = crop[:, ::-1] if self.chance(0.35) else crop[::-1, ::-1]
        return ' '.join(REJECT for _ in line.label.split()), np.ascontiguousarray(crop)

    # Photograph

    def photograph(self, printed):
        """Crop seen by a camera: perspective, optics, light, sensor and file format."""
        frame = self.crop_frame(printed)
        draw = self.pick.random()
        cap_pixels = self.pick.uniform(6.5, 11) if draw < 0.18 else self.pick.uniform(9, 20) if draw < 0.7 else self.pick.uniform(16, 30)
        scale = cap_pixels / CAP
        stretch = self.pick.uniform(0.88, 1.14) if self.chance(0.75) else self.pick.uniform(0.68, 1.35)
        size = (max(8, int(min((frame[2] - frame[0]) * scale * stretch, 1500))), max(8, int((frame[3] - frame[1]) * scale)))
        self.last.update(cap=cap_pixels, share=CAP / (frame[3] - frame[1]))
        seen = self.through_lens(printed, frame, size, scale)
        return self.normalise_height(self.expose(self.print_on_paper(seen)))

    def crop_frame(self, printed):
        """Crop rectangle (left, top, right, bottom) in ink px and the rise of its top edge."""
        length = printed.right - printed.left
        angle = self.pick.gauss(0, 0.012) if self.chance(0.8) else self.pick.uniform(-0.06, 0.06)
        rise = max(-0.8 * CAP, min(0.8 * CAP, angle * length))
        slack = abs(rise) * self.pick.uniform(0.2, 0.5)
        room = self.pick.uniform(0.0, 0.45) * CAP
        above, below = room + self.pick.uniform(-0.05, 0.25) * CAP, room + self.pick.uniform(-0.05, 0.25) * CAP
        top = printed.baseline - CAP - slack - max(above, 0.35 * CAP if printed.marks_above and self.chance(0.8) else 0)
        bottom = printed.baseline + slack + max(below, 0.22 * CAP if printed.descends and self.chance(0.8) else 0)
        return printed.left - self.margin(length), top, printed.right + self.margin(length), bottom, rise

    def margin(self, length):
        """Room beside the text: mostly half a cap height, at times much more, or a glyph cut at its edge."""
        draw = self.pick.random()
        if draw < 0.12:
            return -self.pick.uniform(0, 0.1) * CAP
        if draw < 0.85:
            return self.pick.uniform(0.02, 0.8) * CAP
        return min(self.pick.uniform(0.3, 2.5) * CAP, 3 * CAP)

    def through_lens(self, printed, frame, size, scale):
        """Ink coverage resampled to the sensor grid (float32, 0..1), with defocus and motion."""
        defocus = self.pick.choice((0, 0, self.pick.uniform(0, 0.7), self.pick.uniform(0, 1.2)))
        sigma = math.hypot(0.42 / scale, defocus / scale)
        soft = cv2.GaussianBlur(printed.ink, (0, 0), sigma) if sigma > 0.45 else printed.ink
        seen = cv2.warpPerspective(soft, self.camera(frame, size), size, flags=cv2.INTER_LINEAR).astype(np.float32) / 255
        if self.chance(0.1):
            reach = self.pick.choice((2, 3, 3, 4))
            seen = cv2.blur(seen, (1, reach) if self.chance(0.5) else (reach, 1))
        return seen

    def camera(self, frame, size):
        """The homography of a tilted, slanted, converging frame."""
        left, top, right, bottom, rise = frame
        slant, converge = self.pick.gauss(0, 0.1) * CAP, self.pick.gauss(0, 0.05) * (bottom - top)
        corners = np.float32([
            (left - slant, top - rise / 2 + converge), (right - slant, top + rise / 2 - converge),
            (right + slant, bottom + rise / 2 + converge), (left + slant, bottom - rise / 2 - converge),
        ])
        width, height = size
        return cv2.getPerspectiveTransform(corners, np.float32([(0, 0), (width, 0), (width, height), (0, height)]))

    def print_on_paper(self, seen):
        """Brightness (float32, about 0..1) of ink on patterned paper; at times light ink on dark."""
        light = self.pick.uniform(0.4, 1)
        dark = self.pick.uniform(0, 0.45) * light if self.chance(0.88) else self.pick.uniform(0.4, 0.7) * light
        contrast = light - dark
        pattern = self.paper.pattern(self.pick, seen.shape) * self.pick.choice((0, 0.5, 1, 1))
        if self.chance(0.12):
            self.scratch(pattern)
        density = self.pick.uniform(0.7, 1) if self.chance(0.25) else 1.0
        image = light + contrast * pattern
        ink = dark + contrast * pattern * self.pick.choice((0, 0, 0.3))
        image += (ink - image) * (seen * density)
        if self.chance(0.15):
            self.relief(image, seen, contrast)
        if self.chance(0.1):
            image = light + dark - image
        if self.chance(0.03):
            image = (image > (light + dark) / 2).astype(np.float32)
        return image

    def relief(self, image, seen, contrast):
        """Tactile or laminated print: a light edge at one side of each stroke, a shade at the other."""
        shift = self.pick.choice(((1, 1), (1, 0), (0, 1), (-1, 1), (2, 1)))
        moved = np.roll(seen, shift, (0, 1))
        image += (seen - moved) * contrast * self.pick.uniform(-0.5, 0.5)

    def expose(self, image):
        """Grey image (uint8) under uneven light, with the sensor's noise and the camera's sharpening."""
        height, width = image.shape
        if self.chance(0.35):
            image *= np.linspace(self.pick.uniform(0.6, 1), self.pick.uniform(0.6, 1), width, dtype=np.float32)
        if self.chance(0.12):
            self.glare(image)
        strength = self.pick.choice((0.0, 0.02, 0.02, 0.05, 0.09))
        if strength:
            image += self.paper.grain(self.pick, (height, width)) * (strength * self.pick.uniform(0.3, 1))
        if self.chance(0.25):
            image += (image - cv2.GaussianBlur(image, (0, 0), 1.2)) * self.pick.uniform(0.3, 1.5)
        return np.clip(image * 255, 0, 255).astype(np.uint8)

    def scratch(self, pattern):
        """Strokes of a stamp, a crease or a signature below the print."""
        height, width = pattern.shape
        for _ in range(self.pick.randint(1, 3)):
            start = (self.pick.randint(0, width), self.pick.randint(0, height))
            end = (start[0] + self.pick.randint(-80, 80), self.pick.randint(0, height))
            cv2.line(pattern, start, end, self.pick.uniform(-0.8, 0.3), self.pick.choice((1, 1, 2)), cv2.LINE_AA)

    def glare(self, image):
        """A bright band, as a lamp or a hologram leaves on laminate."""
        width = image.shape[1]
        centre, spread = self.pick.uniform(0, width), self.pick.uniform(0.02, 0.15) * width + 5
        band = np.exp(-((np.arange(width, dtype=np.float32) - centre) / spread) ** 2)
        image += (1 - image) * (band * self.pick.uniform(0.2, 0.7))

    def normalise_height(self, image):
        """Scale to 32 px high, with the file's compression before it."""
        if self.chance(0.55):
            quality = self.pick.randint(25, 92)
            packed = cv2.imencode('.jpg', image, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]
            image = cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE)
        width = min(MAX_WIDTH, max(MIN_WIDTH, round(image.shape[1] * HEIGHT / image.shape[0])))
        filters = (cv2.INTER_AREA, cv2.INTER_LINEAR) if image.shape[0] > HEIGHT else (cv2.INTER_LINEAR, cv2.INTER_CUBIC)
        return cv2.resize(image, (width, HEIGHT), interpolation=self.pick.choice(filters))


def normalise(crop):
    """The network's input for one crop: zero mean, about unit variance (float32)."""
    values = crop.astype(np.float32)
    return (values - values.mean()) / (values.std() + 6)


def write_contact_sheet(path, seed=1, count=60):
    generator = LineGenerator(seed)
    sheet = np.full((count * (HEIGHT + 4), 800), 255, np.uint8)
    for row in range(count):
        text, crop = generator.sample()
        print(row, text)
        crop = crop[:, :800]
        sheet[row * (HEIGHT + 4):row * (HEIGHT + 4) + HEIGHT, :crop.shape[1]] = crop
    cv2.imwrite(path, sheet)


if __name__ == '__main__':
    write_contact_sheet(sys.argv[1])
