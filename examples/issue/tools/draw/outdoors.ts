/** What stands outside: sky, houses, trees, water, boats, lamps. */
import { C, H, W, at, circle, line, n, op, oval, path, pick, range, rect, rnd } from './canvas.ts';
import { shadow } from './people.ts';

export const sun = (x: number, y: number, r: number, c = '#f7cf6b'): string =>
  circle(x, y, r * 1.5, c, op(0.25)) + circle(x, y, r, c);
export const cloud = (x: number, y: number, s: number, c = C.white): string =>
  at(
    x,
    y,
    s,
    `<g fill="${c}" opacity=".9">${circle(0, 0, 18, c)}${circle(22, -8, 22, c)}${circle(46, 0, 17, c)}${rect(-2, -2, 50, 19, c, 9)}</g>`,
  );
export const hill = (y: number, h: number, c: string, k: number): string =>
  path(
    `M0 ${y}Q${W * 0.2} ${y - h} ${W * 0.42} ${y - h * 0.25 * k}T${W * 0.75} ${y - h * 0.5}T${W} ${y - h * 0.2}V${H}H0Z`,
    c,
  );
export function house(
  x: number,
  y: number,
  w: number,
  h: number,
  wall: string,
  kind: 'gable' | 'flat' | 'tile' = 'tile',
  door = C.dark,
): string {
  let s = rect(x, y - h, w, h, wall) + rect(x + w * 0.88, y - h, w * 0.12, h, '#000', 0, op(0.06));
  if (kind === 'gable')
    s +=
      path(
        `M${n(x - 6)} ${n(y - h)}L${n(x + w / 2)} ${n(y - h - w * 0.42)}L${n(x + w + 6)} ${n(y - h)}Z`,
        C.brick,
      ) + circle(x + w / 2, y - h - w * 0.14, w * 0.06, C.cream);
  else if (kind === 'tile') {
    s += path(
      `M${n(x - 5)} ${n(y - h + 3)}L${n(x + 5)} ${n(y - h - 20)}L${n(x + w - 5)} ${n(y - h - 20)}L${n(x + w + 5)} ${n(y - h + 3)}Z`,
      C.brick,
    );
    for (let q = x + 6; q < x + w - 2; q += 9)
      s += line(`M${n(q)} ${n(y - h - 18)}L${n(q - 1)} ${n(y - h + 1)}`, '#94402b', 1.4);
  } else
    s +=
      rect(x - 3, y - h - 7, w + 6, 8, '#fff', 1, op(0.85)) +
      rect(x + w * 0.25, y - h - 18, w * 0.3, 12, C.grey, 3);
  const floors = Math.max(1, Math.floor(h / 62));
  for (let f = 0; f < floors; f++) {
    const wy = y - h + 16 + f * ((h - 16) / floors);
    if (f === floors - 1) {
      s +=
        rect(x + w * 0.14, y - 44, w * 0.3, 44, door, 2) +
        line(`M${n(x + w * 0.29)} ${n(y - 42)}V${n(y - 2)}`, '#ffffff55', 1.4) +
        rect(x + w * 0.58, y - 40, w * 0.28, 22, C.ice, 2) +
        rect(x + w * 0.58, y - 40, w * 0.28, 22, 'none', 2, ` stroke="${door}" stroke-width="2.5"`);
      s += path(
        `M${n(x + w * 0.06)} ${n(y - 50)}H${n(x + w * 0.94)}L${n(x + w)} ${n(y - 42)}H${n(x)}Z`,
        pick([C.clay, C.blue, C.dark, C.mustard]),
      );
    } else {
      for (const q of [0.16, 0.56])
        s +=
          rect(x + w * q, wy, w * 0.28, 26, C.ice, 2) +
          rect(x + w * q, wy, w * 0.28, 26, 'none', 2, ` stroke="${door}" stroke-width="2.5"`) +
          line(`M${n(x + w * (q + 0.14))} ${n(wy)}v26`, door, 1.6);
      s += rect(x + w * 0.1, wy + 30, w * 0.8, 3, '#fff', 1, op(0.7));
      if (rnd() < 0.6)
        s +=
          circle(x + w * 0.3, wy + 27, 5, C.leaf) +
          circle(x + w * 0.38, wy + 28, 4, C.dark) +
          circle(x + w * 0.7, wy + 27, 4.5, C.leaf);
    }
  }
  return s;
}
export function tree(x: number, y: number, s: number, c = C.leaf): string {
  return at(
    x,
    y,
    s,
    shadow(0, 0, 26) +
      line('M0 0V-46M0 -26L12 -40M0 -32L-11 -44', C.bark, 6) +
      circle(0, -68, 30, c) +
      circle(-22, -54, 20, c) +
      circle(22, -54, 20, c) +
      circle(-8, -76, 18, '#fff', op(0.12)) +
      circle(12, -52, 14, '#000', op(0.07)),
  );
}
export function palm(x: number, y: number, s: number): string {
  const leaf = 'M0 0Q22 -24 46 -6Q26 -12 0 0Z';
  return at(
    x,
    y,
    s,
    shadow(0, 0, 20) +
      line('M0 0Q6 -50 -2 -100', C.bark, 7) +
      [0, 40, -40, 180, 215, 140, -80]
        .map(
          (a) =>
            `<g transform="translate(-2 -100) rotate(${a})">${path(leaf, a % 3 === 0 ? C.leaf : C.dark)}</g>`,
        )
        .join('') +
      circle(2, -95, 5, C.mustard) +
      circle(-7, -93, 5, C.mustard),
  );
}
export const bush = (x: number, y: number, s: number, c = C.leaf): string =>
  at(
    x,
    y,
    s,
    circle(-14, -9, 13, c) +
      circle(2, -15, 17, c) +
      circle(18, -9, 12, c) +
      rect(-26, -10, 55, 10, c, 5),
  );
export function lotus(x: number, y: number, s: number, c = C.pink): string {
  const petal = 'M0 0C-13 -12 -11 -34 0 -46C11 -34 13 -12 0 0Z';
  const p = (a: number, f: string, k = 1): string =>
    `<g transform="rotate(${a}) scale(${k})">${path(petal, f)}</g>`;
  return at(
    x,
    y,
    s,
    p(-72, C.blush) +
      p(72, C.blush) +
      p(-48, c) +
      p(48, c) +
      p(-25, '#efa4b7') +
      p(25, '#efa4b7') +
      p(0, c, 1.05) +
      oval(0, -4, 10, 5, C.mustard),
  );
}
export const pad = (x: number, y: number, rx: number, c = C.leaf): string =>
  oval(x, y, rx, rx * 0.36, c) +
  path(
    `M${n(x)} ${n(y)}L${n(x + rx)} ${n(y - rx * 0.1)}L${n(x + rx * 0.92)} ${n(y + rx * 0.17)}Z`,
    '#fff',
    op(0.25),
  ) +
  range(5)
    .map((k) =>
      line(
        `M${n(x)} ${n(y)}L${n(x + rx * 0.85 * Math.cos(2.2 + k * 0.75))} ${n(y + rx * 0.3 * Math.sin(2.2 + k * 0.75))}`,
        '#ffffff55',
        1,
      ),
    )
    .join('');
export function boat(x: number, y: number, s: number, roof = true): string {
  return at(
    x,
    y,
    s,
    oval(0, 6, 92, 7, '#000', op(0.12)) +
      (roof
        ? path('M-38 -14Q-36 -46 0 -46Q36 -46 38 -14Z', '#b98b52') +
          range(6)
            .map((k) =>
              line(`M${-28 + k * 11} -15Q${-27 + k * 11} -38 ${-22 + k * 9} -44`, '#94693a', 1.6),
            )
            .join('')
        : '') +
      path('M-96 -24Q-50 -10 0 -10Q50 -10 96 -24Q70 10 0 10Q-70 10 -96 -24Z', C.wood) +
      line('M-92 -21Q-50 -7 0 -7Q50 -7 92 -21', '#d7a877', 2.6),
  );
}
export const waves = (y0: number, y1: number, c = '#ffffff'): string =>
  range(16)
    .map(() => {
      const y = rnd(y0, y1);
      const x = rnd(0, W);
      return line(`M${n(x)} ${n(y)}q10 -4 20 0t20 0`, c, 1.8, op(0.4));
    })
    .join('');
export const lamp = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    line('M0 0V-96Q0 -112 16 -112', C.navy, 4) +
      path('M10 -114h16l4 9h-24Z', C.navy) +
      oval(18, -103, 9, 4, C.lemon),
  );
export const bench = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    rect(-40, -24, 80, 6, C.wood, 2) +
      rect(-40, -44, 80, 6, C.wood, 2) +
      rect(-40, -34, 80, 5, C.wood, 2) +
      line('M-32 -20V0M32 -20V0M-34 -44V-22M34 -44V-22', C.navy, 4),
  );
export function bin(x: number, y: number, s: number, c: string, icon: string): string {
  return at(
    x,
    y,
    s,
    shadow(0, 0, 36) +
      path('M-30 -72H30L24 0H-24Z', c) +
      path('M12 -72H30L24 0H10Z', '#000', op(0.08)) +
      rect(-34, -84, 68, 14, c, 5) +
      rect(-34, -75, 68, 5, '#000', 0, op(0.12)) +
      rect(-10, -90, 20, 7, c, 3) +
      circle(0, -36, 16, '#fff') +
      icon,
  );
}
