export { type DemoVerification, demoVerification, type PhotoTruth } from './demo-verification.ts';
export { castPerson, DEMO_NAMES, type DemoName, type DemoScenario, demoScenario } from './scenarios.ts';
