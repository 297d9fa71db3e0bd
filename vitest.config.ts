import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Tests that load onnxruntime themselves report nothing to its maker either.
    env: { ORT_DISABLE_TELEMETRY: '1' },
    globalSetup: ['apps/server/src/testing/global-setup.ts'],
    include: ['{packages,apps,bench,tools,models}/**/*.test.{ts,tsx}'],
    // Engines and the embedded database are heavy; two cores are the reference machine.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
