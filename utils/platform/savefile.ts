/**
 * Hands bytes to the browser as a file to save, as a click on a download link does. What becomes of
 * it is the browser's and the person's affair.
 */
export function saveFile(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has it once the click is through; Firefox reads the address a moment later.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
