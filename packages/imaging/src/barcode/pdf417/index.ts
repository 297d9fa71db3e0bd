export { restoreSymbol } from './restore-symbol.ts';
