/** Copies a whole page or letter, in the click that asks for it. Resolves to the text that says what came of it. */
export async function copyWords(words: string): Promise<'copy.done' | 'copy.failed'> {
  try {
    await navigator.clipboard.writeText(words);
    return 'copy.done';
  } catch {
    return 'copy.failed';
  }
}
