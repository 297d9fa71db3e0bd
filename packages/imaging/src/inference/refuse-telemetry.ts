/**
 * The official builds of onnxruntime (since 1.29, also on Linux and macOS) write a device id into the user's cache folder and send
 * events to their maker, unless this variable is set before the library is loaded. Nothing may leave the machine, so it is set here,
 * and `load-model.ts` imports this file before the library. `telemetry.test.ts` holds it.
 */
process.env.ORT_DISABLE_TELEMETRY = '1';
