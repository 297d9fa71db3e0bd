/** Hands something out as a file. Texts are tables, and begin with the mark by which spreadsheets know that they are UTF-8. */
export function saveAs(name: string, content: string | Uint8Array): void {
  const blob =
    typeof content === 'string'
      ? new Blob(['\ufeff', content], { type: 'text/csv;charset=utf-8' })
      : new Blob([Uint8Array.from(content)], { type: 'application/pdf' });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then, and the content need not stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
