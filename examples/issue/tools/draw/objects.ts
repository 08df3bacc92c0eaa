/** What is carried, read, eaten or hung up: phones, chairs, books, lanterns, papers, baskets. */
import { C, H, W, at, circle, line, n, op, oval, path, range, rect, rnd } from './canvas.ts';

export const ICON = {
  leaf: path('M-9 -30Q-8 -46 9 -46Q10 -30 -9 -30Z', C.dark) + line('M-9 -27L3 -40', '#fff', 1.4),
  loop: range(3)
    .map(
      (k) =>
        `<g transform="translate(0 -36) rotate(${k * 120})">${line('M-6 -7L0 -10L6 -4', '#b57a12', 3.4)}${path('M9 -8L8 1L1 -3Z', '#b57a12')}</g>`,
    )
    .join(''),
  box: rect(-8, -41, 16, 12, '#5d666b', 1.5) + rect(-10, -45, 20, 4, '#5d666b', 1.5),
};
export function phone(x: number, y: number, s: number, inner = ''): string {
  return at(
    x,
    y,
    s,
    rect(-34, -66, 68, 132, C.navy, 11) +
      rect(-29, -56, 58, 108, '#fdfbf5', 4) +
      rect(-9, -62, 18, 3, '#5d7685', 1.5) +
      circle(0, 59, 3.6, '#5d7685') +
      inner,
  );
}
export const chair = (x: number, y: number, c = C.clay): string =>
  line(`M${x - 17} ${y}V${y - 78}M${x + 19} ${y}V${y - 38}`, c, 5) +
  rect(x - 19, y - 42, 42, 7, c, 3) +
  rect(x - 20, y - 80, 7, 34, c, 3);
export const plant = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    path('M-14 -22H14L10 0H-10Z', C.clay) +
      rect(-16, -26, 32, 6, '#b85f3c', 2) +
      [
        'M0 -26Q-24 -42 -20 -66Q-4 -52 0 -26Z',
        'M0 -26Q22 -44 20 -70Q3 -54 0 -26Z',
        'M0 -26Q-6 -60 2 -82Q12 -58 0 -26Z',
      ]
        .map((d, k) => path(d, k === 1 ? C.dark : C.leaf))
        .join(''),
  );
export const book = (x: number, y: number, s: number, c: string): string =>
  at(
    x,
    y,
    s,
    path('M-22 -14Q-11 -20 0 -14Q11 -20 22 -14V12Q11 6 0 12Q-11 6 -22 12Z', '#fffdf6') +
      line('M0 -14V12', C.soft, 1.2) +
      line('M-24 -12V15Q-11 9 0 15Q11 9 24 15V-12', c, 3.4) +
      [-8, -2, 4]
        .map((q) => line(`M-17 ${q}q6 -3 12 -1M5 ${q - 1}q6 -2 12 1`, C.grey, 1.2))
        .join(''),
  );
export const cat = (x: number, y: number, s: number, c = '#d9a25a'): string =>
  at(
    x,
    y,
    s,
    line('M16 -6Q34 -8 30 -28', c, 5) +
      oval(0, -11, 19, 11, c) +
      circle(-15, -23, 9.5, c) +
      path('M-23 -27L-22 -37L-15 -31ZM-8 -28L-8 -38L-15 -31Z', c) +
      circle(-18, -24, 1.2, C.ink) +
      circle(-12, -24, 1.2, C.ink) +
      line('M-17 -20q2 2 4 0', C.ink, 1),
  );
export const bird = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    s,
    oval(0, 0, 11, 8, '#a98763') +
      circle(9, -7, 6, '#8a6a48') +
      path('M14 -8L21 -6L14 -4Z', C.mustard) +
      path('M-9 -2L-22 -6L-10 4Z', '#8a6a48') +
      circle(11, -8, 1.1, C.ink) +
      line('M-2 8v5M3 8v5', C.ink, 1.3),
  );
export const balloon = (x: number, y: number, c: string, to: [number, number]): string =>
  line(`M${x} ${y + 22}Q${x + 6} ${(y + to[1]) / 2} ${to[0]} ${to[1]}`, C.soft, 1.4) +
  oval(x, y, 18, 22, c) +
  path(`M${x - 4} ${y + 24}L${x + 4} ${y + 24}L${x} ${y + 19}Z`, c) +
  oval(x - 6, y - 8, 4, 6, '#fff', op(0.45));
export const star = (x: number, y: number, r: number, c: string, turn = 0): string =>
  path(
    range(10)
      .map((k) => {
        const a = ((k * 36 - 90 + turn) * Math.PI) / 180;
        const q = k % 2 === 0 ? r : r * 0.42;
        return `${k === 0 ? 'M' : 'L'}${n(x + Math.cos(a) * q)} ${n(y + Math.sin(a) * q)}`;
      })
      .join('') + 'Z',
    c,
  );
export const starLamp = (
  x: number,
  y: number,
  s: number,
  c: string,
  to?: [number, number],
): string =>
  (to === undefined ? '' : line(`M${x} ${y}L${to[0]} ${to[1]}`, C.bark, 3)) +
  circle(x, y, 34 * s, '#ffd98a', op(0.22)) +
  circle(x, y, 22 * s, 'none', ` stroke="${C.mustard}" stroke-width="${3 * s}"`) +
  star(x, y, 22 * s, c) +
  star(x, y, 9 * s, C.lemon) +
  line(`M${x} ${y + 22 * s}v${12 * s}`, C.rose, 2.4);
export const fish = (x: number, y: number, s: number, c: string): string =>
  at(
    x,
    y,
    s,
    circle(0, 0, 36, '#ffd98a', op(0.2)) +
      path('M-24 0Q-8 -20 16 -6Q20 0 16 6Q-8 20 -24 0Z', c) +
      path('M14 0L34 -14Q28 0 34 14Z', c) +
      circle(-13, -3, 3, '#fff') +
      circle(-13, -3, 1.4, C.ink) +
      range(3)
        .map((k) => line(`M${-6 + k * 7} -8q5 8 0 16`, '#ffffff99', 2))
        .join(''),
  );
export const rain = (k: number, c = '#7fa9b8'): string =>
  range(k)
    .map(() => {
      const x = rnd(-20, W);
      const y = rnd(-10, H);
      return line(`M${n(x)} ${n(y)}l-5 16`, c, 1.6, op(0.55));
    })
    .join('');
export function clock(x: number, y: number, r: number, h: number, m: number): string {
  const hand = (a: number, q: number, w: number): string =>
    line(`M${x} ${y}L${n(x + Math.sin(a) * q)} ${n(y - Math.cos(a) * q)}`, C.navy, w);
  return (
    circle(x, y, r, C.navy) +
    circle(x, y, r * 0.88, '#fffdf6') +
    range(12)
      .map((k) => {
        const a = (k * Math.PI) / 6;
        return line(
          `M${n(x + Math.sin(a) * r * 0.7)} ${n(y - Math.cos(a) * r * 0.7)}L${n(x + Math.sin(a) * r * 0.79)} ${n(y - Math.cos(a) * r * 0.79)}`,
          C.navy,
          r * (k % 3 === 0 ? 0.06 : 0.03),
        );
      })
      .join('') +
    hand(((h + m / 60) * Math.PI) / 6, r * 0.44, r * 0.08) +
    hand((m * Math.PI) / 30, r * 0.64, r * 0.055) +
    circle(x, y, r * 0.07, C.clay)
  );
}
export const paper = (
  x: number,
  y: number,
  w: number,
  h: number,
  turn = 0,
  head = C.blue,
): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn})">${rect(-w / 2 + 3, -h / 2 + 4, w, h, '#000', 3, op(0.1))}${rect(-w / 2, -h / 2, w, h, '#fffefa', 3)}${rect(-w / 2 + w * 0.12, -h / 2 + h * 0.1, w * 0.5, h * 0.06, head, 2)}${range(
    6,
  )
    .map((k) =>
      rect(
        -w / 2 + w * 0.12,
        -h / 2 + h * (0.26 + k * 0.1),
        w * (k === 5 ? 0.4 : 0.76),
        h * 0.025,
        C.grey,
        1,
      ),
    )
    .join('')}</g>`;
export const tick = (x: number, y: number, s: number, c = C.leaf): string =>
  circle(x, y, 16 * s, c) +
  line(`M${x - 7 * s} ${y}l${5 * s} ${6 * s}l${9 * s} ${-12 * s}`, '#fff', 4 * s);
export const envelope = (x: number, y: number, s: number, c = '#fffdf6', turn = 0): string =>
  at(
    x,
    y,
    s,
    rect(-32, -22, 64, 44, c, 4) +
      line('M-30 -19L0 4L30 -19', C.soft, 2.4) +
      rect(-32, -22, 64, 44, 'none', 4, ` stroke="${C.soft}" stroke-width="2"`),
    turn,
  );
export const shield = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    s,
    path('M0 -44Q22 -32 38 -34Q40 14 0 42Q-40 14 -38 -34Q-22 -32 0 -44Z', C.dark) +
      path('M0 -44Q22 -32 38 -34Q40 14 0 42Z', '#000', op(0.1)) +
      line('M-15 -2l11 12l20 -24', '#fff', 7),
  );
export const can = (x: number, y: number, s: number, c = C.deep): string =>
  at(
    x,
    y,
    s,
    rect(-16, -26, 30, 30, c, 4) +
      line('M14 -14L34 -26', c, 6) +
      path('M30 -34L42 -24L36 -18L27 -28Z', c) +
      line('M-14 -24Q-30 -20 -16 2', c, 4) +
      line('M-10 -26Q0 -40 12 -26', c, 4),
  );
export const drops = (x: number, y: number): string =>
  [
    [0, 0],
    [8, 8],
    [16, 2],
    [12, 18],
    [22, 14],
  ]
    .map(([a = 0, b = 0]) => path(`M${x + a} ${y + b}q4 6 0 9q-4 -3 0 -9Z`, C.deep))
    .join('');
export const basket = (x: number, y: number, s: number, fill: string): string =>
  at(
    x,
    y,
    s,
    fill +
      path('M-34 -12H34L26 14H-26Z', '#c9995a') +
      line('M-32 -6H32M-30 2H30M-28 9H28', '#a67a3f', 1.8) +
      rect(-37, -17, 74, 7, '#b98848', 3),
  );
export const fruit = (c: string): string =>
  [
    [-20, -18],
    [-6, -22],
    [9, -19],
    [22, -17],
    [-12, -30],
    [4, -33],
    [15, -28],
  ]
    .map(([a = 0, b = 0]) => circle(a, b, 9, c) + circle(a - 3, b - 3, 2.4, '#fff', op(0.4)))
    .join('');
export const veg = (c: string): string =>
  range(6)
    .map((k) => path(`M${-22 + k * 9} -12q-10 -22 2 -30q10 10 4 30Z`, k % 2 === 0 ? c : C.dark))
    .join('');
