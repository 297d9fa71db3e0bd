"""Synthetic photographs of documents with the truth about their outlines.

    python3 generate.py sheet.png     # a sheet to look at

A sample is (picture [h, w, 3] uint8, truth [2, h / 2, w / 2] float32): how much of each cell a document covers, and
how near its sides are. Documents are whole in the truth also where fingers lie on them.
"""

import sys

import cv2
import numpy as np

from documents import draw_document
from printing import colour
from surroundings import SIDE, draw_surroundings, lay_slab

SHAPES = ((192, 256), (256, 192), (192, 256), (256, 192), (224, 224), (144, 256), (256, 144))
OVERSAMPLE = 2
SURROUNDINGS_KEPT, DOCUMENTS_KEPT = 48, 96
CHANCE_NEW_SURROUNDINGS, CHANCE_NEW_DOCUMENT = 0.12, 0.35
COUNTS = (0, 1, 2, 3)
COUNT_CHANCES = (0.08, 0.62, 0.20, 0.10)
# Documents laid later lie over those before them, in some pictures only; at most this share of them covers others.
OVERLAP_CHANCE, MOST_OVERLAP = 0.55, 0.5
SCAN_CHANCE = 0.07
# What a finder misses most: a document that leaves the picture, that lies on its own colour, or on and beside sheets.
LEAVES_CHANCE, SAME_TONE_CHANCE, SHEETS_CHANCE, GRIP_CHANCE = 0.2, 0.2, 0.3, 0.3
SIDE_WIDTH = 3


def turn(pick):
    """Mostly nearly upright, some by quarter turns, some by any angle; degrees."""
    style = pick.random()
    if style < 0.5:
        return pick.normal(0, 8)
    if style < 0.72:
        return pick.normal(0, 8) + 90 * pick.integers(1, 4)
    return pick.uniform(0, 360)


def view(pick, corners, degrees):
    """The corners' plane turned in space, seen by a pinhole camera; centred, in units of the document's size."""
    centre = corners.mean(0)
    size = np.sqrt(cv2.contourArea(corners))
    rx, ry = np.clip(np.radians(pick.normal(0, 15, 2)), -0.75, 0.75)
    rz = np.radians(degrees)
    about = [
        np.array([[1, 0, 0], [0, np.cos(rx), -np.sin(rx)], [0, np.sin(rx), np.cos(rx)]]),
        np.array([[np.cos(ry), 0, np.sin(ry)], [0, 1, 0], [-np.sin(ry), 0, np.cos(ry)]]),
        np.array([[np.cos(rz), -np.sin(rz), 0], [np.sin(rz), np.cos(rz), 0], [0, 0, 1]]),
    ]
    points = np.c_[(corners - centre) / size, np.zeros(4)] @ (about[0] @ about[1] @ about[2]).T
    distance = pick.uniform(1.8, 5)
    return (points[:, :2] / (1 + points[:, 2:] / distance)).astype(np.float32)


class SceneGenerator:
    """Draws samples from one seed. Surroundings and documents are kept for a while: drawing them costs most."""

    def __init__(self, seed):
        self.pick = np.random.default_rng(seed)
        self.surroundings, self.documents = [], []

    def kept(self, store, limit, chance, draw):
        if len(store) < limit:
            store.append(draw(self.pick))
            return store[-1]
        at = int(self.pick.integers(limit))
        if self.pick.random() < chance:
            store[at] = draw(self.pick)
        return store[at]

    def ground(self, shape):
        pick = self.pick
        picture = self.kept(self.surroundings, SURROUNDINGS_KEPT, CHANCE_NEW_SURROUNDINGS, draw_surroundings)
        height, width = shape[0] * OVERSAMPLE, shape[1] * OVERSAMPLE
        zoom = pick.uniform(max(height, width) / SIDE, 1.6)
        turned = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), 90 * pick.integers(4) + pick.normal(0, 5), zoom * 1.1)
        turned[:, 2] += np.array([width, height]) / 2 - SIDE / 2 + pick.uniform(-1, 1, 2) * 40 * (zoom - 0.7)
        ground = cv2.warpAffine(picture, turned, (width, height), borderMode=cv2.BORDER_REFLECT).astype(np.float32)
        if pick.random() < 0.6:
            grey = ground.mean(2, keepdims=True)
            ground = grey + (ground - grey) * pick.uniform(0, 0.7)
        return ground * pick.uniform(0.75, 1.15, 3).astype(np.float32)

    def place(self, corners, shape, count):
        """Where the corners land on the canvas: share of the frame, place, possibly partly outside."""
        pick = self.pick
        height, width = shape[0] * OVERSAMPLE, shape[1] * OVERSAMPLE
        points = view(pick, corners, turn(pick))
        span = points.max(0) - points.min(0)
        style = pick.random()
        if count == 1 and style < 0.05:
            fill = pick.uniform(1.0, 1.9)
        elif count == 1 and style < 0.6:
            fill = pick.uniform(0.6, 0.98)
        else:
            fill = pick.uniform(0.24, 0.75) / np.sqrt(count) * 1.1
        points = points * fill * min(width / span[0], height / span[1])
        low, high = points.min(0), points.max(0)
        room = np.array([width, height]) - (high - low)
        outside = 0.35 if pick.random() < 0.13 else 0.0
        share = pick.uniform(0 - outside, 1 + outside, 2) if pick.random() < 0.7 else pick.normal(0.5, 0.1, 2)
        placed = points - low + room * share
        if count == 1 and pick.random() < LEAVES_CHANCE:
            placed = placed + self.leave(placed, np.array([width, height]))
        return placed.astype(np.float32)

    def leave(self, points, size):
        """The step by which a document leaves the picture over one side, or over two at a corner."""
        pick = self.pick
        low, high = points.min(0), points.max(0)
        step = np.zeros(2)
        first = int(pick.integers(2))
        for axis in (first, 1 - first) if pick.random() < 0.25 else (first,):
            lost = pick.uniform(0.04, 0.45) * (high - low)[axis]
            step[axis] = size[axis] + lost - high[axis] if pick.random() < 0.5 else -lost - low[axis]
        return step

    def lay(self, canvas, taken, count):
        """Puts one document on the canvas; its corners there, or None where there was no room."""
        pick = self.pick
        flat = self.kept(self.documents, DOCUMENTS_KEPT, CHANCE_NEW_DOCUMENT, draw_document)
        height, width = canvas.shape[:2]
        shared = MOST_OVERLAP if pick.random() < OVERLAP_CHANCE else 0.02
        for _ in range(6):
            corners = self.place(flat.corners, (height / OVERSAMPLE, width / OVERSAMPLE), count)
            mine = np.zeros((height, width), np.uint8)
            cv2.fillConvexPoly(mine, np.round(corners).astype(np.int32), 1)
            if (mine & taken).sum() <= shared * mine.sum():
                break
        else:
            return None
        if pick.random() < SAME_TONE_CHANCE and not taken.any():
            self.match_tone(canvas, flat)
        if pick.random() < SHEETS_CHANCE and not taken.any():
            self.sheets(canvas, corners)
        taken |= mine
        self.paste(canvas, flat, corners)
        return corners

    def match_tone(self, canvas, flat):
        """Gives the ground the colour of the document's paper, its pattern kept or fainter."""
        pick = self.pick
        middle = np.median(canvas[::4, ::4], (0, 1))
        paper = np.median(flat.picture[::4, ::4, :3], (0, 1))
        canvas[:] = (canvas - middle) * pick.uniform(0.3, 1) + paper * pick.uniform(0.88, 1.08) + pick.normal(0, 4, 3)
        np.clip(canvas, 0, 255, out=canvas)

    def sheets(self, canvas, corners):
        """Sheets, books and other cards beside the document, partly beneath it."""
        pick = self.pick
        centre, size = corners.mean(0), np.sqrt(max(100.0, cv2.contourArea(corners)))
        for _ in range(pick.integers(1, 4)):
            side = int(pick.integers(4))
            at = corners[side] + (corners[(side + 1) % 4] - corners[side]) * pick.uniform(0, 1)
            middle = centre + (at - centre) * pick.uniform(0.9, 1.7)
            spans = tuple(float(v) for v in size * pick.uniform(0.4, 1.5, 2))
            points = cv2.boxPoints((tuple(float(v) for v in middle), spans, float(pick.uniform(0, 180))))
            lay_slab(pick, canvas, points)

    def paste(self, canvas, flat, corners):
        pick, (height, width) = self.pick, canvas.shape[:2]
        to_canvas = cv2.getPerspectiveTransform(flat.corners, corners)
        drawn = cv2.warpPerspective(flat.picture, to_canvas, (width, height), flags=cv2.INTER_AREA)
        alpha = drawn[..., 3:].astype(np.float32) / 255
        self.cast_shadow(canvas, alpha[..., 0])
        shade = pick.uniform(0.85, 1.1, 3).astype(np.float32)
        canvas[:] = canvas * (1 - alpha) + drawn[..., :3] * shade * alpha

    def scan(self, canvas):
        """One document cropped to its sides, or two beside each other, with hardly anything around them."""
        pick, (height, width) = self.pick, canvas.shape[:2]
        canvas[:] = colour(pick, 0, 255) if pick.random() < 0.3 else pick.choice([0.0, 128.0, 235.0, 255.0])
        count = 1 if pick.random() < 0.7 else 2
        quads = []
        for at in range(count):
            low, high = np.float32([0, 0]), np.float32([width, height])
            longer = int(height > width)
            low[longer] = at / count * high[longer]
            high[longer] = (at + 1) / count * high[longer]
            border = abs(pick.normal(0, 0.012, (2, 2))) * max(width, height) * (pick.random() < 0.7)
            (left, top), (right, bottom) = low + border[0], high - border[1]
            corners = np.float32([[left, top], [right, top], [right, bottom], [left, bottom]])
            flat = self.kept(self.documents, DOCUMENTS_KEPT, CHANCE_NEW_DOCUMENT, draw_document)
            upright = (right - left > bottom - top) == (flat.corners[1, 0] > flat.corners[2, 1] - flat.corners[1, 1])
            corners = np.roll(corners, 2 * int(pick.random() < 0.15) + int(not upright), 0)
            self.paste(canvas, flat, corners)
            quads.append(corners)
        return quads

    def cast_shadow(self, canvas, alpha):
        pick = self.pick
        if pick.random() < 0.25:
            return
        moved = cv2.warpAffine(alpha, np.float32([[1, 0, pick.normal(0, 4)], [0, 1, pick.normal(0, 4)]]), alpha.shape[::-1])
        soft = cv2.blur(moved, (int(pick.integers(3, 24)),) * 2) * pick.uniform(0.1, 0.65)
        canvas *= 1 - soft[..., None]

    def fingers(self, canvas, corners):
        """A hand that holds the document at one or two sides: rounded bars of skin from beyond the edge."""
        pick = self.pick
        skin = np.clip(np.array([240, 195, 165]) * pick.uniform(0.3, 1.05) + pick.integers(-12, 13, 3), 0, 255)
        size = np.sqrt(max(100.0, cv2.contourArea(corners)))
        centre = corners.mean(0)
        for _ in range(pick.integers(1, 4)):
            side = int(pick.integers(4))
            along = pick.uniform(0, 0.07) if pick.random() < GRIP_CHANCE else pick.uniform(0.05, 0.95)
            at = corners[side] + (corners[(side + 1) % 4] - corners[side]) * along
            inward = (centre - at) / max(1.0, np.linalg.norm(centre - at)) + pick.normal(0, 0.4, 2)
            tip, root = at + inward * size * pick.uniform(0.0, 0.16), at - inward * size * pick.uniform(0.4, 1.5)
            thick = int(max(4, size * pick.uniform(0.08, 0.2)))
            tone = tuple(float(v) for v in skin * pick.uniform(0.8, 1.1))
            ends = [tuple(int(v) for v in point) for point in (tip, root)]
            layer, mask = canvas.copy(), np.zeros(canvas.shape[:2], np.float32)
            cv2.line(mask, *ends, 1.0, thick, cv2.LINE_AA)
            cv2.line(layer, *ends, tone, thick)
            cv2.line(layer, *ends, tuple(v * 1.08 for v in tone), max(1, thick // 2))
            if pick.random() < 0.6:
                cv2.circle(layer, ends[0], thick // 4, tuple(min(255.0, v * 1.15) for v in tone), -1)
            mask = cv2.GaussianBlur(mask, (5, 5), 0)[..., None]
            canvas[:] = canvas * (1 - mask) + cv2.GaussianBlur(layer, (5, 5), 0) * mask

    def light(self, canvas):
        pick = self.pick
        height, width = canvas.shape[:2]
        ys, xs = np.mgrid[0:height, 0:width].astype(np.float32)
        angle = pick.uniform(0, 6.28)
        along = (xs / width - 0.5) * np.cos(angle) + (ys / height - 0.5) * np.sin(angle)
        canvas *= (1 + pick.uniform(0, 0.6) * along)[..., None]
        if pick.random() < 0.35:
            edge = along - pick.uniform(-0.4, 0.4) + 0.05 * np.sin(ys / pick.uniform(15, 90))
            canvas *= (1 - pick.uniform(0.15, 0.6) / (1 + np.exp(np.clip(edge * pick.uniform(8, 150), -30, 30))))[..., None]
        for _ in range(int(pick.random() < 0.3) * pick.integers(1, 3)):
            centre, reach = pick.uniform(0, 1, 2) * [width, height], pick.uniform(10, 90, 2)
            spot = np.exp(-((xs - centre[0]) / reach[0]) ** 2 - ((ys - centre[1]) / reach[1]) ** 2)
            canvas += 255 * pick.uniform(0.2, 1.1) * spot[..., None]
        if pick.random() < 0.25:
            canvas *= pick.uniform(0.12, 0.6)
        canvas *= pick.uniform(0.85, 1.15, 3).astype(np.float32)

    def camera(self, canvas, shape):
        """Lens, hand, sensor and compression; gives the picture at the network's size."""
        pick = self.pick
        if pick.random() < 0.5:
            canvas = cv2.GaussianBlur(canvas, (0, 0), pick.uniform(0.4, 1.2) * (3 if pick.random() < 0.2 else 1))
        if pick.random() < 0.12:
            length = int(pick.integers(3, 12))
            kernel = np.zeros((length, length), np.float32)
            cv2.line(kernel, (0, int(pick.integers(length))), (length - 1, int(pick.integers(length))), 1.0, 1)
            canvas = cv2.filter2D(canvas, -1, kernel / kernel.sum())
        small = cv2.resize(np.clip(canvas, 0, 255), (shape[1], shape[0]), interpolation=cv2.INTER_AREA)
        small = 255 * (small / 255) ** pick.uniform(0.75, 1.35)
        small = small + pick.normal(0, abs(pick.normal(0, 4)), small.shape)
        if pick.random() < 0.06:
            small = small.mean(2, keepdims=True).repeat(3, 2)
        picture = np.clip(small, 0, 255).astype(np.uint8)
        if pick.random() < 0.4:
            quality = [cv2.IMWRITE_JPEG_QUALITY, int(pick.integers(35, 95))]
            picture = cv2.imdecode(cv2.imencode('.jpg', picture, quality)[1], cv2.IMREAD_COLOR)
        return picture

    def sample(self, shape=None):
        """(picture, truth, quads in px of the picture)"""
        pick = self.pick
        shape = shape or SHAPES[int(pick.integers(len(SHAPES)))]
        canvas = self.ground(shape)
        taken = np.zeros(canvas.shape[:2], np.uint8)
        if pick.random() < SCAN_CHANCE:
            quads = [corners / OVERSAMPLE for corners in self.scan(canvas)]
            return self.camera(canvas, shape), truth_of(quads, shape), quads
        count = int(pick.choice(COUNTS, p=COUNT_CHANCES))
        if pick.random() < 0.12:
            self.fingers(canvas, np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]) * np.float32(canvas.shape[1::-1]))
        laid = [self.lay(canvas, taken, count) for _ in range(count)]
        quads = [corners for corners in laid if corners is not None]
        for corners in quads:
            if pick.random() < 0.3:
                self.fingers(canvas, corners)
        self.light(canvas)
        picture = self.camera(canvas, shape)
        quads = [corners / OVERSAMPLE for corners in quads]
        return picture, truth_of(quads, shape), quads


def truth_of(quads, shape):
    """Later documents lie over earlier ones and hide their sides."""
    covered, sides = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
    for corners in quads:
        points = np.round((corners - 0.5) * 256).astype(np.int32)
        layer = np.zeros(shape, np.uint8)
        cv2.fillConvexPoly(layer, points, 255, cv2.LINE_AA, 8)
        covered = np.maximum(covered, layer / np.float32(255))
        sides *= 1 - layer / np.float32(255)
        layer = np.zeros(shape, np.uint8)
        cv2.polylines(layer, [points], True, 255, SIDE_WIDTH, cv2.LINE_AA, 8)
        sides = np.maximum(sides, layer / np.float32(255))
    half = (shape[1] // 2, shape[0] // 2)
    return np.stack([cv2.resize(layer, half, interpolation=cv2.INTER_AREA) for layer in (covered, sides)])


def sheet(path, seed=7, rows=6, columns=8):
    generator, cells = SceneGenerator(seed), []
    for _ in range(rows * columns):
        picture, truth, _ = generator.sample((192, 256))
        drawn = picture.copy()
        outline = cv2.resize(truth[1], (256, 192)) > 0.4
        drawn[outline] = (255, 0, 0)
        cells.append(np.vstack([picture, drawn]))
    lines = [np.hstack(cells[start:start + columns]) for start in range(0, len(cells), columns)]
    cv2.imwrite(path, np.vstack(lines)[..., ::-1])


if __name__ == '__main__':
    sheet(sys.argv[1])
