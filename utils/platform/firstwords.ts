import { browser } from 'wxt/browser';
import { recall, remember } from './remembered';

// A browser hands a page all texts as soon as it asks for one, and reads what it knows of a language
// once more in each process: thirty of the first hundred ms of a new tab in Chromium. So the words of a
// new tab are remembered.

const WORDS = 'words';

/** Texts by their names in the browser's format, and what else is known of a language. */
type Words = Readonly<Record<string, string>>;

interface Remembered {
  /** The texts of this build and the languages that they are of. */
  of: string;
  words: Words;
}

/** Those this page has at once. */
let known: Words = {};
/** Those it had to ask for. */
const asked: Record<string, string> = {};

/** What an earlier page began with; nothing, if a text or the language is another now. */
export function rememberedWords(): Words {
  const remembered = recall(WORDS) as Partial<Remembered> | null;
  return (remembered?.of === edition() ? remembered.words : undefined) ?? {};
}

/** Takes words from there, where it has them. To be called before any is asked for. */
export function recallWords(): void {
  // Who changes a text while developing wants to see it.
  if (!import.meta.env.DEV) known = rememberedWords();
}

/** Has the pages that open next have the words that this one has, and has asked for so far. */
export function keepWords(): void {
  remember(WORDS, { of: edition(), words: { ...known, ...asked } } satisfies Remembered);
}

/** A word by its name, as it is remembered, or else from who knows it. */
export function atOnce(name: string, say: () => string): string {
  return known[name] ?? (asked[name] = say());
}

function edition(): string {
  // wxt.config.ts puts in what the texts hash to: a version can have others while it is made.
  return [import.meta.env.TEXTS, browser.i18n.getUILanguage(), navigator.language].join(' ');
}
