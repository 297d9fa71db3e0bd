"""Invented documents, drawn flat: cards, booklet pages, permits and letters that nobody issued.

`draw_document(pick)` gives a `Flat`: an RGBA picture and the corners of the document in it (clockwise from its own
top left). The picture of an open passport holds both pages; the document is the page with the data.
Words are random letters, people are blobs: at the network's resolution nobody could tell.
"""

import dataclasses
import string

import cv2
import numpy as np

from mock_edges import cover, films, mock_edges
from printing import OCR_B, colour, guilloche, near, paper_colours, stamp, tint, write

SIZES_MM = {'card': (85.6, 54.0), 'id2': (105.0, 74.0), 'passport': (125.0, 88.0), 'sheet': (210.0, 297.0)}
CHANCES = {'card': 0.58, 'id2': 0.07, 'passport': 0.25, 'sheet': 0.10}
LONG_SIDE = 400
# What a finder takes for the edge: lines and margins inside the edge, halves of two colours, the film around a paper.
MOCK_EDGES_CHANCE, FILMS_CHANCE, COVER_CHANCE = 0.22, 0.06, 0.08


@dataclasses.dataclass
class Flat:
    picture: np.ndarray
    corners: np.ndarray
    kind: str


def portrait(pick, canvas, box):
    x, y, width, height = (int(v) for v in box)
    if width < 6 or height < 8:
        return
    patch = np.empty((height, width, 3), np.uint8)
    patch[:] = near(pick, (205, 210, 215), 45)
    skin = np.clip(np.array([250, 205, 175]) * pick.uniform(0.3, 1.0) + pick.integers(-12, 13, 3), 0, 255)
    hair, cloth = colour(pick, 5, 130), colour(pick, 0, 230)
    middle, face = width // 2 + int(pick.integers(-2, 3)), (int(width * 0.24), int(height * 0.28))
    cv2.ellipse(patch, (middle, int(height * 1.08)), (int(width * 0.5), int(height * 0.32)), 0, 0, 360, cloth, -1)
    cv2.ellipse(patch, (middle, int(height * 0.43)), (int(face[0] * 1.3), int(face[1] * 1.3)), 0, 0, 360, hair, -1)
    cv2.ellipse(patch, (middle, int(height * 0.5)), face, 0, 0, 360, tuple(int(v) for v in skin), -1)
    dark = tuple(int(v * 0.45) for v in skin)
    for side in (-1, 1):
        cv2.circle(patch, (middle + side * face[0] // 2, int(height * 0.46)), max(1, width // 28), dark, -1)
    cv2.line(patch, (middle - face[0] // 3, int(height * 0.64)), (middle + face[0] // 3, int(height * 0.64)), dark, 1)
    if pick.random() < 0.2:
        patch[:] = patch.mean(2, keepdims=True)
    strength = 1.0 if pick.random() < 0.9 else pick.uniform(0.3, 0.8)
    target = canvas[y:y + height, x:x + width]
    patch = patch[:target.shape[0], :target.shape[1]]
    target[:] = (patch * strength + target * (1 - strength)).astype(np.uint8)


def bars(pick, canvas, box):
    """A one-dimensional or stacked bar code, or a matrix of squares."""
    x, y, width, height = (int(v) for v in box)
    rows = 1 if pick.random() < 0.4 else max(2, height // int(pick.integers(2, 5)))
    columns = max(4, width // int(pick.integers(1, 4)))
    cells = np.where(pick.random((rows, columns)) < 0.5, 20, 240).astype(np.uint8)
    patch = cv2.resize(cells, (max(1, width), max(1, height)), interpolation=cv2.INTER_NEAREST)
    target = canvas[y:y + height, x:x + width]
    target[:] = patch[:target.shape[0], :target.shape[1], None]


def zone(pick, canvas, box, ink):
    x, y, width, height = (int(v) for v in box)
    rows = int(pick.choice([2, 2, 3]))
    pitch = height / rows
    if pick.random() < 0.5:
        cv2.rectangle(canvas, (0, y - 4), (canvas.shape[1], canvas.shape[0]), near(pick, (238, 238, 236), 14), -1)
        ink = colour(pick, 0, 60)
    columns = 44 if rows == 2 else 30
    size = width / columns / 0.74  # OCR-B advances by about this share of its size
    for row in range(rows):
        fill = int(columns * pick.uniform(0, 0.6))
        text = ''.join(pick.choice(list(string.ascii_uppercase + string.digits + '<<'), columns - fill)) + '<' * fill
        stamp(canvas, (x, y + row * pitch, size), text, OCR_B, ink)


def paragraph(pick, canvas, box, ink):
    x, y, width, height = box
    size = pick.uniform(0.025, 0.05) * canvas.shape[0]
    at = y
    while at < y + height - size:
        if pick.random() < 0.5:
            write(pick, canvas, (x, at, width * pick.uniform(0.15, 0.5), size * 0.55), near(pick, ink, 50))
            at += size * 0.9
        write(pick, canvas, (x, at, width * pick.uniform(0.2, 1), size), ink)
        at += size * pick.uniform(1.5, 2.6)


def decorate(pick, canvas, ink):
    """Bands, emblem, chip, signature, holograms: what makes cards look like cards, and frames that are no edge."""
    height, width = canvas.shape[:2]
    if pick.random() < 0.45:
        band = int(height * pick.uniform(0.08, 0.22))
        cv2.rectangle(canvas, (0, 0), (width, band), colour(pick, 20, 220), -1)
        write(pick, canvas, (width * 0.2, band * 0.3, width * 0.5, band * 0.4), (245, 245, 245))
    if pick.random() < 0.3:
        x, y, w = int(width * pick.uniform(0.03, 0.85)), int(height * pick.uniform(0.03, 0.2)), int(width * 0.1)
        cv2.rectangle(canvas, (x, y), (x + w, y + int(w * 0.66)), colour(pick, 0, 240), -1)
        cv2.rectangle(canvas, (x, y + w // 3), (x + w, y + int(w * 0.66)), colour(pick, 0, 240), -1)
    if pick.random() < 0.25:
        x, y, w = int(width * pick.uniform(0.05, 0.8)), int(height * pick.uniform(0.25, 0.6)), int(width * 0.13)
        cv2.rectangle(canvas, (x, y), (x + w, y + int(w * 0.8)), near(pick, (205, 170, 90), 30), -1)
        cv2.rectangle(canvas, (x + w // 3, y), (x + 2 * w // 3, y + int(w * 0.8)), (120, 95, 40), 1)
    if pick.random() < 0.3:
        points = np.cumsum(pick.normal(0, 7, (14, 2)) + [4, 0], 0) + [width * pick.uniform(0.2, 0.7), height * 0.7]
        cv2.polylines(canvas, [points.astype(np.int32)], False, ink, 1, cv2.LINE_AA)
    if pick.random() < 0.12:
        inset = int(pick.integers(4, 16))
        cv2.rectangle(canvas, (inset, inset), (width - inset, height - inset), near(pick, ink, 60), int(pick.integers(1, 3)))
    if pick.random() < 0.2:
        hologram(pick, canvas)


def hologram(pick, canvas):
    height, width = canvas.shape[:2]
    w, h = int(width * pick.uniform(0.1, 0.5)), int(height * pick.uniform(0.15, 0.6))
    x, y = int(pick.integers(0, width - w)), int(pick.integers(0, height - h))
    hue = (np.linspace(0, 180 * pick.uniform(0.3, 1), w)[None] + np.linspace(0, 90, h)[:, None]) % 180
    rainbow = cv2.cvtColor(np.dstack([hue, np.full_like(hue, 120), np.full_like(hue, 235)]).astype(np.uint8), cv2.COLOR_HSV2RGB)
    mask = np.zeros((h, w, 1), np.float32)
    cv2.ellipse(mask, (w // 2, h // 2), (w // 2, h // 2), 0, 0, 360, float(pick.uniform(0.2, 0.6)), -1)
    target = canvas[y:y + h, x:x + w]
    target[:] = (rainbow * mask + target * (1 - mask)).astype(np.uint8)


def front(pick, canvas, ink):
    height, width = canvas.shape[:2]
    wide = width > height
    face_w = width * (pick.uniform(0.2, 0.34) if wide else pick.uniform(0.3, 0.45))
    face_h = min(face_w * 1.28, height * 0.66)
    left = pick.random() < 0.75
    face_x = width * 0.05 if left else width * 0.95 - face_w
    top = height * pick.uniform(0.14, 0.28)
    text_x = face_x + face_w + width * 0.04 if left else width * 0.05
    decorate(pick, canvas, ink)
    if wide:
        paragraph(pick, canvas, (text_x, top, width * 0.9 - face_w, height * pick.uniform(0.4, 0.68)), ink)
    else:
        paragraph(pick, canvas, (width * 0.08, top + face_h + 8, width * 0.84, height * 0.9 - top - face_h), ink)
    portrait(pick, canvas, (face_x, top, face_w, face_h))
    if pick.random() < 0.25:
        portrait(pick, canvas, (width * pick.uniform(0.6, 0.8), height * 0.5, face_w * 0.5, face_h * 0.45))


def back(pick, canvas, ink):
    height, width = canvas.shape[:2]
    decorate(pick, canvas, ink)
    if pick.random() < 0.25:
        y = int(height * pick.uniform(0.04, 0.12))
        cv2.rectangle(canvas, (0, y), (width, y + int(height * 0.18)), colour(pick, 10, 50), -1)
    if pick.random() < 0.4:
        paragraph(pick, canvas, (width * 0.06, height * 0.3, width * 0.88, height * 0.4), ink)
    else:
        x, y, w, h = width * 0.1, height * 0.15, width * 0.75, height * 0.6
        for row in np.linspace(y, y + h, int(pick.integers(5, 14))):
            cv2.line(canvas, (int(x), int(row)), (int(x + w), int(row)), ink, 1)
        for column in np.linspace(x, x + w, int(pick.integers(3, 6))):
            cv2.line(canvas, (int(column), int(y)), (int(column), int(y + h)), ink, 1)
    style = pick.random()
    if style < 0.4:
        bars(pick, canvas, (width * pick.uniform(0.03, 0.3), height * pick.uniform(0.3, 0.72), width * 0.6, height * 0.22))
    elif style < 0.55:
        x, y = width * pick.uniform(0.02, 0.08), height * pick.uniform(0.05, 0.25)
        bars(pick, canvas, (x, y, width - 2 * x, height * pick.uniform(0.4, 0.7)))


def letter(pick, canvas, ink):
    height, width = canvas.shape[:2]
    if pick.random() < 0.6:
        cv2.rectangle(canvas, (int(width * 0.08), int(height * 0.04)), (int(width * pick.uniform(0.2, 0.9)), int(height * 0.1)), colour(pick, 0, 220), -1)
    for top in np.arange(0.13, 0.92, pick.uniform(0.1, 0.25)):
        paragraph(pick, canvas, (width * 0.09, height * top, width * pick.uniform(0.3, 0.82), height * pick.uniform(0.05, 0.16)), ink)
    if pick.random() < 0.3:
        bars(pick, canvas, (width * 0.6, height * 0.7, width * 0.3, width * 0.3 if pick.random() < 0.5 else width * 0.08))


def rounded(height, width, radius):
    mask = np.zeros((height, width), np.uint8)
    r = int(radius)
    cv2.rectangle(mask, (r, 0), (width - 1 - r, height - 1), 255, -1)
    cv2.rectangle(mask, (0, r), (width - 1, height - 1 - r), 255, -1)
    for x in (r, width - 1 - r):
        for y in (r, height - 1 - r):
            cv2.circle(mask, (x, y), r, 255, -1, cv2.LINE_AA)
    return mask


def page(pick, kind, size):
    width, height = size
    paper, ink = paper_colours(pick)
    if kind == 'sheet':
        paper, ink = near(pick, (243, 243, 240), 12), colour(pick, 0, 80)
    canvas = tint(pick, height, width, paper) if kind != 'sheet' else np.full((height, width, 3), paper, np.uint8)
    if kind != 'sheet' and pick.random() < 0.75:
        guilloche(pick, canvas, paper)
    if kind != 'sheet' and pick.random() < MOCK_EDGES_CHANCE:
        mock_edges(pick, canvas, ink)
    if kind == 'sheet':
        letter(pick, canvas, ink)
    elif kind == 'passport' or pick.random() < 0.65:
        front(pick, canvas, ink)
    else:
        back(pick, canvas, ink)
    if pick.random() < {'card': 0.35, 'id2': 0.6, 'passport': 0.92, 'sheet': 0}[kind]:
        zone(pick, canvas, (width * 0.04, height * pick.uniform(0.74, 0.8), width * 0.92, height * 0.17), ink)
    if kind in ('card', 'id2') and pick.random() < FILMS_CHANCE:
        films(pick, canvas, int(height * pick.uniform(0.05, 0.12)))
    return canvas


def draw_document(pick):
    kind = str(pick.choice(list(CHANCES), p=list(CHANCES.values())))
    wide, high = SIZES_MM[kind]
    if kind in ('card', 'id2') and pick.random() < 0.12:
        wide, high = high, wide
    scale = LONG_SIDE / max(wide, high)
    width, height = round(wide * scale), round(high * scale)
    is_cover = kind == 'passport' and pick.random() < COVER_CHANCE
    canvas = cover(pick, (width, height)) if is_cover else page(pick, kind, (width, height))
    radius = {'card': 3.2, 'id2': 2.5, 'passport': 3.0, 'sheet': 0}[kind] * scale * (pick.random() < 0.85)
    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    if kind == 'passport' and not is_cover and pick.random() < 0.55:
        return open_booklet(pick, canvas, radius)
    return Flat(np.dstack([canvas, rounded(height, width, radius)]), corners, kind)


def open_booklet(pick, canvas, radius):
    """The data page below the fold, the page before it above: whole, or what a narrow view leaves of it."""
    height, width = canvas.shape[:2]
    other = tint(pick, height, width, near(pick, (225, 222, 215), 25))
    if pick.random() < 0.7:
        guilloche(pick, other, (200, 195, 190))
    if pick.random() < 0.5:
        paragraph(pick, other, (width * 0.1, height * 0.2, width * 0.8, height * pick.uniform(0.2, 0.7)), colour(pick, 30, 120))
    if pick.random() < 0.25:
        other[:] = colour(pick, 10, 110)
    shade = np.exp(-np.arange(height)[::-1] / pick.uniform(4, 22))[:, None, None] * pick.uniform(0.1, 0.55)
    other = (other * (1 - shade)).astype(np.uint8)
    canvas = (canvas * (1 - shade[::-1] * pick.uniform(0, 1))).astype(np.uint8)
    both = np.dstack([np.vstack([other, canvas]), rounded(2 * height, width, radius)])
    corners = np.float32([[0, height], [width, height], [width, 2 * height], [0, 2 * height]])
    return Flat(both, corners, 'passport')
