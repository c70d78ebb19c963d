import { browser } from 'wxt/browser';
import { recall, remember } from './remembered';

// A browser hands a page all texts as soon as it asks for one, and reads what it knows of a language
// once more in each process: forty of the first hundred ms of a new tab in Chromium. So the few words
// that it begins with are remembered.

const WORDS = 'words';

/** Texts without anything filled in, by their names in the browser's format, and what else a language says. */
type Words = Readonly<Record<string, string>>;

interface Remembered {
  /** The version and the languages that they are of. */
  of: string;
  words: Words;
}

/** Those this page has at once. */
let known: Words = {};
/** Those it has asked for so far, each with who knows it. */
const asked = new Map<string, () => string>();

/** What an earlier page began with; nothing, if that was in another version or language. */
export function rememberedWords(): Words {
  const remembered = recall(WORDS) as Partial<Remembered> | null;
  return (remembered?.of === edition() ? remembered.words : undefined) ?? {};
}

/** Takes words from there, where it has them. To be called before any is asked for. */
export function recallWords(): void {
  known = rememberedWords();
}

/** Has the pages that open next begin with the words that this one has asked for so far. */
export function keepWords(): void {
  const words = Array.from(asked, ([name, say]) => [name, say()]);
  const all = { ...known, ...(Object.fromEntries(words) as Words) };
  remember(WORDS, { of: edition(), words: all } satisfies Remembered);
}

/** A word by its name, as it is remembered, or else from who knows it. */
export function atOnce(name: string, say: () => string): string {
  asked.set(name, say);
  return known[name] ?? say();
}

function edition(): string {
  const { version } = browser.runtime.getManifest();
  return [version, browser.i18n.getUILanguage(), navigator.language].join(' ');
}
