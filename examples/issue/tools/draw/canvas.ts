/** The sheet that every picture is drawn on: its size, plain shapes, colours, and chance that comes out the same each time. */

export const W = 720;
export const H = 480;

/** Pictures by name; each is the inside of an SVG. */
export type Scenes = Readonly<Record<string, () => string>>;

let seed = 8;
/** Chance begins anew for each picture, so that one can be drawn alone. */
export const reseed = (name: string): void => {
  seed = [...name].reduce((a, c) => (a * 31 + c.charCodeAt(0)) % 4294967296, 8);
};
export const rnd = (a = 0, b = 1): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return a + ((b - a) * seed) / 4294967296;
};
export const pick = <T>(list: readonly T[]): T => list[Math.floor(rnd(0, list.length - 1e-9))] as T;
export const n = (v: number): string => String(Math.round(v * 10) / 10);
export const range = (k: number): number[] => Array.from({ length: k }, (_, i) => i);

export type Extra = string;
export const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  r = 0,
  extra: Extra = '',
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${r > 0 ? ` rx="${n(r)}"` : ''} fill="${fill}"${extra}/>`;
export const circle = (x: number, y: number, r: number, fill: string, extra: Extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${extra}/>`;
export const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  extra: Extra = '',
): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${extra}/>`;
export const path = (d: string, fill: string, extra: Extra = ''): string =>
  `<path d="${d}" fill="${fill}"${extra}/>`;
export const line = (d: string, stroke: string, w: number, extra: Extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(w)}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;
export const at = (x: number, y: number, s: number, inner: string, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${s})${turn === 0 ? '' : ` rotate(${turn})`}">${inner}</g>`;
export const op = (v: number): string => ` opacity="${v}"`;

export const C = {
  sky: '#d3e8ee',
  dawn: '#fbe6cf',
  cream: '#fbf3e2',
  sand: '#efdfc2',
  path: '#e6d3b1',
  grass: '#9cc487',
  leaf: '#4f9560',
  dark: '#2c6a4d',
  mint: '#cfe5d3',
  water: '#86bccb',
  deep: '#4d90a6',
  pink: '#e58aa2',
  rose: '#cf4f78',
  blush: '#f6c9d2',
  clay: '#cd6f49',
  brick: '#b4533a',
  mustard: '#e8ae3f',
  lemon: '#f5d884',
  blue: '#2f6d8a',
  navy: '#23455a',
  ice: '#eaf3f5',
  wood: '#a9744a',
  bark: '#7c5336',
  ink: '#2b2a28',
  soft: '#8b8375',
  white: '#ffffff',
  grey: '#c9c5bc',
  night: '#22335c',
  plum: '#6f5680',
};
export const SKIN = ['#f1c8a2', '#e8b78c', '#d99f74'] as const;
