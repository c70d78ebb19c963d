/**
 * Fills samples with pink noise, which falls off towards high pitches as rain does, between -1 and
 * 1. `chance` gives numbers from 0 up to 1. (A sum of smoothed white noises, after Paul Kellet.)
 */
export function fillWithNoise(samples: Float32Array, chance: () => number): void {
  let slow = 0;
  let middle = 0;
  let quick = 0;
  for (let at = 0; at < samples.length; at += 1) {
    const white = chance() * 2 - 1;
    slow = 0.99765 * slow + white * 0.099046;
    middle = 0.963 * middle + white * 0.2965164;
    quick = 0.57 * quick + white * 1.0526913;
    const pink = (slow + middle + quick + white * 0.1848) * 0.15;
    samples[at] = Math.max(-1, Math.min(1, pink));
  }
}
