import { petal, place } from './flowerpaths.ts';

// What belongs to the hill itself. It takes the colour of the hill that it stands on.

const BLADE = 'M-1.6 0C-2 -14 -1 -26 4 -36C4 -24 3 -12 1.6 0Z';

/** A tuft of grass. */
const tuft = [
  place(BLADE, { turn: -34, by: 0.7 }),
  place(BLADE, { turn: -16, by: [-0.9, 0.9] }),
  place(BLADE, { by: 1.1 }),
  place(BLADE, { turn: 14, by: 0.8 }),
  place(BLADE, { turn: 38, by: 0.62 }),
].join('');

/** Poplars and a round tree, far away. */
const trees = [
  place(petal(64, 17), { at: [-26, 0] }),
  place(petal(80, 19), { at: [-10, 1] }),
  place(petal(56, 16), { at: [5, 2] }),
  'M30 2C29 -6 29 -10 29 -14C14 -14 12 -32 22 -38C26 -48 44 -46 46 -36C56 -30 52 -14 34 -14C34 -10 34 -6 35 2Z',
].join('');

/** Tall grass with heads of seed. */
const STALK = 'M-0.9 0C-1 -30 -3 -60 4 -88C2 -60 1 -30 0.9 0Z';
const HEAD = 'M4 -86C-1 -92 0 -104 7 -112C11 -104 10 -92 4 -86Z';
const reeds = [
  place(STALK + HEAD, { turn: -13, by: 0.86 }),
  place(STALK + HEAD, { at: [4, 0], turn: -3 }),
  place(STALK + HEAD, { at: [9, 0], turn: 9, by: 0.72 }),
  place(BLADE, { at: [-3, 0], turn: -30, by: 1.5 }),
  place(BLADE, { at: [0, 0], turn: -8, by: 1.9 }),
  place(BLADE, { at: [5, 0], turn: 12, by: 1.7 }),
  place(BLADE, { at: [11, 0], turn: 34, by: 1.4 }),
].join('');

/** Two birds, high up. */
const bird = 'M0 0C-3 -5 -9 -7 -15 -5C-9 -5 -4 -2 0 3C3 -3 8 -7 14 -8C8 -9 3 -5 0 0Z';
const birds = [
  place(bird, { at: [0, -40], turn: -4 }),
  place(bird, { at: [36, -56], turn: 8, by: 0.7 }),
].join('');

/** The shapes by name, each one path without a colour. */
export const LAND_SHAPES = { tuft, trees, reeds, birds } as const;
