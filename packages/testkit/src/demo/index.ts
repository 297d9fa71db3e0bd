export { castPerson } from './cast-person.ts';
export { type DemoVerification, demoVerification, type PhotoTruth } from './demo-verification.ts';
export { DEMO_NAMES, type DemoName, type DemoScenario, demoScenario } from './scenarios.ts';
