import { SECOND } from '@/utils/domain/time';

/** How a struck bowl sounds: each partial by its pitch against the first, loudness and length. */
const PARTIALS = [
  { ratio: 1, gain: 0.5, decay: 1 },
  { ratio: 1.004, gain: 0.3, decay: 0.9 },
  { ratio: 2.71, gain: 0.16, decay: 0.55 },
  { ratio: 5.15, gain: 0.06, decay: 0.3 },
  { ratio: 8.2, gain: 0.02, decay: 0.15 },
];
/** Seconds until the first partial has died away. */
const RINGING = 9;
/** The pitch of the bowl, Hz. */
const BOWL = 262;
/** ms between two strikes: the last one has gone by then. */
const BETWEEN = 14 * SECOND;

/** One strike, now. `length` is how long it rings against a whole bowl. */
export function strike(context: AudioContext, out: AudioNode, pitch: number, length = 1): void {
  const begin = context.currentTime + 0.02;
  for (const { ratio, gain, decay } of PARTIALS) {
    const end = begin + RINGING * decay * length;
    const voice = context.createOscillator();
    voice.frequency.value = pitch * ratio;
    const loudness = context.createGain();
    loudness.gain.setValueAtTime(0, begin);
    // A mallet in felt: there is no hard edge to startle anybody.
    loudness.gain.linearRampToValueAtTime(gain * 0.35, begin + 0.06);
    loudness.gain.exponentialRampToValueAtTime(0.0001, end);
    voice.connect(loudness).connect(out);
    voice.start(begin);
    voice.stop(end);
  }
}

/** A strike now and then. Returns what ends it. */
export function ringBells(context: AudioContext, out: AudioNode): () => void {
  const ring = () => {
    strike(context, out, BOWL);
  };
  ring();
  const timer = setInterval(ring, BETWEEN);
  return () => {
    clearInterval(timer);
  };
}
