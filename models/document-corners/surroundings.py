"""What documents lie on and among: procedural tables, cloth, clutter, dark rooms, hands. None of it is a photograph.

`draw_surroundings(pick)` gives an RGB picture of `SIDE` x `SIDE` px.
"""

import cv2
import numpy as np

from documents import paragraph
from printing import colour, near, write

SIDE = 640


def noise(pick, cells, side=SIDE):
    """Smooth noise in [0,1] with about `cells` (columns, rows) bumps."""
    grid = pick.random((max(2, int(cells[1])), max(2, int(cells[0])))).astype(np.float32)
    return cv2.resize(grid, (side, side), interpolation=cv2.INTER_CUBIC)


def fractal(pick, start):
    total = sum(noise(pick, (start * 2 ** k, start * 2 ** k)) / 2 ** k for k in range(5))
    return (total - total.min()) / max(1e-6, total.max() - total.min())


def blend(first, second, share):
    return np.float32(first) * (1 - share[..., None]) + np.float32(second) * share[..., None]


def turned(pick):
    """Coordinates of a plane turned by any angle, often along the picture as tables and documents are; in px."""
    ys, xs = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32)
    angle = pick.uniform(0, np.pi) if pick.random() < 0.6 else pick.integers(2) * np.pi / 2 + pick.normal(0, 0.08)
    return xs * np.cos(angle) + ys * np.sin(angle), ys * np.cos(angle) - xs * np.sin(angle)


def plain(pick):
    base = near(pick, (238, 238, 236), 17) if pick.random() < 0.35 else colour(pick, 10, 250)
    return blend(base, near(pick, base, 40), noise(pick, (2, 2)))


def wood(pick):
    u, v = turned(pick)
    plank = pick.uniform(60, 400)
    board = np.floor(v / plank)
    rings = np.sin((v + 18 * noise(pick, (4, 9))) / pick.uniform(2.5, 9) + board * 9.1) * 0.5 + 0.5
    base = near(pick, (150, 105, 70), 55)
    dark = tuple(int(v * pick.uniform(0.5, 0.9)) for v in base)
    picture = blend(base, dark, rings * pick.uniform(0.2, 1))
    picture *= (1 + 0.12 * np.sin(board * 12.9))[..., None]
    picture[np.abs(v / plank - board) < 2.0 / plank] *= pick.uniform(0.3, 0.8)
    return picture


def stripes(pick):
    u, _ = turned(pick)
    period = pick.uniform(8, 110)
    share = ((u / period) % 1 < pick.uniform(0.2, 0.8)).astype(np.float32)
    return blend(colour(pick), colour(pick), share)


def tiles(pick):
    u, v = turned(pick)
    wide, high = pick.uniform(25, 240), pick.uniform(25, 240)
    row = np.floor(v / high)
    u = u + (row % 2) * wide * (pick.random() < 0.3) * 0.5
    column = np.floor(u / wide)
    base = colour(pick, 20, 245)
    if pick.random() < 0.4:
        picture = blend(base, colour(pick, 20, 245), ((row + column) % 2).astype(np.float32))
    else:
        picture = blend(base, near(pick, base, 35), (np.sin(row * 7.3 + column * 3.7) * 0.5 + 0.5))
    joint = np.minimum(np.abs(u / wide - column) * wide, np.abs(v / high - row) * high) < pick.uniform(1, 5)
    picture[joint] = near(pick, base, 90)
    return picture


def cloth(pick):
    u, v = turned(pick)
    base = colour(pick, 10, 245)
    period = pick.uniform(2.5, 9)
    weave = (np.sin(u * 6.28 / period) * np.sin(v * 6.28 / period)) * 0.5 + 0.5
    picture = blend(base, near(pick, base, 50), weave)
    for coordinate in (u, v):
        if pick.random() < 0.45:
            share = ((coordinate / pick.uniform(20, 120)) % 1 < pick.uniform(0.1, 0.5)).astype(np.float32) * 0.5
            picture = blend(picture, colour(pick), share)
    return picture * (0.75 + 0.5 * noise(pick, (4, 4)))[..., None]


def rough(pick):
    base = colour(pick, 10, 235)
    picture = blend(base, near(pick, base, 90), fractal(pick, pick.integers(2, 40)))
    if pick.random() < 0.5:
        picture = picture + pick.normal(0, pick.uniform(3, 35), (SIDE, SIDE, 1))
    return picture


def keyboard(pick):
    picture = np.empty((SIDE, SIDE, 3), np.float32)
    body = colour(pick, 10, 210)
    picture[:] = body
    key, pitch = near(pick, body, 60), int(pick.integers(28, 75))
    for row, y in enumerate(range(0, SIDE, pitch)):
        for x in range(int(-pitch * (row % 3) / 3), SIDE, pitch):
            cv2.rectangle(picture, (x + 3, y + 3), (x + pitch - 4, y + pitch - 4), key, -1)
            if pick.random() < 0.9:
                cv2.circle(picture, (x + pitch // 3, y + pitch // 3), max(1, pitch // 12), near(pick, key, 120), -1)
    return rotate(pick, picture)


def screen(pick):
    picture = np.empty((SIDE, SIDE, 3), np.uint8)
    picture[:] = colour(pick, 0, 255)
    for _ in range(pick.integers(2, 7)):
        x, y, w, h = pick.integers(0, 480), pick.integers(0, 480), pick.integers(80, 400), pick.integers(60, 300)
        cv2.rectangle(picture, (x, y), (x + w, y + h), colour(pick, 0, 255), -1)
        cv2.rectangle(picture, (x, y), (x + w, y + 14), colour(pick, 0, 255), -1)
        paragraph(pick, picture, (x + 10, y + 24, w * 0.8, h - 30), colour(pick))
    return picture.astype(np.float32)


def room(pick):
    """Far, unsharp shapes and lights, often dark."""
    picture = blend(colour(pick, 0, 160), colour(pick, 0, 160), noise(pick, (3, 3)))
    for _ in range(pick.integers(3, 16)):
        x, y, w, h = pick.integers(-80, 600), pick.integers(-80, 600), pick.integers(20, 380), pick.integers(20, 380)
        if pick.random() < 0.6:
            cv2.rectangle(picture, (int(x), int(y)), (int(x + w), int(y + h)), colour(pick, 0, 230), -1)
        else:
            cv2.circle(picture, (int(x), int(y)), int(w // 4), colour(pick, 40, 255), -1)
    if pick.random() < 0.3:
        person(pick, picture)
    picture = cv2.GaussianBlur(picture, (0, 0), pick.uniform(0.5, 12))
    return picture * pick.uniform(0.3, 1.1)


def person(pick, picture):
    x, size = int(pick.integers(150, 500)), int(pick.integers(60, 170))
    y = int(pick.integers(150, 400))
    skin = tuple(float(v) for v in np.clip(np.array([250, 205, 175]) * pick.uniform(0.3, 1.0), 0, 255))
    cv2.ellipse(picture, (x, y + int(size * 2.2)), (int(size * 1.8), size), 0, 0, 360, colour(pick, 0, 220), -1)
    cv2.ellipse(picture, (x, y - size // 5), (size, int(size * 1.25)), 0, 0, 360, colour(pick, 0, 120), -1)
    cv2.ellipse(picture, (x, y), (int(size * 0.8), int(size * 1.1)), 0, 0, 360, skin, -1)
    for side in (-1, 1):
        cv2.circle(picture, (x + side * size // 3, y - size // 6), max(2, size // 12), (40, 30, 30), -1)


def rotate(pick, picture):
    turn = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), pick.uniform(0, 360), pick.uniform(1.45, 2.2))
    return cv2.warpAffine(picture, turn, (SIDE, SIDE), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)


def words(pick, canvas, spacing, ink):
    """Rows of print, each word a dash: a page of a newspaper or a letter from afar."""
    height, width = canvas.shape[:2]
    thick, left = max(1, int(spacing * pick.uniform(0.25, 0.5))), int(pick.uniform(0, 0.1) * width)
    for y in range(int(spacing), height, max(3, int(spacing))):
        at, end = left, width - left - int((pick.random() < 0.15) * pick.uniform(0, 0.6) * width)
        while at < end:
            length = int(pick.uniform(0.8, 4) * spacing)
            cv2.line(canvas, (at, y), (min(end, at + length), y), ink, thick)
            at += length + max(2, int(spacing * 0.6))


def printed(pick):
    """The ground is itself a printed page."""
    picture = np.empty((SIDE, SIDE, 3), np.uint8)
    picture[:] = near(pick, (232, 230, 224), 22)
    words(pick, picture, pick.uniform(5, 26), colour(pick, 20, 170))
    for _ in range(pick.integers(0, 4)):
        x, y, w, h = pick.integers(0, 520), pick.integers(0, 520), pick.integers(40, 260), pick.integers(30, 200)
        cv2.rectangle(picture, (x, y), (x + w, y + h), near(pick, (225, 222, 215), 60), -1)
    return rotate(pick, picture.astype(np.float32)) if pick.random() < 0.7 else picture.astype(np.float32)


def motif_stamp(pick, size, ink, ground):
    """One small figure on its ground: petals, a star, a disc, a cross, a square or a letter."""
    stamp = np.empty((size, size, 3), np.uint8)
    stamp[:] = ground
    middle, reach = size // 2, size * pick.uniform(0.25, 0.48)
    style = pick.integers(5)
    if style == 0:
        petals, long, wide = int(pick.integers(3, 9)), reach * 0.6, max(1, int(reach * pick.uniform(0.15, 0.4)))
        for turn in np.arange(petals) * 360 / petals:
            x, y = middle + long * np.cos(np.radians(turn)), middle + long * np.sin(np.radians(turn))
            cv2.ellipse(stamp, (int(x), int(y)), (max(1, int(long * 0.7)), wide), turn, 0, 360, ink, -1, cv2.LINE_AA)
    elif style == 1:
        spikes = int(pick.integers(4, 9))
        angles = np.arange(2 * spikes) * np.pi / spikes
        radii = np.where(np.arange(2 * spikes) % 2, reach * pick.uniform(0.3, 0.7), reach)
        points = np.stack([middle + radii * np.cos(angles), middle + radii * np.sin(angles)], 1)
        cv2.fillPoly(stamp, [points.astype(np.int32)], ink, cv2.LINE_AA)
    elif style == 2:
        cv2.circle(stamp, (middle, middle), int(reach), ink, -1 if pick.random() < 0.6 else 2, cv2.LINE_AA)
    elif style == 3:
        thick = max(1, int(reach * pick.uniform(0.2, 0.6)))
        cv2.line(stamp, (middle - int(reach), middle), (middle + int(reach), middle), ink, thick, cv2.LINE_AA)
        cv2.line(stamp, (middle, middle - int(reach)), (middle, middle + int(reach)), ink, thick, cv2.LINE_AA)
    else:
        write(pick, stamp, (size * 0.1, size * 0.2, size * 0.7, size * 0.5), ink)
    return stamp


def motifs(pick):
    """Wallpaper, oilcloth, wrapping paper: small figures in rows, every other one moved."""
    ground = near(pick, (236, 234, 232), 19) if pick.random() < 0.3 else colour(pick, 20, 250)
    ink = near(pick, ground, 60) if pick.random() < 0.3 else colour(pick)
    size = int(pick.integers(14, 90))
    stamp = motif_stamp(pick, size, ink, ground)
    row = np.tile(stamp, (1, SIDE // size + 2, 1))
    moved = np.roll(row, int(size * pick.choice([0, 0.5])), 1)
    both = np.tile(np.vstack([row, moved]), (SIDE // (2 * size) + 2, 1, 1))
    return rotate(pick, both[:SIDE, :SIDE].astype(np.float32))


GROUNDS = [plain, plain, wood, wood, stripes, tiles, cloth, cloth, rough, rough, keyboard, screen, printed, printed, motifs, motifs, room, room]


def box_points(pick, low, high):
    centre, angle = pick.uniform(0, SIDE, 2), pick.uniform(0, 180)
    size = pick.uniform(low, high, 2)
    points = cv2.boxPoints((tuple(centre), tuple(size), angle))
    return points + pick.normal(0, 0.03, (4, 2)) * size


def shadow_of(pick, picture, mask):
    soft = cv2.GaussianBlur(mask, (0, 0), pick.uniform(2, 9)) * pick.uniform(0.1, 0.6)
    picture *= (1 - soft)[..., None]


def slab(pick, picture):
    lay_slab(pick, picture, box_points(pick, 90, 420))


def lay_slab(pick, picture, points):
    """A book, a phone, a notebook, a printed or blank sheet: rectangles that are no documents."""
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), np.float32)
    cv2.fillConvexPoly(mask, points.astype(np.int32), 1.0, cv2.LINE_AA)
    shadow_of(pick, picture, mask)
    texture = np.empty((200, 200, 3), np.uint8)
    base = colour(pick, 5, 250)
    texture[:] = base
    style = pick.random()
    if style < 0.3:
        texture[:] = near(pick, (240, 240, 235), 14)
        words(pick, texture, pick.uniform(5, 18), colour(pick, 20, 190))
    elif style < 0.5:
        inset = int(pick.integers(4, 25))
        cv2.rectangle(texture, (inset, inset), (200 - inset, 200 - inset), near(pick, base, 70), -1)
    elif style < 0.65:
        cv2.rectangle(texture, (0, 0), (200, int(pick.integers(20, 90))), colour(pick), -1)
        cv2.circle(texture, (int(pick.integers(40, 160)), 120), int(pick.integers(15, 60)), colour(pick), -1)
    elif style < 0.7:
        key = near(pick, base, 80)
        for x in range(4, 200, 18):
            for y in range(4, 200, 40):
                cv2.rectangle(texture, (x, y), (x + 13, y + 31), key, -1)
    elif style < 0.78:
        for y in range(0, 200, int(pick.integers(6, 20))):
            cv2.line(texture, (0, y), (200, y), near(pick, base, 60), 1)
    source = np.float32([[0, 0], [200, 0], [200, 200], [0, 200]])
    drawn = cv2.warpPerspective(texture, cv2.getPerspectiveTransform(source, np.float32(points)), (width, height))
    picture[:] = picture * (1 - mask[..., None]) + drawn * mask[..., None]


def bar(pick, picture):
    """A pen, a cable, a ruler, the edge of a table."""
    start, angle = pick.uniform(0, SIDE, 2), pick.uniform(0, 2 * np.pi)
    end = start + np.array([np.cos(angle), np.sin(angle)]) * pick.uniform(80, 700)
    width, tone = int(pick.integers(2, 26)), colour(pick)
    cv2.line(picture, tuple(int(v) for v in start), tuple(int(v) for v in end), tone, width, cv2.LINE_AA)
    cv2.line(picture, tuple(int(v) - 1 for v in start), tuple(int(v) - 1 for v in end), near(pick, tone, 70), max(1, width // 4))


def disc(pick, picture):
    centre, radius = tuple(int(v) for v in pick.integers(0, SIDE, 2)), int(pick.integers(8, 120))
    mask = np.zeros((SIDE, SIDE), np.float32)
    cv2.circle(mask, centre, radius, 1.0, -1)
    shadow_of(pick, picture, mask)
    tone = colour(pick)
    cv2.circle(picture, centre, radius, tone, -1, cv2.LINE_AA)
    cv2.circle(picture, centre, int(radius * pick.uniform(0.4, 0.9)), near(pick, tone, 50), -1, cv2.LINE_AA)


def edge(pick, picture):
    """The end of a table or the corner of a room: one side in another colour."""
    u, _ = turned(pick)
    beyond = u > pick.uniform(u.min() * 0.5, u.max() * 0.9)
    picture[beyond] = picture[beyond] * pick.uniform(0, 0.6) + np.float32(colour(pick)) * pick.uniform(0.3, 0.8)


def draw_surroundings(pick):
    picture = np.ascontiguousarray(GROUNDS[int(pick.integers(len(GROUNDS)))](pick), np.float32)
    if pick.random() < 0.2:
        edge(pick, picture)
    if pick.random() < 0.55:
        for _ in range(pick.integers(1, 12)):
            (slab, slab, bar, disc)[int(pick.integers(4))](pick, picture)
    return np.clip(picture, 0, 255).astype(np.uint8)
