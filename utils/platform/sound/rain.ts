import { swell } from './hum';
import { fillWithNoise } from './noise';

/** Seconds of noise in each layer. They differ, so that the whole does not repeat for minutes. */
const FAR = 5.3;
const NEAR = 3.7;

/** Rain that goes on until the context is closed: far off a broad rush, near by a lighter patter. */
export function rain(context: AudioContext, out: AudioNode): void {
  const far = layer(context, FAR, { type: 'lowpass', frequency: 1_100 });
  const near = layer(context, NEAR, { type: 'highpass', frequency: 2_600 });
  far.gain.value = 0.5;
  near.gain.value = 0.12;
  swell(context, far.gain, 0.12, 0.031);
  swell(context, near.gain, 0.05, 0.083);
  far.connect(out);
  near.connect(out);
}

function layer(
  context: AudioContext,
  seconds: number,
  { type, frequency }: { type: BiquadFilterType; frequency: number },
): GainNode {
  const buffer = context.createBuffer(
    2,
    Math.ceil(seconds * context.sampleRate),
    context.sampleRate,
  );
  for (const side of [0, 1]) fillWithNoise(buffer.getChannelData(side), Math.random);
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.loop = true;
  const filter = context.createBiquadFilter();
  filter.type = type;
  filter.frequency.value = frequency;
  const loudness = context.createGain();
  source.connect(filter).connect(loudness);
  source.start();
  return loudness;
}
