/** Offers a text to the visitor as a file to save. */
export function saveFile(text: string, name: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click; Safari needs a moment.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
