import type { Sound } from '@/utils/domain/pausechoices';
import type { Heard, Player } from '@/utils/platform/sound/player';

/** What is heard on the pause page. What makes the sounds is loaded with the first of them. */
export class Sounding {
  #heard = $state.raw<Heard>('silent');
  #player: Promise<Player> | undefined;
  /** Counts what was asked for: what comes late plays only if nothing else was asked since. */
  #asked = 0;

  get heard(): Heard {
    return this.#heard;
  }

  play = (sound: Sound): void => this.#ask((player) => player.play(sound));

  tone = (turn: 'in' | 'out'): void => this.#ask((player) => player.tone(turn));

  /** Asks the browser again, on a click. */
  wake = (): void => this.#ask((player) => player.wake());

  stop = (): void => {
    if (this.#player) this.#ask((player) => player.stop());
  };

  #ask(what: (player: Player) => void): void {
    const number = (this.#asked += 1);
    this.#player ??= this.#load();
    void this.#player.then((player) => {
      if (number === this.#asked) what(player);
    });
  }

  async #load(): Promise<Player> {
    const { Player } = await import('@/utils/platform/sound/player');
    return new Player((heard) => (this.#heard = heard));
  }
}
