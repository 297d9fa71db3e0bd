export { inSharedMemory, openSecondThread, type SecondThread } from './open-second-thread.ts';
