import type { Sound } from '@/utils/domain/pausechoices';
import { SECOND } from '@/utils/domain/time';
import { ringBells, strike } from './bell';
import { hum } from './hum';
import { rain } from './rain';

/**
 * What can be heard. `blocked`: the browser waits for a click or a key. `failed`: there is no sound
 * to be had here.
 */
export type Heard = 'silent' | 'playing' | 'blocked' | 'failed';

/** Rise and fall, in seconds: nothing begins or ends with a click. */
const RISE = 1.5;
const FALL = 0.4;
/** How long (ms) a browser may take to begin before it is said that it does not. */
const PATIENCE = 2 * SECOND;

/** Pitches (Hz) of the tones at the turns of a breath. */
const IN = 392;
const OUT = 294;

/** Everything that sounds is made here, by the browser, from numbers. There are no files. */
export class Player {
  #context: AudioContext | undefined;
  #out: GainNode | undefined;
  #heard: (heard: Heard) => void;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #endBells: (() => void) | undefined;

  /** `heard` is called whenever what can be heard changes. */
  constructor(heard: (heard: Heard) => void) {
    this.#heard = heard;
  }

  /** Plays a sound until another one or `stop`. */
  play(sound: Sound): void {
    this.stop();
    const place = this.#open();
    if (!place) return;
    const { context, out } = place;
    if (sound === 'rain') rain(context, out);
    else if (sound === 'hum') hum(context, out);
    else this.#endBells = ringBells(context, out);
  }

  /** One soft tone for a turn of the breath, higher for breathing in. */
  tone(turn: 'in' | 'out'): void {
    const { context, out } = this.#open() ?? {};
    if (context && out) strike(context, out, turn === 'in' ? IN : OUT, 0.5);
  }

  /** Asks the browser again, on a click. */
  wake(): void {
    void this.#context?.resume();
  }

  /** Silence, after a short fall. */
  stop(): void {
    const context = this.#context;
    const out = this.#out;
    this.#context = undefined;
    this.#out = undefined;
    clearTimeout(this.#patience);
    this.#endBells?.();
    this.#endBells = undefined;
    if (!context || !out) return;
    context.onstatechange = null;
    this.#heard('silent');
    // One that never began has nothing to fade.
    if (context.state !== 'running') {
      void context.close();
      return;
    }
    const end = context.currentTime + FALL;
    out.gain.cancelScheduledValues(context.currentTime);
    out.gain.setTargetAtTime(0, context.currentTime, FALL / 4);
    setTimeout(() => void context.close(), (end - context.currentTime) * SECOND);
  }

  #open(): { context: AudioContext; out: GainNode } | undefined {
    if (this.#context && this.#out) return { context: this.#context, out: this.#out };
    try {
      const context = new AudioContext({ latencyHint: 'playback' });
      const out = context.createGain();
      out.gain.setValueAtTime(0, context.currentTime);
      out.gain.setTargetAtTime(1, context.currentTime, RISE / 4);
      out.connect(context.destination);
      this.#context = context;
      this.#out = out;
      this.#follow(context);
      return { context, out };
    } catch {
      this.#heard('failed');
      return undefined;
    }
  }

  #follow(context: AudioContext): void {
    const tell = () => {
      if (context.state === 'running') this.#heard('playing');
    };
    context.onstatechange = tell;
    tell();
    void context.resume();
    this.#patience = setTimeout(() => {
      if (context.state !== 'suspended') return;
      // After a click or a key nothing is blocked: then there is no device that plays.
      this.#heard(navigator.userActivation.hasBeenActive ? 'failed' : 'blocked');
    }, PATIENCE);
  }
}
