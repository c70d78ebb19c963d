import { playChime } from './tone';

/** The one call of Chromium's `offscreen` that is needed. */
interface Offscreen {
  createDocument(parameters: {
    url: string;
    reasons: string[];
    justification: string;
  }): Promise<void>;
}

/** Plays the chime from the background. Nothing is said if the browser cannot. */
export async function chime(): Promise<void> {
  try {
    if (import.meta.env.FIREFOX) await playChime();
    else await playElsewhere();
  } catch {
    // A sound that does not come is a small thing; the other ways stand.
  }
}

/** Chromium's worker has no sound of its own: a page that nobody sees plays it and closes. */
async function playElsewhere(): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: { offscreen: Offscreen } };
  await chrome.offscreen.createDocument({
    url: '/chime.html',
    reasons: ['AUDIO_PLAYBACK'],
    justification: 'A soft chime for a nudge, which the person has switched on.',
  });
}
