import type { FlowerKind } from './meadow';
import {
  filled,
  GREEN,
  HEART,
  layered,
  leaves,
  line,
  SEED,
  shadedLeaves,
  stem,
  tone,
} from './flowerpaint.ts';
import { petal, place, ring, round, type Point } from './flowerpaths.ts';

// Each kind has an outline of its own, so that nobody needs its colour to know it.

/** A spike of small buds, and a lesser one beside it. */
function lavender(): string {
  const bloom = tone('#8f7cc8', '#bdaeec');
  const pale = tone('#b3a4e0', '#cdc2f2');
  const spike = (foot: Point, rows: number, size: number, lean: number) => {
    const bud = petal(9, 6.4);
    const at = (row: number): Point => [foot[0] + lean * row, foot[1] - row * 6 * size];
    const pairs = Array.from({ length: rows }, (_, row) => {
      const by = size * (1.08 - row * 0.055);
      return [-52, 52].map((turn) => place(bud, { at: at(row), turn: turn + lean * 4, by }));
    });
    const middles = Array.from({ length: rows }, (_, row) =>
      place(bud, { at: at(row), turn: lean * 6, by: size * (0.95 - row * 0.05) }),
    );
    return layered(bloom, ...pairs.flat()) + layered(pale, ...middles);
  };
  return (
    stem('M0 0C-2 -20 -1 -36 1 -54') +
    stem('M0 -8C6 -22 13 -32 17 -44', 2) +
    leaves(
      place(petal(34, 6, 'pointed'), { turn: -34 }),
      place(petal(28, 6, 'pointed'), { turn: 38 }),
      place(petal(24, 5, 'pointed'), { at: [-1, -20], turn: -28 }),
    ) +
    spike([17, -42], 4, 0.72, 0.9) +
    spike([1, -52], 7, 1, 0.25)
  );
}

/** A cup that is open to the sky, between two upright leaves. */
function tulip(): string {
  const back = tone('#c4584c', '#ea9a8e');
  const front = tone('#e07a66', '#f5b0a4');
  return (
    shadedLeaves('M0 0C-16 -14 -21 -38 -15 -62C-6 -46 1 -24 0 0Z') +
    stem('M0 0C1 -22 -1 -44 0 -64', 3.4) +
    leaves('M1 0C14 -10 20 -30 17 -50C6 -38 -1 -20 1 0Z') +
    filled(back, 'M-4 -62C-18 -70 -18 -88 -11 -101C-3 -94 3 -80 0 -62Z') +
    filled(back, 'M4 -62C18 -70 18 -88 11 -101C3 -94 -3 -80 0 -62Z') +
    filled(front, 'M0 -60C-14 -62 -13 -84 0 -99C13 -84 14 -62 0 -60Z') +
    line(back, 'M0 -68C-1 -76 -1 -82 0 -88', 1.4)
  );
}

/** Many narrow white rays around a golden middle. */
function daisy(): string {
  const middle: Point = [1, -76];
  const rays = ring(place(petal(15, 7.4), { at: [0, -5] }), 13, { at: middle, by: [1, 0.92] });
  return (
    stem('M0 0C-4 -26 3 -50 1 -76') +
    leaves(
      place(petal(26, 9), { turn: -58, by: [1, 1] }),
      place(petal(24, 9), { turn: 52 }),
      place(petal(17, 6), { at: [-1, -34], turn: 46 }),
    ) +
    filled(tone('#fffdf2', '#f5f2e4'), rays) +
    filled(HEART, place(round(6.6), { at: middle, by: [1, 0.92] })) +
    line(tone('#c98a24', '#c88f33'), 'M-3 -73.4C-1 -71.6 3 -71.6 5 -73.6', 1.6)
  );
}

/** A stem that bows, with bells hanging from it. */
function harebell(): string {
  const bloom = tone('#5c7fcb', '#9cb6f4');
  const bell =
    'M0 0C-6 1 -7 8 -7.5 13C-8 16 -10 18 -11 20C-8 20 -6 19 -4.5 18C-3 20 -1 21 0 22' +
    'C1 21 3 20 4.5 18C6 19 8 20 11 20C10 18 8 16 7.5 13C7 8 6 1 0 0Z';
  const hang = (at: Point, by: number, turn: number) => place(bell, { at, by, turn });
  return (
    stem('M0 0C-8 -34 -8 -70 8 -86C18 -95 30 -91 35 -82') +
    line(
      GREEN,
      'M-5 -57C-11 -60 -15 -60 -17 -57M2 -80C-4 -80 -9 -79 -12 -76M17 -91C19 -88 19 -86 18 -83',
      2,
    ) +
    leaves(
      'M0 0C-12 -6 -22 -22 -23 -42C-10 -34 -1 -18 0 0Z',
      place(petal(22, 6, 'pointed'), { at: [-3, -18], turn: 50 }),
    ) +
    layered(
      bloom,
      hang([-17, -58], 0.92, 8),
      hang([-12, -77], 0.84, 12),
      hang([18, -84], 0.96, -4),
      hang([35, -83], 0.78, -12),
    )
  );
}

/** A wide, crumpled bowl, and a bud that has not opened. */
function poppy(): string {
  const back = tone('#c44536', '#e98e7d');
  const front = tone('#dd5f49', '#f3a393');
  return (
    stem('M0 0C6 -26 -5 -46 -1 -70') +
    stem('M1 -14C10 -26 20 -38 20 -50C20 -57 15 -58 13 -54', 2) +
    leaves(
      'M0 0C-6 -5 -16 -6 -19 -12C-21 -9 -25 -12 -27 -20C-21 -20 -19 -22 -20 -26C-10 -22 -2 -12 0 0Z',
      'M0 0C6 -4 12 -4 15 -9C18 -7 21 -11 22 -17C12 -18 3 -10 0 0Z',
      place(petal(13, 8.4), { at: [14, -58], turn: 196 }),
    ) +
    filled(
      back,
      'M-1 -70C-16 -80 -21 -94 -14 -101C-8 -106 -3 -102 0 -103C5 -107 12 -104 15 -99C20 -90 12 -78 -1 -70Z',
    ) +
    filled(front, 'M-1 -68C-14 -66 -27 -74 -27 -88C-26 -95 -18 -97 -14 -92C-9 -88 -4 -80 -1 -68Z') +
    filled(front, 'M-1 -68C12 -64 26 -72 27 -86C26 -94 18 -96 13 -92C7 -87 2 -80 -1 -68Z') +
    filled(
      front,
      'M-1 -65C-12 -66 -17 -75 -13 -82C-9 -86 -5 -83 -1 -84C4 -84 9 -86 12 -81C16 -74 10 -66 -1 -65Z',
    ) +
    filled(SEED, place(round(4.6), { at: [0, -86], by: [1.1, 0.8] })) +
    line(back, 'M-7 -77C-6 -73 -4 -71 -2 -69M7 -77C6 -73 4 -71 1 -69', 1.3)
  );
}

/** Many very small blossoms, held out like a canopy. */
function umbel(): string {
  const tips: Point[] = [
    [-27, -72],
    [-15, -82],
    [0, -87],
    [15, -82],
    [27, -71],
    [-8, -71],
    [9, -71],
  ];
  const rays = tips
    .map(([x, y]) => `M0 -48C${x * 0.2} -58 ${x * 0.8} ${y + 12} ${x} ${y}`)
    .join('');
  const blossom = ring(place(petal(6.2, 6), { at: [0, -1] }), 5);
  return (
    stem('M0 0C2 -16 -2 -32 0 -48') +
    `<path fill="none" stroke-width="4" d="${rays}"/>` +
    line(GREEN, rays, 1.6) +
    leaves(
      place(petal(24, 5, 'pointed'), { turn: -66 }),
      place(petal(26, 5, 'pointed'), { turn: -40 }),
      place(petal(22, 5, 'pointed'), { turn: 62 }),
      place(petal(25, 5, 'pointed'), { turn: 36 }),
      place(petal(14, 5, 'pointed'), { at: [0, -30], turn: 48 }),
    ) +
    layered(
      tone('#6fa9dc', '#93c4ee'),
      ...tips.map((at, each) => place(blossom, { at, turn: each * 31 })),
    ) +
    filled(HEART, ...tips.map((at) => place(round(2), { at })))
  );
}

/** A tall stem with a broad, dark disc in a crown of points. */
function sunflower(): string {
  const middle: Point = [0, -96];
  const outer = ring(place(petal(17, 8.6, 'pointed'), { at: [0, -8] }), 14, { at: middle });
  const inner = ring(place(petal(14, 8.4, 'pointed'), { at: [0, -8] }), 14, {
    at: middle,
    first: 13,
  });
  const leaf = 'M0 0C6 -10 20 -14 32 -6C26 4 12 8 0 0Z';
  return (
    stem('M0 0C-4 -30 3 -60 0 -92', 4) +
    leaves(
      place(leaf, { at: [-1, -28], turn: -24 }),
      place(leaf, { at: [-1, -46], turn: -14, by: [-0.9, 0.9] }),
      place(leaf, { at: [0, -10], turn: 4, by: [-0.7, 0.7] }),
    ) +
    filled(tone('#dc9426', '#ecb352'), outer) +
    filled(tone('#f2b83f', '#f7c964'), inner) +
    filled(SEED, place(round(10.5), { at: middle })) +
    line(tone('#8d6a4c', '#a07b5a'), place(ring('M0 -6.4L0 -6.2', 9), { at: middle }), 2.2) +
    line(tone('#8d6a4c', '#a07b5a'), place(ring('M0 -2.6L0 -2.4', 4), { at: middle }), 2.2)
  );
}

/** Two blossoms on one forked stem, close to one another. */
function cosmos(): string {
  const bloom = tone('#d987ab', '#eaa9c6');
  const deep = tone('#c06a93', '#d98db0');
  const broad =
    'M0 0C-3 -5 -8 -13 -6 -18C-4 -20 -2.5 -18.5 0 -17C2.5 -18.5 4 -20 6 -18C8 -13 3 -5 0 0Z';
  const blossom = (at: Point, by: number, turn: number) =>
    layered(bloom, place(ring(broad, 7, { by: [1, 0.9] }), { at, by, turn })) +
    line(deep, place(ring('M0 -6L0 -10', 7), { at, by, turn: turn }), 1.3) +
    filled(HEART, place(round(4.4), { at, by }));
  return (
    stem('M0 0C-1 -16 -4 -34 -17 -60') +
    stem('M-2 -18C2 -36 8 -56 14 -82') +
    leaves(
      place(petal(24, 4.6, 'pointed'), { turn: -60 }),
      place(petal(26, 4.6, 'pointed'), { turn: 56 }),
      place(petal(18, 4.4, 'pointed'), { at: [-6, -32], turn: -64 }),
      place(petal(18, 4.4, 'pointed'), { at: [4, -40], turn: 58 }),
    ) +
    blossom([-17, -62], 0.95, -14) +
    blossom([14, -84], 1.05, 10)
  );
}

/** A golden globe, with leaves in threes. */
function globe(): string {
  const gold = tone('#f0c544', '#f5d36c');
  const trefoil = ring(place(petal(11, 10), { at: [0, -1] }), 3);
  return (
    stem('M0 0C3 -20 -3 -40 0 -62') +
    stem('M0 -6C-6 -14 -13 -20 -17 -22', 1.8) +
    stem('M0 -16C6 -24 12 -28 16 -30', 1.8) +
    leaves(
      place(trefoil, { at: [-18, -24], turn: -30 }),
      place(trefoil, { at: [17, -32], turn: 24 }),
    ) +
    filled(gold, place(round(14.5), { at: [0, -72] })) +
    line(
      tone('#c99a26', '#cfa23e'),
      place('M-7 -7C-3 -9 3 -9 7 -7M-10 0C-6 -3 -2 -3 0 -1C2 -3 6 -3 10 0M-8 7C-4 4 4 4 8 7', {
        at: [0, -72],
      }),
      1.6,
    )
  );
}

/** How each kind of flower is drawn: what stands within its outline. */
export const FLOWERS: Readonly<Record<FlowerKind, () => string>> = {
  none: globe,
  rest: lavender,
  boundaries: tulip,
  self_compassion: daisy,
  asking_for_help: harebell,
  feeling: poppy,
  noticing: umbel,
  body: sunflower,
  connection: cosmos,
};
