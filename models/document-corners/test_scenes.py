import unittest

import numpy as np
import torch

from generate import SceneGenerator, truth_of
from network import CornerNetwork, agreement


class Scenes(unittest.TestCase):
    def test_a_seed_gives_the_same_pictures(self):
        first, second = SceneGenerator(5), SceneGenerator(5)
        for _ in range(3):
            a, b = first.sample(), second.sample()
            np.testing.assert_array_equal(a[0], b[0])
            np.testing.assert_array_equal(a[1], b[1])

    def test_truth_covers_what_the_quads_cover(self):
        generator = SceneGenerator(6)
        for _ in range(8):
            picture, truth, quads = generator.sample((192, 256))
            self.assertEqual(picture.shape, (192, 256, 3))
            self.assertEqual(truth.shape, (2, 96, 128))
            self.assertEqual(bool(quads), bool(truth[0].max() > 0.5))

    def test_the_upper_document_hides_sides_of_the_lower_one(self):
        lower = np.float32([[20, 20], [180, 20], [180, 120], [20, 120]])
        upper = np.float32([[100, 60], [240, 60], [240, 160], [100, 160]])
        sides = truth_of([lower, upper], (192, 256))[1]
        self.assertLess(sides[45, 90], 0.1)  # the lower one's right side, under the upper one
        self.assertGreater(sides[15, 90], 0.3)  # the same side where it shows

    def test_the_network_keeps_its_shape_and_agreement_is_one_for_the_truth(self):
        maps = CornerNetwork().eval()(torch.zeros(1, 3, 64, 96))
        self.assertEqual(tuple(maps.shape), (1, 2, 32, 48))
        truth = (torch.rand(2, 2, 8, 8) > 0.5).float()
        self.assertTrue((agreement(truth * 2 - 1, truth) == 1).all())


if __name__ == '__main__':
    unittest.main()
