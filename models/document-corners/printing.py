"""Colours, paper and print: what documents are drawn with."""

import functools
import string

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

FONTS = '/usr/share/fonts/'
OCR_B = FONTS + 'opentype/ocr-b/OCRB.otf'
FACES = tuple(
    FONTS + 'truetype/' + name
    for name in (
        'dejavu/DejaVuSans.ttf',
        'dejavu/DejaVuSans-Bold.ttf',
        'dejavu/DejaVuSerif.ttf',
        'liberation/LiberationSans-Regular.ttf',
        'liberation/LiberationSans-Bold.ttf',
        'liberation/LiberationSerif-Regular.ttf',
        'liberation/LiberationMono-Regular.ttf',
    )
)


def colour(pick, low=0, high=255):
    return tuple(int(v) for v in pick.integers(low, high + 1, 3))


def near(pick, base, spread):
    return tuple(int(np.clip(v + pick.integers(-spread, spread + 1), 0, 255)) for v in base)


def paper_colours(pick):
    """(paper, ink): mostly pastel, some white, some dark, a few vivid."""
    style = pick.random()
    if style < 0.26:
        return near(pick, (244, 244, 244), 11), colour(pick, 0, 90)
    if style < 0.72:
        return near(pick, colour(pick, 170, 245), 10), colour(pick, 0, 110)
    if style < 0.83:
        return colour(pick, 15, 110), colour(pick, 170, 255)
    if style < 0.88:
        return near(pick, (24, 24, 28), 16), colour(pick, 150, 240)
    return colour(pick, 60, 220), colour(pick, 0, 80)


def tint(pick, height, width, paper):
    """Paper with up to two soft changes of colour and a printed pattern."""
    canvas = np.empty((height, width, 3), np.float32)
    canvas[:] = paper
    ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(pick.integers(0, 3)):
        angle, other = pick.uniform(0, 2 * np.pi), near(pick, paper, 60)
        along = (xs / width - 0.5) * np.cos(angle) + (ys / height - 0.5) * np.sin(angle)
        share = np.clip(0.5 + along * pick.uniform(0.8, 2.5), 0, 1)[..., None]
        canvas = canvas * (1 - share) + np.float32(other) * share
    return np.clip(canvas, 0, 255).astype(np.uint8)


def guilloche(pick, canvas, paper):
    height, width = canvas.shape[:2]
    lines, strength = pick.integers(6, 30), pick.integers(8, 45)
    xs = np.linspace(0, width, 60)
    phase, waves, swing = pick.uniform(0, 6.3), pick.uniform(1, 7), pick.uniform(3, height / 4)
    shade = near(pick, paper, int(strength))
    for row in range(lines):
        ys = height * (row + 0.5) / lines + swing * np.sin(xs / width * waves * 6.28 + phase + row * pick.uniform(0, 0.3))
        cv2.polylines(canvas, [np.stack([xs, ys], 1).astype(np.int32)], False, shade, 1, cv2.LINE_AA)
    for _ in range(pick.integers(0, 3)):
        centre = (int(pick.integers(0, width)), int(pick.integers(0, height)))
        for radius in range(int(pick.integers(8, 20)), int(pick.integers(30, 110)), int(pick.integers(4, 12))):
            cv2.circle(canvas, centre, radius, shade, 1, cv2.LINE_AA)


@functools.lru_cache(256)
def font(face, size):
    return ImageFont.truetype(face, size)


def stamp(canvas, place, text, face, ink):
    """Prints a line of text; `place` is its left, its top and the size of its letters."""
    x, y, size = place
    left, top, right, bottom = (chosen := font(face, max(4, round(size)))).getbbox(text)
    if right <= left or bottom <= top:
        return
    mask = Image.new('L', (right - left, bottom - top))
    ImageDraw.Draw(mask).text((-left, -top), text, 255, font=chosen)
    x, y = max(0, int(x)), max(0, int(y))
    target = canvas[y:y + mask.height, x:x + mask.width]
    alpha = np.asarray(mask, np.float32)[:target.shape[0], :target.shape[1], None] / 255
    target[:] = (target * (1 - alpha) + np.float32(ink) * alpha).astype(np.uint8)


def write(pick, canvas, box, ink):
    """A line of print: random letters in words."""
    x, y, width, height = box
    face = FACES[int(pick.integers(len(FACES)))]
    letters = string.ascii_uppercase if pick.random() < 0.5 else string.ascii_letters
    count = max(2, int(width / (height * 0.75)))
    text = ''.join(pick.choice(list(letters + string.digits + '   '), count))
    stamp(canvas, (x, y, height * 1.35), text, face, ink)
