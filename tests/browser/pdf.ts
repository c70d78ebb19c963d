import { extractText, getDocumentProxy } from 'unpdf';

/** The pages of a PDF, and its words. */
export async function readPdf(pdf: Uint8Array): Promise<{ pages: number; text: string }> {
  const document = await getDocumentProxy(pdf);
  const { totalPages, text } = await extractText(document, { mergePages: true });
  return { pages: totalPages, text: text.replace(/\s+/g, ' ') };
}
