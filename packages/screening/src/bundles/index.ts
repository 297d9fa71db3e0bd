export type { BundledListFacts, BundleManifest } from './bundle-manifest.ts';
export { type BundleFault, type OpenedBundle, readBundle } from './read-bundle.ts';
export { type BundleToWrite, type ListToBundle, writeBundle } from './write-bundle.ts';
