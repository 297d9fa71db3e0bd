import { flowLivenessOpening } from '@bonafide/contract';
import { virtualCamerasAmong } from '@bonafide/liveness';
import { expect, test } from 'vitest';
import { cameraLabels } from './camera-labels.ts';

const IN_USE = { label: 'Front camera', width: 640, height: 480, framesPerSecond: 29.7 };

test('the camera in use comes first with what it gives', () => {
  expect(cameraLabels(IN_USE, ['Back camera', 'Front camera', '', 'Back camera'])).toEqual([
    'Front camera (640 x 480, 30/s)',
    'Back camera',
  ]);
});

test('resolution and rate do not hide what a camera is', () => {
  const labels = cameraLabels({ ...IN_USE, label: 'OBS Virtual Camera' }, ['Snap Camera']);
  expect(virtualCamerasAmong(labels)).toEqual(labels);
});

test('whatever devices there are, the server takes the list', () => {
  const long = Array.from({ length: 40 }, (_, i) => `${i} ${'x'.repeat(400)}`);
  const devices = cameraLabels({ ...IN_USE, label: 'y'.repeat(500) }, long);
  expect(flowLivenessOpening.parse({ devices }).devices).toEqual(devices);
});
