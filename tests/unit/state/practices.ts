import { afterEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Practice } from '@/utils/state/practice.svelte';
import { forget } from './store';

// A practice in a browser in which nothing is kept yet, for each test of a file anew.

/** The practice of this name as a page opens it before a session, with the draft that is there. */
export async function opened(name: string): Promise<Practice> {
  const practice = new Practice(name, 'before');
  await practice.open();
  await practice.form.words.restore();
  return practice;
}

afterEach(async () => {
  fakeBrowser.reset();
  await forget();
});
