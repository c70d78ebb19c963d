/** Pitches (Hz) with their loudness: a low chord whose neighbours drift against each other. */
const VOICES = [
  { pitch: 110, gain: 0.12 },
  { pitch: 110.35, gain: 0.1 },
  { pitch: 164.8, gain: 0.07 },
  { pitch: 220.2, gain: 0.05 },
  { pitch: 329.9, gain: 0.015 },
];

/** A low hum that goes on until the context is closed. */
export function hum(context: AudioContext, out: AudioNode): void {
  for (const [place, { pitch, gain }] of VOICES.entries()) {
    const voice = context.createOscillator();
    voice.frequency.value = pitch;
    const loudness = context.createGain();
    loudness.gain.value = gain;
    swell(context, loudness.gain, gain / 3, 0.05 + 0.013 * place);
    voice.connect(loudness).connect(out);
    voice.start();
  }
}

/** Lets a value rise and fall by `depth`, `rate` times a second. */
export function swell(context: AudioContext, value: AudioParam, depth: number, rate: number): void {
  const wave = context.createOscillator();
  wave.frequency.value = rate;
  const amount = context.createGain();
  amount.gain.value = depth;
  wave.connect(amount).connect(value);
  wave.start();
}
