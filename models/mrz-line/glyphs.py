"""Glyphs of the faces in which MRZ lines are printed, in several stroke weights.

Drawn once with Pillow, four times too large, then thickened or thinned and averaged down, so that
printing a line costs one array operation a character.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from mrz_text import ALPHABET

CAP = 24
CELL_WIDTH = 32
CELL_HEIGHT = 40
CELL_BASELINE = 32
OVERSAMPLING = 4

OCR_B = '/usr/share/fonts/opentype/ocr-b/'
TRUETYPE = '/usr/share/fonts/truetype/'

# Font file and the share of lines set in it. Substitute faces occur on visas and older cards.
FACES = (
    (OCR_B + 'OCRB.otf', 10),
    (OCR_B + 'OCRBS.otf', 4),
    (OCR_B + 'OCRBL.otf', 0.3),
    (TRUETYPE + 'liberation/LiberationMono-Regular.ttf', 0.35),
    (TRUETYPE + 'liberation/LiberationMono-Bold.ttf', 0.25),
    (TRUETYPE + 'freefont/FreeMono.ttf', 0.15),
    (TRUETYPE + 'freefont/FreeMonoBold.ttf', 0.2),
    (TRUETYPE + 'dejavu/DejaVuSansMono.ttf', 0.3),
    (TRUETYPE + 'dejavu/DejaVuSansMono-Bold.ttf', 0.1),
)

# Change of the stroke's width in oversampled px, and its share; the regular stroke is about 13 px.
WEIGHTS = ((-4, 1), (-2, 2), (0, 4), (2, 2.5), (4, 2), (7, 1))


class GlyphAtlas:
    """All faces in all weights; a face maps a character to its cell (uint8, 255 is ink)."""

    def __init__(self):
        self.faces, self.shares = [], []
        for path, face_share in FACES:
            large = draw_face(path)
            for change, weight_share in WEIGHTS:
                self.faces.append({c: finish(cell, change) for c, cell in large.items()})
                self.shares.append(face_share * weight_share)

    def pick_face(self, pick):
        return pick.choices(self.faces, self.shares)[0]


def draw_face(path):
    """Oversampled cells of one font, scaled so that its H is as high as CAP."""
    cap = CAP * OVERSAMPLING
    trial = ImageFont.truetype(path, 1000)
    font = ImageFont.truetype(path, round(1000 * cap / ink_height(trial)))
    return {character: draw_cell(font, character) for character in ALPHABET}


def ink_height(font):
    mask = Image.new('L', (2000, 2000), 0)
    ImageDraw.Draw(mask).text((1000, 1500), 'H', fill=255, font=font, anchor='ms')
    box = mask.getbbox()
    return box[3] - box[1]


def draw_cell(font, character):
    size = (CELL_WIDTH * OVERSAMPLING, CELL_HEIGHT * OVERSAMPLING)
    cell = Image.new('L', size, 0)
    place = (size[0] // 2, CELL_BASELINE * OVERSAMPLING)
    ImageDraw.Draw(cell).text(place, character, fill=255, font=font, anchor='ms')
    return np.asarray(cell, np.uint8)


def finish(cell, change):
    """Thicken (change > 0) or thin the strokes, then average down to the cell's size."""
    if change:
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (abs(change) + 1, abs(change) + 1))
        cell = cv2.dilate(cell, kernel) if change > 0 else cv2.erode(cell, kernel)
    return cv2.resize(cell, (CELL_WIDTH, CELL_HEIGHT), interpolation=cv2.INTER_AREA)
