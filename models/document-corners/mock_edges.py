"""What a finder may take for a document's edge, printed inside it; and documents that show little else than their edge."""

import cv2
import numpy as np

from printing import colour, near, tint, write


def margin(canvas, inset, ink):
    """Everything between the edge and a rectangle `inset` px inside it, in one colour."""
    height, width = canvas.shape[:2]
    inner = canvas[inset:height - inset, inset:width - inset].copy()
    canvas[:] = ink
    canvas[inset:height - inset, inset:width - inset] = inner


def films(pick, canvas, inset):
    """The welded films of a laminated sheet, milky around its paper, whose edge shows."""
    height, width = canvas.shape[:2]
    film = near(pick, (228, 230, 229), 22)
    margin(canvas, inset, film)
    inner = (inset, inset), (width - 1 - inset, height - 1 - inset)
    cv2.rectangle(canvas, *inner, near(pick, (170, 174, 176), 30), 1)
    if pick.random() < 0.5:
        cv2.rectangle(canvas, (3, 3), (width - 4, height - 4), near(pick, film, 16), 1)


def mock_edges(pick, canvas, ink):
    """What looks like the document's edge and is none: margins, frames, halves and columns of other colours."""
    height, width = canvas.shape[:2]
    style = pick.random()
    other = near(pick, (247, 247, 246), 8) if pick.random() < 0.5 else colour(pick, 10, 235)
    if style < 0.3:
        margin(canvas, int(min(width, height) * pick.uniform(0.04, 0.13)), other)
    elif style < 0.55:
        inset = int(min(width, height) * pick.uniform(0.025, 0.1))
        for at in (inset, inset + int(pick.integers(4, 9)))[: int(pick.integers(1, 3))]:
            cv2.rectangle(canvas, (at, at), (width - 1 - at, height - 1 - at), near(pick, ink, 50), int(pick.integers(1, 5)))
    elif style < 0.75:
        side, share = pick.random() < 0.5, pick.uniform(0.2, 0.5)
        canvas[:, int(width * (1 - share)) if side else 0:width if side else int(width * share)] = other
    else:
        share = pick.uniform(0.15, 0.55)
        canvas[int(height * (1 - share)):] = other


def cover(pick, size):
    """The outside of a booklet: an emblem and a few words on a dark ground."""
    width, height = size
    paper = colour(pick, 8, 75)
    canvas = tint(pick, height, width, paper)
    foil = near(pick, (190, 160, 90), 40) if pick.random() < 0.7 else near(pick, paper, 60)
    centre = (width // 2, int(height * pick.uniform(0.4, 0.6)))
    for radius in range(6, int(min(width, height) * pick.uniform(0.12, 0.22)), int(pick.integers(4, 8))):
        cv2.circle(canvas, centre, radius, foil, 1, cv2.LINE_AA)
    for share in (0.12, 0.22, 0.85)[: int(pick.integers(1, 4))]:
        write(pick, canvas, (width * 0.25, height * share, width * 0.5, height * 0.06), foil)
    return canvas
