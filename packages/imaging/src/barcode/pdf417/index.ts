export { type RestoredSymbol, restoreSymbol } from './restore-symbol.ts';
