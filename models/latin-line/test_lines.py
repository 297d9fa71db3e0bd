"""Tests of the synthetic lines and the measures:  PYTHONPATH=.. python3 -m unittest test_lines"""

import math
import random
import unittest

import numpy as np
import torch

from alphabet import ALPHABET, DRAWN_AS, REJECT, SAME_CLASS, labelled
from evaluate import rejections, summary, wilson
from faces import FONTS, HELD_OUT, TRAINED, face_book
from generate import HEIGHT, MAX_WIDTH, MIN_WIDTH, WIDTH_STRIDE, LineGenerator, columns_needed, normalise
from line_text import MAX_LENGTH, LineText, upper
from line_training.reading import edit_distance
from line_training.training import pack
from network import CLASSES, LineNetwork, read
from train import RECIPE
from words import LANGUAGES


class AlphabetTest(unittest.TestCase):
    def test_every_class_is_there_once(self):
        self.assertEqual(len(set(ALPHABET)), len(ALPHABET))

    def test_every_letter_of_every_language_is_known(self):
        for letters, words in LANGUAGES.values():
            for character in labelled(letters + upper(letters) + words):
                self.assertIn(character, ALPHABET)

    def test_shapes_of_one_class_are_labelled_alike(self):
        self.assertTrue(set(SAME_CLASS.values()) <= set(ALPHABET))
        for name, shapes in DRAWN_AS.items():
            self.assertEqual({labelled(shape) for shape in shapes}, {name})

    def test_capitals_keep_their_number(self):
        self.assertEqual(upper('weß ıi', turkish=True), 'WEß Iİ')


class TextTest(unittest.TestCase):
    def test_lines_are_drawn_as_long_as_they_are_labelled(self):
        text = LineText(random.Random(3))
        for _ in range(2000):
            line = text.line()
            self.assertLessEqual(set(line.label), set(ALPHABET))
            if line.script is None:
                self.assertEqual(' '.join(labelled(line.drawn).split()), ' '.join(line.label.split()))
                self.assertLessEqual(len(line.label), MAX_LENGTH)
            else:
                self.assertEqual(len(line.drawn.split()), len(line.label.split()))
                self.assertIn(REJECT, line.label)


class FaceTest(unittest.TestCase):
    def test_no_file_is_trained_and_held_out(self):
        files = [{path for pattern, _ in side.values() for path in FONTS.glob(pattern)} for side in (TRAINED, HELD_OUT)]
        self.assertFalse(files[0] & files[1])

    def test_some_face_has_each_letter(self):
        for held_out in (False, True):
            faces = [face for family in face_book(held_out).families for face in family]
            for character in ALPHABET[:-1]:
                self.assertTrue(any(face.has(character) for face in faces), character)


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
            self.assertTrue(MIN_WIDTH <= crop.shape[1] <= MAX_WIDTH)
            self.assertGreater(crop.shape[1] // WIDTH_STRIDE, columns_needed(text))

    def test_normalised_crops_have_no_mean(self):
        values = normalise(LineGenerator(11).sample()[1])
        self.assertAlmostEqual(float(values.mean()), 0, places=4)
        self.assertLess(float(values.std()), 1)


class NetworkTest(unittest.TestCase):
    def test_answers_one_column_for_two_pixels(self):
        network = LineNetwork().eval()
        for width in (16, 320):
            shape = tuple(network(torch.zeros(2, 1, HEIGHT, width)).shape)
            self.assertEqual(shape, (2, CLASSES, width // WIDTH_STRIDE))

    def test_columns_said_at_once_stand_in_reading_order(self):
        network = LineNetwork().eval()
        head = network.layers[-1]
        torch.nn.init.zeros_(head.weight)
        with torch.no_grad():
            head.bias.copy_(torch.cat([torch.full((CLASSES,), 1.0), torch.full((CLASSES,), 2.0)]))
        row = network(torch.zeros(1, 1, HEIGHT, 16))[0, 5]
        self.assertEqual(row.tolist(), [1.0, 2.0] * 4)

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
        self.assertEqual((tuple(crops.shape), texts, columns), ((2, 1, HEIGHT, 56), ['A', 'B'], [17, 25]))
        self.assertEqual(float(crops[0].abs().max()), 0)


class MeasureTest(unittest.TestCase):
    def test_edit_distance(self):
        for a, b, distance in (('', 'AB', 2), ('ŠB', 'SB', 1), ('O0', '0O', 2), ('AB', 'AB', 0)):
            self.assertEqual(edit_distance(a, b), distance)

    def test_summary_counts_lines_and_characters(self):
        got = summary([{'text': 'ŠA', 'read': 'SA'}, {'text': 'B', 'read': 'B'}])
        self.assertEqual((got['exactLines'], got['characters'], got['characterErrors']), (1, 3, 1))

    def test_rejections_count_letters_only(self):
        lines = [{'read': REJECT, 'mean': 1.0}, {'read': 'AB', 'mean': 0.9}, {'read': 'A', 'mean': 0.3}, {'read': '-', 'mean': 0.9}]
        self.assertEqual(rejections(lines), {'lines': 4, 'withLetters': 2, 'withLettersAndSureBy0.8': 1})

    def test_wilson_interval(self):
        self.assertEqual(wilson(8, 10), [0.4902, 0.9433])


if __name__ == '__main__':
    unittest.main()
