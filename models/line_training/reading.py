"""How a line network's answer is read, and how wrong it is."""

import torch

# Class 0 is CTC's blank; class n is the alphabet's letter n - 1.
BLANK = 0


def read_greedily(logits, columns, alphabet):
    """Greedy CTC reading of one line: its text and each character's probability.

    `logits` is [classes, columns]; columns past `columns` are padding. A character's probability is the
    highest softmax value in the run of columns that shows it.
    """
    best_probability, best_class = logits[:, :columns].softmax(0).max(0)
    text, probabilities, previous = '', [], BLANK
    for probability, label in zip(best_probability.tolist(), best_class.tolist()):
        if label not in (BLANK, previous):
            text += alphabet[label - 1]
            probabilities.append(probability)
        elif label != BLANK:
            probabilities[-1] = max(probabilities[-1], probability)
        previous = label
    return text, probabilities


def edit_distance(a, b):
    """Levenshtein distance in characters."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


@torch.no_grad()
def error_rates(network, batches, alphabet):
    """Character error rate and share of exact lines over packed batches (see `training.pack`)."""
    network.eval()
    errors = characters = exact = lines = 0
    for crops, texts, columns in batches:
        logits = network(crops)
        for index, text in enumerate(texts):
            got = read_greedily(logits[index].float(), columns[index], alphabet)[0]
            errors += edit_distance(got, text)
            characters += len(text)
            exact += got == text
            lines += 1
    return errors / characters, exact / lines
