/** Where a scene takes place: a room, a piece of ground, a street. */
import { C, H, W, circle, line, op, oval, pick, rect, rnd } from './canvas.ts';
import { house } from './outdoors.ts';

export const room = (wall: string, floor: string, y = 350): string =>
  rect(0, 0, W, H, wall) + rect(0, y, W, H - y, floor) + rect(0, y, W, 7, '#000', 0, op(0.07));
export const windowed = (x: number, y: number, w: number, h: number, view = C.sky): string =>
  rect(x - 7, y - 7, w + 14, h + 14, '#fff', 4) +
  rect(x, y, w, h, view, 2) +
  circle(x + w * 0.25, y + h, w * 0.24, C.grass) +
  circle(x + w * 0.7, y + h + 4, w * 0.3, C.leaf) +
  rect(x, y + h, w, 9, '#fff') +
  rect(x - 7, y + h + 2, w + 14, 40, 'none') +
  line(`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, '#fff', 4);
export const rug = (x: number, y: number, rx: number, c: string): string =>
  oval(x, y, rx, rx * 0.16, c);
export const ground = (y: number, c: string): string => rect(0, y, W, H - y, c);
export const street = (
  y: number,
  cols: readonly string[],
  kinds: readonly ('gable' | 'flat' | 'tile')[] = ['tile', 'flat', 'gable'],
  x0 = -20,
): string => {
  let s = '';
  for (let x = x0; x < W;) {
    const w = rnd(70, 104);
    s += house(
      x,
      y,
      w - 4,
      pick([92, 118, 150, 172]),
      pick(cols),
      pick(kinds),
      pick([C.dark, C.blue, C.bark]),
    );
    x += w;
  }
  return s;
};
export const WALLS = [
  '#f3d9a0',
  '#f6e8cd',
  '#e7b98c',
  '#cfdfd0',
  '#f2cdbb',
  '#d9d4e4',
  '#ecc779',
] as const;
