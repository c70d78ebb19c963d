import { SECOND } from '@/utils/domain/time';

/** A fifth and the octave above it, like a small bowl: frequency in Hz, loudness from 0 to 1. */
const PARTIALS = [
  { frequency: 392, loudness: 0.1 },
  { frequency: 588, loudness: 0.045 },
  { frequency: 784, loudness: 0.025 },
];
const RISES = 0.06;
/** How long it sounds, ms. */
const LASTS = 2.4 * SECOND;

/** Plays a soft chime that is made here: no file. Resolves when it has faded, or at once if it may not sound. */
export async function playChime(): Promise<void> {
  const audio = new AudioContext();
  try {
    await Promise.race([audio.resume(), after(SECOND)]);
    if (audio.state !== 'running') return;
    const start = audio.currentTime;
    const end = start + LASTS / SECOND;
    for (const { frequency, loudness } of PARTIALS) {
      const tone = new OscillatorNode(audio, { frequency });
      const volume = new GainNode(audio, { gain: 0 });
      volume.gain.linearRampToValueAtTime(loudness, start + RISES);
      volume.gain.exponentialRampToValueAtTime(0.0001, end);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(end);
    }
    await after(LASTS);
  } finally {
    await audio.close();
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
