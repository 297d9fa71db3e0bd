"""Tests of the synthetic lines and the measures:  PYTHONPATH=.. python3 -m unittest test_lines"""

import math
import random
import unittest

import numpy as np
import torch

from evaluate import wilson
from generate import HEIGHT, MAX_WIDTH, WIDTH_STRIDE, LineGenerator, columns_needed, normalise
from mrz_text import ALPHABET, MrzText, check_digit, sample_lines
from line_training.reading import edit_distance
from line_training.training import pack
from network import CLASSES, LineNetwork, read
from train import RECIPE


class TextTest(unittest.TestCase):
    def test_check_digits_of_the_specimen_in_doc_9303(self):
        for field, digit in (('520727', '3'), ('L898902C3', '6'), ('740812', '2'), ('ZE184226B<<<<<', '1')):
            self.assertEqual(check_digit(field), digit)

    def test_layouts_have_their_lengths(self):
        text = MrzText(random.Random(4))
        expected = (
            (text.td1, [30] * 3), (text.td2, [36] * 2), (text.td3, [44] * 2),
            (text.french_identity_card, [36] * 2), (text.swiss_driving_licence, [9, 30, 30]),
        )
        for layout, lengths in expected:
            for _ in range(300):
                self.assertEqual([len(line) for line in layout()], lengths)

    def test_composite_check_digits_hold(self):
        text = MrzText(random.Random(5))
        for _ in range(200):
            line = text.td3()[1]
            self.assertEqual(line[43], check_digit(line[:10] + line[13:20] + line[21:43]))

    def test_lines_use_the_alphabet_only(self):
        self.assertLessEqual(set(''.join(sample_lines(6, 2000))), set(ALPHABET))


class CropTest(unittest.TestCase):
    def test_one_seed_gives_one_series(self):
        first, second = LineGenerator(9), LineGenerator(9)
        for _ in range(20):
            (text, crop), (same_text, same_crop) = first.sample(), second.sample()
            self.assertEqual(text, same_text)
            self.assertTrue(np.array_equal(crop, same_crop))

    def test_crops_fit_the_network_and_can_be_decoded(self):
        generator = LineGenerator(10)
        for _ in range(300):
            text, crop = generator.sample()
            self.assertEqual((crop.shape[0], crop.dtype), (HEIGHT, np.uint8))
            self.assertLessEqual(crop.shape[1], MAX_WIDTH)
            self.assertGreater(crop.shape[1] // WIDTH_STRIDE, columns_needed(text))

    def test_normalised_crops_have_no_mean(self):
        values = normalise(LineGenerator(11).sample()[1])
        self.assertAlmostEqual(float(values.mean()), 0, places=4)
        self.assertLess(float(values.std()), 1)


class NetworkTest(unittest.TestCase):
    def test_answers_one_column_for_four_pixels(self):
        network = LineNetwork().eval()
        for width in (32, 301, 640):
            shape = tuple(network(torch.zeros(2, 1, HEIGHT, width)).shape)
            self.assertEqual(shape, (2, CLASSES, -(-width // WIDTH_STRIDE)))

    def test_reading_merges_runs_and_keeps_what_blanks_part(self):
        labels = [0, 2, 2, 0, 2, 12, 12, 0]
        logits = torch.full((CLASSES, len(labels)), -20.0)
        for column, label in enumerate(labels):
            logits[label, column] = 20.0
        self.assertEqual(read(logits, len(labels))[0], '00A')
        self.assertEqual(read(logits, 3)[0], '0')

    def test_a_character_is_as_sure_as_its_surest_column(self):
        logits = torch.full((CLASSES, 3), -20.0)
        logits[2] = torch.tensor([1.0, 3.0, 2.0])
        logits[0] = 0.0
        text, probabilities = read(logits, 3)
        self.assertEqual(text, '0')
        self.assertAlmostEqual(probabilities[0], 1 / (1 + math.exp(-3)), places=5)

    def test_packing_pads_on_the_right(self):
        crops, texts, columns = pack(RECIPE, [('A', np.full((HEIGHT, 33), 9, np.uint8)), ('B', np.eye(HEIGHT, 50, dtype=np.uint8))])
        self.assertEqual((tuple(crops.shape), texts, columns), ((2, 1, HEIGHT, 56), ['A', 'B'], [9, 13]))
        self.assertEqual(float(crops[0].abs().max()), 0)


class MeasureTest(unittest.TestCase):
    def test_edit_distance(self):
        for a, b, distance in (('', 'AB', 2), ('A<<B', 'A<B', 1), ('O0', '0O', 2), ('AB', 'AB', 0)):
            self.assertEqual(edit_distance(a, b), distance)

    def test_wilson_interval(self):
        self.assertEqual(wilson(8, 10), [0.4902, 0.9433])


if __name__ == '__main__':
    unittest.main()
