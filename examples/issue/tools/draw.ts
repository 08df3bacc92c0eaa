/**
 * Draws the illustrations of the issue: pictures/*.svg.
 *
 *   node tools/draw.ts [name ...]
 *
 * Everything is drawn from the few parts below, so that people, houses and trees look alike on every page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = join(dirname(fileURLToPath(import.meta.url)), '..', 'pictures');
const W = 720;
const H = 480;

let seed = 8;
const rnd = (a = 0, b = 1): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return a + ((b - a) * seed) / 4294967296;
};
const pick = <T>(list: readonly T[]): T => list[Math.floor(rnd(0, list.length - 1e-9))] as T;
const n = (v: number): string => String(Math.round(v * 10) / 10);
const range = (k: number): number[] => Array.from({ length: k }, (_, i) => i);

// ---------- plain shapes ----------
type Extra = string;
const rect = (
  x: number,
  y: number,
  w: number,
  h: number,
  fill: string,
  r = 0,
  extra: Extra = '',
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}"${r > 0 ? ` rx="${n(r)}"` : ''} fill="${fill}"${extra}/>`;
const circle = (x: number, y: number, r: number, fill: string, extra: Extra = ''): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}"${extra}/>`;
const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  fill: string,
  extra: Extra = '',
): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"${extra}/>`;
const path = (d: string, fill: string, extra: Extra = ''): string =>
  `<path d="${d}" fill="${fill}"${extra}/>`;
const line = (d: string, stroke: string, w: number, extra: Extra = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(w)}" stroke-linecap="round" stroke-linejoin="round"${extra}/>`;
const at = (x: number, y: number, s: number, inner: string, turn = 0): string =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${s})${turn === 0 ? '' : ` rotate(${turn})`}">${inner}</g>`;
const op = (v: number): string => ` opacity="${v}"`;

const C = {
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
const SKIN = ['#f1c8a2', '#e8b78c', '#d99f74'] as const;

// ---------- people ----------
type Person = {
  shirt?: string;
  pants?: string;
  skin?: string;
  hair?: 'short' | 'bun' | 'bob' | 'long' | 'tail' | 'bald';
  tint?: string;
  hat?: 'non' | 'cap' | 'helmet' | 'hood';
  /** Elbow and hand of the left and right arm, from the shoulder. */
  left?: [number, number, number, number];
  right?: [number, number, number, number];
  legs?: 'stand' | 'walk' | 'sit';
  dress?: boolean;
  child?: boolean;
  glasses?: boolean;
  beard?: boolean;
  apron?: string;
  coat?: string;
  flip?: boolean;
  cane?: boolean;
  look?: number;
  bag?: string;
  sad?: boolean;
};
function person(x: number, y: number, size: number, p: Person = {}): string {
  const skin = p.skin ?? SKIN[0];
  const shirt = p.shirt ?? C.blue;
  const pants = p.pants ?? C.navy;
  const tint = p.tint ?? '#2e2926';
  const hr = p.child === true ? 13 : 10;
  const sh = p.child === true ? -58 : -73;
  const hip = p.child === true ? -32 : -42;
  const head = sh - hr - 1.5;
  const look = p.look ?? 1.5;
  let s = '';
  const arm = (side: number, a: [number, number, number, number]): string => {
    const [ex, ey, hx, hy] = a;
    const x0 = side * 8.5;
    const y0 = sh + 5;
    return (
      line(`M${n(x0 + ex)} ${n(y0 + ey)}L${n(x0 + hx)} ${n(y0 + hy)}`, skin, 5.6) +
      circle(x0 + hx, y0 + hy, 3.6, skin) +
      line(`M${n(x0)} ${n(y0)}L${n(x0 + ex)} ${n(y0 + ey)}`, shirt, 7.6)
    );
  };
  const L = p.left ?? [-5, 13, -5, 27];
  const R = p.right ?? [5, 13, 5, 27];
  if (p.bag !== undefined) s += rect(-13, sh + 4, 9, 26, p.bag, 4);
  if (p.hair === 'long' || p.hair === 'tail')
    s += path(
      `M${-hr} ${head}Q${-hr - 3} ${sh + (p.hair === 'long' ? 22 : 12)} ${-hr + 4} ${sh + (p.hair === 'long' ? 24 : 14)}L${hr - 4} ${sh + (p.hair === 'long' ? 24 : 6)}Q${hr + 2} ${sh} ${hr} ${head}Z`,
      tint,
    );
  s += arm(-1, L);
  // legs
  if (p.legs === 'sit') {
    s +=
      line(`M-4 ${hip}L15 ${hip + 2}L15 -6`, pants, 10) +
      line(`M4 ${hip}L20 ${hip + 4}L20 -4`, pants, 10) +
      oval(19, -2.5, 7.5, 3.4, C.ink) +
      oval(24, -2, 7.5, 3.4, C.ink);
  } else {
    const [a, b] = p.legs === 'walk' ? [-12, 13] : [-5.5, 5.5];
    s +=
      line(`M-4.5 ${hip}L${a} -5`, pants, 9.4) +
      line(`M4.5 ${hip}L${b} -5`, pants, 9.4) +
      oval(a + 2, -2.6, 7, 3.2, C.ink) +
      oval(b + 2, -2.6, 7, 3.2, C.ink);
  }
  // body
  const low = p.dress === true ? hip + 26 : hip + 4;
  const half = p.dress === true ? 15 : 11.5;
  s += path(
    `M-12 ${sh + 6}Q-12 ${sh - 1} -5 ${sh - 1}L5 ${sh - 1}Q12 ${sh - 1} 12 ${sh + 6}L${half} ${low - 3}Q${half} ${low} ${half - 3} ${low}L${-half + 3} ${low}Q${-half} ${low} ${-half} ${low - 3}Z`,
    shirt,
  );
  if (p.coat !== undefined)
    s +=
      path(`M-12 ${sh + 6}Q-12 ${sh - 1} -5 ${sh - 1}L-2.5 ${low}L${-half - 1} ${low}Z`, p.coat) +
      path(`M12 ${sh + 6}Q12 ${sh - 1} 5 ${sh - 1}L2.5 ${low}L${half + 1} ${low}Z`, p.coat);
  if (p.apron !== undefined)
    s +=
      path(`M-7 ${sh + 12}L7 ${sh + 12}L10 ${low + 12}L-10 ${low + 12}Z`, p.apron) +
      line(`M-7 ${sh + 12}L-5 ${sh - 1}M7 ${sh + 12}L5 ${sh - 1}`, p.apron, 1.6);
  s += rect(-3.4, sh - 5, 6.8, 8, skin, 3) + path(`M-5 ${sh - 1}Q0 ${sh + 5} 5 ${sh - 1}Z`, skin);
  // head
  if (p.hair === 'bun') s += circle(-hr * 0.55, head - hr * 0.95, hr * 0.42, tint);
  s +=
    circle(-hr + 0.6, head + 1.5, 2.3, skin) +
    circle(hr - 0.6, head + 1.5, 2.3, skin) +
    circle(0, head, hr, skin);
  s +=
    circle(look - hr * 0.34, head + 0.6, 1.15, C.ink) +
    circle(look + hr * 0.34, head + 0.6, 1.15, C.ink);
  s +=
    oval(look - hr * 0.55, head + hr * 0.38, 2, 1.3, '#e98f7d', op(0.55)) +
    oval(look + hr * 0.55, head + hr * 0.38, 2, 1.3, '#e98f7d', op(0.55));
  s +=
    p.sad === true
      ? line(
          `M${look - 2.6} ${head + hr * 0.58}Q${look} ${head + hr * 0.38} ${look + 2.6} ${head + hr * 0.58}`,
          '#8a4a3a',
          1.3,
        )
      : line(
          `M${look - 3} ${head + hr * 0.4}Q${look} ${head + hr * 0.68} ${look + 3} ${head + hr * 0.4}`,
          '#8a4a3a',
          1.3,
        );
  if (p.glasses === true)
    s += `<g fill="none" stroke="${C.navy}" stroke-width="1"><circle cx="${n(look - hr * 0.36)}" cy="${n(head + 0.6)}" r="3"/><circle cx="${n(look + hr * 0.36)}" cy="${n(head + 0.6)}" r="3"/></g>`;
  if (p.beard === true)
    s += path(
      `M${look - 4} ${head + hr * 0.62}Q${look} ${head + hr * 1.7} ${look + 4} ${head + hr * 0.62}Q${look} ${head + hr * 0.95} ${look - 4} ${head + hr * 0.62}Z`,
      '#efece6',
    );
  if (p.hair === 'bald')
    s +=
      path(
        `M${-hr} ${head - 1}Q${-hr - 0.5} ${head - 5} ${-hr + 2.4} ${head - 6}Q${-hr + 2} ${head - 1} ${-hr + 2} ${head + 2}Z`,
        tint,
      ) +
      path(
        `M${hr} ${head - 1}Q${hr + 0.5} ${head - 5} ${hr - 2.4} ${head - 6}Q${hr - 2} ${head - 1} ${hr - 2} ${head + 2}Z`,
        tint,
      );
  else {
    s += path(
      `M${-hr - 0.4} ${head + 1}A${hr + 0.4} ${hr + 0.6} 0 0 1 ${hr + 0.4} ${head + 1}Q${hr - 1} ${head - hr * 0.45} ${hr * 0.35} ${head - hr * 0.5}Q${-hr * 0.4} ${head - hr * 0.35} ${-hr * 0.75} ${head - hr * 0.2}Q${-hr + 0.6} ${head - 1} ${-hr - 0.4} ${head + 1}Z`,
      tint,
    );
    if (p.hair === 'bob')
      s +=
        path(
          `M${-hr - 0.6} ${head}Q${-hr - 2.4} ${head + hr * 0.9} ${-hr + 1} ${head + hr}L${-hr + 2.4} ${head - 2}Z`,
          tint,
        ) +
        path(
          `M${hr + 0.6} ${head}Q${hr + 2.4} ${head + hr * 0.9} ${hr - 1} ${head + hr}L${hr - 2.4} ${head - 2}Z`,
          tint,
        );
  }
  if (p.hat === 'non')
    s +=
      path(
        `M${-hr * 2.1} ${head - hr * 0.35}L0 ${head - hr * 2.05}L${hr * 2.1} ${head - hr * 0.35}Q0 ${head + hr * 0.15} ${-hr * 2.1} ${head - hr * 0.35}Z`,
        '#ecd7a4',
      ) +
      line(
        `M${-hr * 1.4} ${head - hr * 0.82}Q0 ${head - hr * 0.4} ${hr * 1.4} ${head - hr * 0.82}M${-hr * 0.7} ${head - hr * 1.4}Q0 ${head - hr * 1.15} ${hr * 0.7} ${head - hr * 1.4}`,
        '#cdb377',
        0.9,
      );
  if (p.hat === 'cap')
    s += path(
      `M${-hr - 0.6} ${head - 2}A${hr + 0.6} ${hr + 0.6} 0 0 1 ${hr + 0.6} ${head - 2}L${hr + 6} ${head - 1}L${hr + 6} ${head + 0.6}L${-hr - 0.6} ${head}Z`,
      C.blue,
    );
  if (p.hat === 'helmet')
    s +=
      path(
        `M${-hr - 2} ${head - 1}A${hr + 2} ${hr + 2.5} 0 0 1 ${hr + 2} ${head - 1}L${hr + 4} ${head + 1}L${-hr - 4} ${head + 1}Z`,
        C.mustard,
      ) + rect(-1.6, head - hr - 3, 3.2, hr, '#f6cf74', 1);
  if (p.hat === 'hood')
    s += line(
      `M${-hr + 1} ${head + hr - 2}A${hr + 1.5} ${hr + 1.5} 0 1 1 ${hr - 1} ${head + hr - 2}`,
      shirt,
      5,
    );
  s += arm(1, R);
  if (p.cane === true)
    s +=
      line(`M${8.5 + R[2]} ${sh + 5 + R[3]}L${12 + R[2]} -1`, C.bark, 2.4) +
      line(
        `M${8.5 + R[2] - 5} ${sh + 3 + R[3]}Q${8.5 + R[2]} ${sh - 1 + R[3]} ${8.5 + R[2] + 1} ${sh + 6 + R[3]}`,
        C.bark,
        2.4,
      );
  const k = size / 100;
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${p.flip === true ? -k : k} ${k})">${s}</g>`;
}
const GREY = '#d9d6d0';
const shadow = (x: number, y: number, w: number): string =>
  oval(x, y, w, w * 0.14, '#000', op(0.09));

// ---------- things ----------
const sun = (x: number, y: number, r: number, c = '#f7cf6b'): string =>
  circle(x, y, r * 1.5, c, op(0.25)) + circle(x, y, r, c);
const cloud = (x: number, y: number, s: number, c = C.white): string =>
  at(
    x,
    y,
    s,
    `<g fill="${c}" opacity=".9">${circle(0, 0, 18, c)}${circle(22, -8, 22, c)}${circle(46, 0, 17, c)}${rect(-2, -2, 50, 19, c, 9)}</g>`,
  );
const hill = (y: number, h: number, c: string, k: number): string =>
  path(
    `M0 ${y}Q${W * 0.2} ${y - h} ${W * 0.42} ${y - h * 0.25 * k}T${W * 0.75} ${y - h * 0.5}T${W} ${y - h * 0.2}V${H}H0Z`,
    c,
  );
function house(
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
function tree(x: number, y: number, s: number, c = C.leaf): string {
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
function palm(x: number, y: number, s: number): string {
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
const bush = (x: number, y: number, s: number, c = C.leaf): string =>
  at(
    x,
    y,
    s,
    circle(-14, -9, 13, c) +
      circle(2, -15, 17, c) +
      circle(18, -9, 12, c) +
      rect(-26, -10, 55, 10, c, 5),
  );
function lotus(x: number, y: number, s: number, c = C.pink): string {
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
const pad = (x: number, y: number, rx: number, c = C.leaf): string =>
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
function boat(x: number, y: number, s: number, roof = true): string {
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
const waves = (y0: number, y1: number, c = '#ffffff'): string =>
  range(16)
    .map(() => {
      const y = rnd(y0, y1);
      const x = rnd(0, W);
      return line(`M${n(x)} ${n(y)}q10 -4 20 0t20 0`, c, 1.8, op(0.4));
    })
    .join('');
const lamp = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    line('M0 0V-96Q0 -112 16 -112', C.navy, 4) +
      path('M10 -114h16l4 9h-24Z', C.navy) +
      oval(18, -103, 9, 4, C.lemon),
  );
const bench = (x: number, y: number, s = 1): string =>
  at(
    x,
    y,
    s,
    rect(-40, -24, 80, 6, C.wood, 2) +
      rect(-40, -44, 80, 6, C.wood, 2) +
      rect(-40, -34, 80, 5, C.wood, 2) +
      line('M-32 -20V0M32 -20V0M-34 -44V-22M34 -44V-22', C.navy, 4),
  );
function bin(x: number, y: number, s: number, c: string, icon: string): string {
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
const ICON = {
  leaf: path('M-9 -30Q-8 -46 9 -46Q10 -30 -9 -30Z', C.dark) + line('M-9 -27L3 -40', '#fff', 1.4),
  loop: range(3)
    .map(
      (k) =>
        `<g transform="translate(0 -36) rotate(${k * 120})">${line('M-6 -7L0 -10L6 -4', '#b57a12', 3.4)}${path('M9 -8L8 1L1 -3Z', '#b57a12')}</g>`,
    )
    .join(''),
  box: rect(-8, -41, 16, 12, '#5d666b', 1.5) + rect(-10, -45, 20, 4, '#5d666b', 1.5),
};
function phone(x: number, y: number, s: number, inner = ''): string {
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
const chair = (x: number, y: number, c = C.clay): string =>
  line(`M${x - 17} ${y}V${y - 78}M${x + 19} ${y}V${y - 38}`, c, 5) +
  rect(x - 19, y - 42, 42, 7, c, 3) +
  rect(x - 20, y - 80, 7, 34, c, 3);
const plant = (x: number, y: number, s = 1): string =>
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
const book = (x: number, y: number, s: number, c: string): string =>
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
const cat = (x: number, y: number, s: number, c = '#d9a25a'): string =>
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
const bird = (x: number, y: number, s: number): string =>
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
const balloon = (x: number, y: number, c: string, to: [number, number]): string =>
  line(`M${x} ${y + 22}Q${x + 6} ${(y + to[1]) / 2} ${to[0]} ${to[1]}`, C.soft, 1.4) +
  oval(x, y, 18, 22, c) +
  path(`M${x - 4} ${y + 24}L${x + 4} ${y + 24}L${x} ${y + 19}Z`, c) +
  oval(x - 6, y - 8, 4, 6, '#fff', op(0.45));
const star = (x: number, y: number, r: number, c: string, turn = 0): string =>
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
const starLamp = (x: number, y: number, s: number, c: string, to?: [number, number]): string =>
  (to === undefined ? '' : line(`M${x} ${y}L${to[0]} ${to[1]}`, C.bark, 3)) +
  circle(x, y, 34 * s, '#ffd98a', op(0.22)) +
  circle(x, y, 22 * s, 'none', ` stroke="${C.mustard}" stroke-width="${3 * s}"`) +
  star(x, y, 22 * s, c) +
  star(x, y, 9 * s, C.lemon) +
  line(`M${x} ${y + 22 * s}v${12 * s}`, C.rose, 2.4);
const fish = (x: number, y: number, s: number, c: string): string =>
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
const rain = (k: number, c = '#7fa9b8'): string =>
  range(k)
    .map(() => {
      const x = rnd(-20, W);
      const y = rnd(-10, H);
      return line(`M${n(x)} ${n(y)}l-5 16`, c, 1.6, op(0.55));
    })
    .join('');
function clock(x: number, y: number, r: number, h: number, m: number): string {
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
const paper = (x: number, y: number, w: number, h: number, turn = 0, head = C.blue): string =>
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
const tick = (x: number, y: number, s: number, c = C.leaf): string =>
  circle(x, y, 16 * s, c) +
  line(`M${x - 7 * s} ${y}l${5 * s} ${6 * s}l${9 * s} ${-12 * s}`, '#fff', 4 * s);
const envelope = (x: number, y: number, s: number, c = '#fffdf6', turn = 0): string =>
  at(
    x,
    y,
    s,
    rect(-32, -22, 64, 44, c, 4) +
      line('M-30 -19L0 4L30 -19', C.soft, 2.4) +
      rect(-32, -22, 64, 44, 'none', 4, ` stroke="${C.soft}" stroke-width="2"`),
    turn,
  );
const shield = (x: number, y: number, s: number): string =>
  at(
    x,
    y,
    s,
    path('M0 -44Q22 -32 38 -34Q40 14 0 42Q-40 14 -38 -34Q-22 -32 0 -44Z', C.dark) +
      path('M0 -44Q22 -32 38 -34Q40 14 0 42Z', '#000', op(0.1)) +
      line('M-15 -2l11 12l20 -24', '#fff', 7),
  );
const can = (x: number, y: number, s: number, c = C.deep): string =>
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
const drops = (x: number, y: number): string =>
  [
    [0, 0],
    [8, 8],
    [16, 2],
    [12, 18],
    [22, 14],
  ]
    .map(([a = 0, b = 0]) => path(`M${x + a} ${y + b}q4 6 0 9q-4 -3 0 -9Z`, C.deep))
    .join('');
const basket = (x: number, y: number, s: number, fill: string): string =>
  at(
    x,
    y,
    s,
    fill +
      path('M-34 -12H34L26 14H-26Z', '#c9995a') +
      line('M-32 -6H32M-30 2H30M-28 9H28', '#a67a3f', 1.8) +
      rect(-37, -17, 74, 7, '#b98848', 3),
  );
const fruit = (c: string): string =>
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
const veg = (c: string): string =>
  range(6)
    .map((k) => path(`M${-22 + k * 9} -12q-10 -22 2 -30q10 10 4 30Z`, k % 2 === 0 ? c : C.dark))
    .join('');
const room = (wall: string, floor: string, y = 350): string =>
  rect(0, 0, W, H, wall) + rect(0, y, W, H - y, floor) + rect(0, y, W, 7, '#000', 0, op(0.07));
const windowed = (x: number, y: number, w: number, h: number, view = C.sky): string =>
  rect(x - 7, y - 7, w + 14, h + 14, '#fff', 4) +
  rect(x, y, w, h, view, 2) +
  circle(x + w * 0.25, y + h, w * 0.24, C.grass) +
  circle(x + w * 0.7, y + h + 4, w * 0.3, C.leaf) +
  rect(x, y + h, w, 9, '#fff') +
  rect(x - 7, y + h + 2, w + 14, 40, 'none') +
  line(`M${x + w / 2} ${y}v${h}M${x} ${y + h / 2}h${w}`, '#fff', 4);
const rug = (x: number, y: number, rx: number, c: string): string => oval(x, y, rx, rx * 0.16, c);
const ground = (y: number, c: string): string => rect(0, y, W, H - y, c);
const street = (
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
const WALLS = [
  '#f3d9a0',
  '#f6e8cd',
  '#e7b98c',
  '#cfdfd0',
  '#f2cdbb',
  '#d9d4e4',
  '#ecc779',
] as const;

// ---------- scenes ----------
const scenes: Record<string, () => string> = {
  'kenh-sen': () =>
    rect(0, 0, W, H, C.dawn) +
    sun(560, 90, 30) +
    cloud(110, 80, 1.1) +
    cloud(330, 56, 0.8) +
    street(300, WALLS) +
    rect(0, 296, W, 16, '#cbbd9f') +
    range(5)
      .map((k) => tree(60 + k * 150, 304, 0.72, k % 2 === 0 ? C.leaf : C.dark))
      .join('') +
    range(3)
      .map((k) => lamp(130 + k * 230, 304, 0.7))
      .join('') +
    rect(0, 312, W, 168, C.water) +
    rect(0, 312, W, 12, C.deep, 0, op(0.5)) +
    waves(335, 470) +
    pad(90, 420, 46) +
    pad(160, 446, 38, C.dark) +
    pad(640, 436, 50) +
    lotus(94, 414, 0.7) +
    lotus(650, 430, 0.8, C.rose) +
    pad(560, 462, 34, C.dark) +
    line('M398 300L452 430', C.bark, 5) +
    person(372, 388, 120, {
      hat: 'non',
      shirt: C.clay,
      pants: C.navy,
      left: [8, 10, 26, 4],
      right: [8, 8, 20, 22],
      legs: 'stand',
      skin: SKIN[1],
    }) +
    boat(330, 404, 1.25) +
    [0, 1, 2]
      .map((k) => line(`M${560 + k * 34} ${150 + (k % 2) * 14}q6 -7 12 0q6 -7 12 0`, C.soft, 2))
      .join(''),

  'tho-gom': () =>
    room('#ead9bd', '#c3a077') +
    rect(60, 90, 250, 10, C.bark, 2) +
    rect(60, 180, 250, 10, C.bark, 2) +
    rect(60, 270, 250, 10, C.bark, 2) +
    [0, 1, 2]
      .map((r) =>
        range(5)
          .map((k) => {
            const c = pick(['#8fb7a0', '#b0643c', '#6b3a1e', '#cfc6b4', '#5e86a8']);
            const x = 90 + k * 48;
            const y = 90 + r * 90;
            return pick([
              path(
                `M${x - 12} ${y}Q${x - 22} ${y - 26} ${x - 8} ${y - 42}L${x - 8} ${y - 52}H${x + 8}V${y - 42}Q${x + 22} ${y - 26} ${x + 12} ${y}Z`,
                c,
              ),
              path(
                `M${x - 10} ${y}Q${x - 24} ${y - 12} ${x - 22} ${y - 26}H${x + 22}Q${x + 24} ${y - 12} ${x + 10} ${y}Z`,
                c,
              ),
            ]);
          })
          .join(''),
      )
      .join('') +
    windowed(500, 80, 130, 120) +
    shadow(420, 440, 150) +
    oval(470, 352, 66, 13, '#8d6a45') +
    rect(462, 352, 16, 70, C.bark) +
    oval(470, 424, 74, 14, '#7b5b3a') +
    path(
      'M440 346Q424 312 446 290Q456 280 452 268H488Q484 280 494 290Q516 312 500 346Z',
      '#b0643c',
    ) +
    line('M436 316H504M442 332H498', '#8d4b2b', 2) +
    rect(320, 384, 66, 12, C.bark, 4) +
    line('M330 396V436M376 396V436', C.bark, 7) +
    person(356, 436, 205, {
      legs: 'sit',
      shirt: '#5d6f5a',
      pants: '#4a443c',
      hair: 'bald',
      tint: GREY,
      beard: true,
      apron: '#e2cfae',
      skin: SKIN[2],
      left: [16, 16, 44, 12],
      right: [16, 14, 34, 10],
      look: 3,
    }) +
    basket(620, 420, 1.2, fruit('#a9714c')),

  'cong-mat-cat': () =>
    rect(0, 0, W, H, C.sky) +
    cloud(560, 50, 0.8) +
    house(40, 190, 110, 120, WALLS[0], 'tile') +
    house(160, 190, 96, 150, WALLS[3], 'flat', C.blue) +
    house(262, 190, 104, 112, WALLS[4], 'gable', C.bark) +
    tree(400, 192, 0.8) +
    person(440, 190, 66, { shirt: C.pink, hair: 'bob', legs: 'walk' }) +
    path('M0 190H520Q540 190 548 206L590 300H720V480H0Z', '#b58d62') +
    path('M0 206H522Q536 206 544 222L590 322H720V480H0Z', '#97724c') +
    rect(0, 186, 528, 12, '#6f7174') +
    range(11)
      .map((k) => rect(8 + k * 48, 190, 26, 3, '#f4e3a8'))
      .join('') +
    path('M590 300H720V480H560Q600 400 590 300Z', C.water) +
    [110, 270, 430]
      .map(
        (x) =>
          rect(x, 192, 40, 120 + x * 0.08, '#cfcac0') +
          rect(x + 7, 192, 26, 118 + x * 0.08, '#5f7f8b') +
          rect(x + 7, 258 + x * 0.08, 26, 52, C.deep) +
          rect(x - 4, 184, 48, 9, C.navy, 2) +
          range(4)
            .map((k) => rect(x + 3 + k * 10, 185, 5, 7, '#9fb3bd'))
            .join(''),
      )
      .join('') +
    path('M60 296L596 352V404L60 348Z', '#d7d2c8') +
    path('M60 304L596 360V396L60 340Z', '#5f7f8b') +
    path('M60 322L596 374V396L60 340Z', C.deep) +
    [150, 260, 370, 480]
      .map((x) => line(`M${x} ${330 + x * 0.1}h34m-9 -6l9 6l-9 6`, '#fff', 3))
      .join('') +
    [118, 210, 305, 400, 500]
      .map((x) => line(`M${x} ${300 + x * 0.105}v52`, '#b3ada1', 2))
      .join('') +
    circle(604, 356, 7, C.clay) +
    line('M604 356L622 398', C.clay, 7) +
    [
      [60, 420],
      [180, 440],
      [300, 452],
      [430, 448],
      [90, 250],
      [230, 246],
      [380, 240],
    ]
      .map(([x = 0, y = 0]) => oval(x, y, 9, 6, '#7f5f3f'))
      .join('') +
    rain(26),

  'to-giam-sat': () =>
    rect(0, 0, W, H, C.sky) +
    cloud(90, 70, 1) +
    cloud(580, 60, 0.9) +
    street(300, WALLS) +
    ground(300, '#d8d2c4') +
    range(9)
      .map((k) => line(`M${k * 90 - 20} 480L${k * 66 + 96} 300`, '#c8c1b0', 2))
      .join('') +
    oval(360, 424, 84, 24, '#6c6a66') +
    oval(360, 424, 66, 18, '#2f3a3f') +
    oval(360, 430, 50, 11, C.deep) +
    `<g transform="rotate(-14 500 440)">${oval(508, 446, 70, 17, '#8d8a84')}${oval(508, 443, 70, 17, '#a5a29b')}${[0, 1, 2].map((k) => line(`M${470 + k * 24} 436v14`, '#85827b', 3)).join('')}</g>` +
    person(190, 436, 190, {
      shirt: C.dark,
      hair: 'short',
      tint: GREY,
      hat: 'helmet',
      skin: SKIN[1],
      right: [16, 12, 34, 20],
    }) +
    line('M253 330L350 428', C.mustard, 5) +
    person(296, 392, 172, {
      shirt: C.pink,
      hair: 'bun',
      tint: GREY,
      dress: true,
      pants: C.plum,
      skin: SKIN[0],
      right: [8, 16, 16, 30],
    }) +
    person(430, 392, 176, {
      shirt: C.blue,
      hair: 'short',
      flip: true,
      skin: SKIN[2],
      left: [-4, 15, 8, 24],
      right: [8, 12, 20, 8],
    }) +
    paper(402, 290, 30, 38, -8) +
    person(560, 438, 188, {
      shirt: C.mustard,
      hat: 'cap',
      flip: true,
      skin: SKIN[0],
      pants: '#5b5348',
      right: [14, 14, 26, 24],
    }) +
    person(640, 396, 112, { child: true, shirt: C.clay, hair: 'bob', flip: true }),

  'phan-loai': () =>
    room('#e7efe4', '#d6c19d', 372) +
    windowed(70, 70, 140, 120) +
    plant(640, 372, 1.3) +
    rect(470, 110, 190, 10, C.wood, 3) +
    [0, 1, 2, 3]
      .map((k) => circle(500 + k * 44, 96, 14, pick([C.mustard, C.clay, C.leaf, C.pink])))
      .join('') +
    bin(300, 430, 1.5, '#3f8b58', ICON.leaf) +
    bin(420, 430, 1.5, C.mustard, ICON.loop) +
    bin(540, 430, 1.5, '#7d868a', ICON.box) +
    person(160, 438, 235, {
      shirt: '#b7668a',
      hair: 'bun',
      tint: GREY,
      dress: true,
      pants: C.plum,
      skin: SKIN[1],
      right: [18, 10, 34, 18],
      glasses: true,
    }) +
    person(246, 440, 150, {
      child: true,
      shirt: C.mustard,
      hair: 'tail',
      pants: C.blue,
      right: [14, -4, 30, -14],
    }) +
    path('M284 300q10 -18 26 -10q-6 4 -8 10q-8 -2 -18 0Z', C.lemon) +
    path('M282 302q-8 8 -4 18q6 -8 14 -10Z', C.lemon),

  'xe-rac': () =>
    rect(0, 0, W, H, C.dawn) +
    cloud(100, 60, 0.9) +
    street(318, WALLS) +
    ground(318, '#cfc8b9') +
    rect(0, 352, W, 128, '#8e9093') +
    range(8)
      .map((k) => rect(20 + k * 100, 418, 50, 6, '#f4ead0'))
      .join('') +
    [
      [190, C.leaf, ICON.leaf],
      [500, C.mustard, ICON.loop],
    ]
      .map(([x, c, icon]) =>
        at(
          Number(x),
          410,
          1.15,
          shadow(0, 4, 110) +
            rect(-86, -92, 116, 84, String(c), 8) +
            rect(-86, -30, 116, 6, '#fff', 0, op(0.5)) +
            at(-28, -22, 1.2, circle(0, -36, 16, '#fff') + String(icon)) +
            path('M34 -78H66Q78 -78 82 -62L90 -40V-8H34Z', '#f4f1e8') +
            path('M44 -68H64Q70 -68 73 -58L78 -42H44Z', '#a9d0de') +
            rect(34, -22, 58, 14, String(c), 3) +
            [-52, 62].map((q) => circle(q, -4, 17, C.ink) + circle(q, -4, 8, C.grey)).join('') +
            circle(88, -24, 4, C.lemon),
        ),
      )
      .join('') +
    person(345, 424, 160, {
      shirt: '#3f8b58',
      pants: '#3f8b58',
      hat: 'cap',
      right: [12, -10, 18, -32],
      skin: SKIN[1],
      coat: '#2f7a49',
    }) +
    tree(40, 340, 0.8) +
    tree(690, 340, 0.9, C.dark),

  'lop-hoc': () =>
    room('#f4e8cf', '#d3b182', 330) +
    rect(210, 50, 300, 150, C.bark, 5) +
    rect(219, 59, 282, 132, '#2f5d4d', 2) +
    rect(330, 72, 60, 106, 'none', 9, ' stroke="#f3f1e6" stroke-width="4"') +
    range(6)
      .map((k) =>
        rect(
          340 + (k % 2) * 22,
          86 + Math.floor(k / 2) * 24,
          17,
          17,
          'none',
          4,
          ' stroke="#f6d98f" stroke-width="3"',
        ),
      )
      .join('') +
    line('M250 90h50M250 110h40M250 130h48M420 90h52M420 110h36M420 130h46', '#cfe0d6', 4) +
    windowed(40, 70, 110, 110) +
    windowed(570, 70, 110, 110) +
    person(540, 408, 236, {
      shirt: '#c45c7c',
      hair: 'long',
      dress: true,
      pants: '#f1e7da',
      flip: true,
      right: [14, -6, 30, -20],
      skin: SKIN[0],
    }) +
    [
      [110, GREY, C.blue, 'bun', true],
      [250, '#bdb9b2', C.clay, 'bald', true],
      [392, GREY, C.plum, 'bun', false],
    ]
      .map(
        ([x, t, c, h, g]) =>
          at(Number(x), 430, 1, '') +
          person(Number(x), 452, 196, {
            shirt: String(c),
            tint: String(t),
            hair: h as 'bun' | 'bald',
            glasses: Boolean(g),
            left: [0, 18, 14, 22],
            right: [2, 18, 0, 20],
            skin: pick(SKIN),
          }) +
          rect(Number(x) - 3, 340, 22, 36, C.navy, 4) +
          rect(Number(x), 344, 16, 28, '#dff0f4', 2),
      )
      .join('') +
    person(640, 456, 196, {
      shirt: C.dark,
      tint: GREY,
      hair: 'short',
      flip: true,
      left: [0, 18, 10, 20],
      right: [2, 18, 4, 20],
      skin: SKIN[2],
      beard: true,
    }) +
    rect(612, 346, 22, 36, C.navy, 4) +
    rect(615, 350, 16, 28, '#dff0f4', 2) +
    rect(30, 398, 660, 16, C.wood, 4) +
    rect(30, 412, 660, 68, '#c08a57') +
    [200, 350, 520].map((x) => line(`M${x} 414v66`, '#a9744a', 3)).join(''),

  'thay-tro': () =>
    room('#dcebe6', '#cdb48a', 380) +
    rect(70, 90, 130, 100, '#fff', 6) +
    path('M76 184L116 128L146 160L164 140L194 184Z', C.leaf) +
    circle(166, 116, 11, C.mustard) +
    windowed(520, 70, 140, 120, C.dawn) +
    rect(180, 334, 380, 16, C.wood, 5) +
    line('M210 350V428M530 350V428', C.bark, 9) +
    rect(190, 262, 360, 12, C.wood, 4) +
    line('M200 262V336M540 262V336', C.bark, 7) +
    person(300, 430, 255, {
      legs: 'sit',
      shirt: '#8c5f86',
      tint: GREY,
      hair: 'bun',
      glasses: true,
      pants: '#463a52',
      left: [8, 18, 26, 14],
      right: [10, 16, 28, 10],
      skin: SKIN[1],
    }) +
    person(448, 430, 250, {
      legs: 'sit',
      flip: true,
      shirt: C.mint,
      coat: C.leaf,
      hair: 'tail',
      pants: C.navy,
      left: [6, 18, 20, 14],
      right: [10, 16, 24, 8],
      skin: SKIN[0],
    }) +
    phone(
      374,
      268,
      0.52,
      tick(0, -16, 0.8) + rect(-18, 14, 36, 6, C.grey, 3) + rect(-18, 28, 26, 6, C.grey, 3),
    ) +
    cat(620, 430, 1.3) +
    plant(150, 430, 1.1),

  'goc-doc-sach': () =>
    rect(0, 0, W, H, '#e4efdd') +
    sun(620, 80, 30) +
    hill(330, 60, '#b9d6a4', 1) +
    ground(340, C.grass) +
    house(520, 340, 150, 96, '#efe0bd', 'tile', C.bark) +
    path(
      'M300 360Q316 250 290 170L420 170Q396 250 430 360Q400 348 392 366Q372 348 360 370Q346 348 336 364Q322 350 300 360Z',
      C.bark,
    ) +
    [280, 310, 420, 446, 350, 388]
      .map((x, k) => line(`M${x} ${170}Q${x + 6} ${230} ${x - 2} ${268 + k * 8}`, '#8c6a49', 3))
      .join('') +
    [
      [360, 110, 96],
      [250, 130, 76],
      [470, 130, 80],
      [300, 70, 70],
      [430, 66, 72],
      [200, 168, 50],
      [520, 168, 52],
    ]
      .map(([x = 0, y = 0, r = 0], k) => circle(x, y, r, k % 2 === 0 ? C.leaf : '#458a58'))
      .join('') +
    circle(330, 80, 40, '#fff', op(0.08)) +
    oval(230, 430, 170, 30, '#d98f5f') +
    oval(230, 430, 150, 24, '#e8b07e') +
    person(150, 438, 120, {
      child: true,
      shirt: C.mustard,
      legs: 'sit',
      hair: 'short',
      left: [6, 12, 16, 12],
      right: [8, 12, 14, 10],
    }) +
    book(172, 376, 0.7, C.clay) +
    person(240, 446, 124, {
      child: true,
      shirt: C.pink,
      legs: 'sit',
      hair: 'tail',
      left: [6, 12, 16, 12],
      right: [8, 12, 14, 10],
    }) +
    book(262, 384, 0.7, C.blue) +
    person(330, 438, 118, {
      child: true,
      shirt: C.blue,
      legs: 'sit',
      hair: 'bob',
      flip: true,
      left: [6, 12, 16, 12],
      right: [8, 12, 14, 10],
    }) +
    book(310, 378, 0.7, C.leaf) +
    chair(500, 440) +
    person(500, 440, 190, {
      legs: 'sit',
      flip: true,
      shirt: '#7b6a8f',
      tint: GREY,
      hair: 'bun',
      glasses: true,
      left: [10, 18, 22, 10],
      right: [12, 16, 24, 6],
    }) +
    book(458, 334, 0.9, C.rose) +
    cat(612, 446, 1.1, '#6b6660'),

  'xe-sach': () =>
    rect(0, 0, W, H, C.cream) +
    cloud(120, 70, 1, '#f0e2c6') +
    street(322, WALLS, ['tile', 'gable']) +
    ground(322, '#d9cfb8') +
    shadow(330, 440, 190) +
    rect(180, 226, 150, 128, '#3d7a8a', 7) +
    rect(172, 216, 166, 14, C.brick, 4) +
    [0, 1]
      .map(
        (r) =>
          rect(190, 240 + r * 56, 130, 46, '#22454f', 3) +
          range(10)
            .map((k) =>
              rect(
                194 + k * 12.4,
                250 + r * 56 + rnd(0, 8),
                9.5,
                36 - rnd(0, 8),
                pick([C.clay, C.mustard, C.pink, C.leaf, C.cream, C.plum]),
                1,
              ),
            )
            .join(''),
      )
      .join('') +
    line(
      'M330 350L398 350L436 296L470 378M398 350L420 268M404 268H440M436 296L470 280',
      C.navy,
      6,
    ) +
    [
      [224, 396, 38],
      [300, 396, 38],
      [476, 394, 42],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          circle(x, y, r, 'none', ` stroke="${C.ink}" stroke-width="6"`) +
          circle(x, y, 5, C.ink) +
          range(6)
            .map((k) =>
              line(
                `M${x} ${y}L${n(x + r * Math.cos(k * 1.05))} ${n(y + r * Math.sin(k * 1.05))}`,
                C.soft,
                1.2,
              ),
            )
            .join(''),
      )
      .join('') +
    person(408, 398, 200, {
      shirt: C.clay,
      hat: 'non',
      pants: '#4f5b4a',
      skin: SKIN[1],
      left: [16, 10, 34, 4],
      right: [16, 12, 38, 8],
      legs: 'walk',
    }) +
    circle(470, 272, 7, C.mustard) +
    person(590, 440, 150, {
      child: true,
      shirt: C.mustard,
      hair: 'bob',
      flip: true,
      right: [8, -8, 10, -26],
    }) +
    person(650, 440, 130, {
      child: true,
      shirt: C.leaf,
      hair: 'short',
      flip: true,
      bag: C.rose,
      right: [10, 2, 18, -8],
    }),

  'den-ong-sao': () =>
    `<defs><linearGradient id="n" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#172749"/><stop offset="1" stop-color="#3d4f82"/></linearGradient></defs>` +
    rect(0, 0, W, H, 'url(#n)') +
    circle(560, 104, 82, '#fbe7ac', op(0.18)) +
    circle(560, 104, 60, '#fbe7ac') +
    circle(542, 92, 9, '#efd68d') +
    circle(578, 122, 13, '#efd68d') +
    circle(572, 82, 6, '#efd68d') +
    range(40)
      .map(() => circle(rnd(0, W), rnd(0, 190), rnd(0.7, 1.8), '#fff', op(0.8)))
      .join('') +
    range(9)
      .map((k) => {
        const h = rnd(60, 120);
        const x = k * 84 - 12;
        return (
          rect(x, 300 - h, 78, h, pick(['#2b3a66', '#33436f', '#283560'])) +
          path(
            `M${n(x - 4)} ${n(300 - h)}L${n(x + 10)} ${n(282 - h)}H${n(x + 68)}L${n(x + 82)} ${n(300 - h)}Z`,
            '#4d3550',
          ) +
          rect(x + 14, 318 - h, 16, 18, '#ffd27a', 2) +
          rect(x + 46, 318 - h, 16, 18, rnd() < 0.5 ? '#ffd27a' : '#3f4f7d', 2)
        );
      })
      .join('') +
    rect(0, 300, W, 180, '#2a4470') +
    waves(410, 474, '#ffd98a') +
    path('M0 372Q360 286 720 372V398Q360 316 0 398Z', '#8a5a44') +
    path('M0 372Q360 286 720 372V380Q360 294 0 380Z', '#a8704f') +
    [
      [90, 360],
      [200, 338],
      [310, 329],
      [420, 331],
      [530, 342],
      [640, 362],
    ]
      .map(([x = 0, y = 0], k) =>
        person(x, y, [128, 138, 120, 140, 126, 134][k] ?? 130, {
          child: true,
          legs: 'walk',
          shirt: [C.pink, C.mustard, C.mint, C.clay, C.blue, C.rose][k] ?? C.blue,
          hair: (['tail', 'short', 'bob', 'short', 'long', 'short'] as const)[k] ?? 'short',
          pants: [C.plum, C.blue, C.clay, C.navy, C.plum, C.navy][k] ?? C.navy,
          right: [10, -4, 18, -18],
        }),
      )
      .join('') +
    [
      [124, 240, C.rose],
      [346, 208, C.mustard],
      [568, 222, C.clay],
    ]
      .map(([x, y, c]) =>
        starLamp(Number(x), Number(y), 1, String(c), [Number(x) - 8, Number(y) + 58]),
      )
      .join('') +
    fish(240, 216, 0.95, C.clay) +
    fish(462, 210, 0.95, C.rose) +
    starLamp(680, 252, 0.9, C.leaf, [672, 304]) +
    [
      [60, 440],
      [190, 456],
      [330, 438],
      [470, 458],
      [610, 442],
    ]
      .map(([x = 0, y = 0]) => lotus(x, y, 0.62) + circle(x, y - 16, 16, '#ffe6a0', op(0.5)))
      .join(''),

  'ngo-mua': () =>
    rect(0, 0, W, H, '#c9d6d8') +
    [0, 1]
      .map(
        (k) =>
          `<g transform="translate(${k * 720} 0) scale(${k === 0 ? 1 : -1} 1)">${[
            [0, 190, 470],
            [120, 100, 420],
            [200, 64, 390],
          ]
            .map(
              ([x = 0, w = 0, h = 0], q) =>
                rect(x, 470 - h, w, h, WALLS[(q + k * 3) % 7] ?? '#eee') +
                rect(x, 470 - h - 12, w + 8, 14, C.brick, 2) +
                rect(
                  x + w * 0.25,
                  470 - h * 0.75,
                  w * 0.45,
                  h * 0.16,
                  C.ice,
                  2,
                  ` stroke="${C.dark}" stroke-width="4"`,
                ) +
                rect(
                  x + w * 0.22,
                  470 - h * 0.4,
                  w * 0.5,
                  h * 0.4,
                  pick([C.dark, C.blue, C.bark]),
                  2,
                ),
            )
            .join('')}</g>`,
      )
      .join('') +
    path('M250 480L318 320H402L470 480Z', '#b9b6ad') +
    path('M0 480L250 480L318 400L0 470ZM720 480L470 480L402 400L720 470Z', '#cfc9bb') +
    path('M318 80H402V320H318Z', '#dfe6e4') +
    house(326, 320, 68, 110, WALLS[1], 'tile') +
    line('M250 150Q360 190 470 140M250 210Q360 240 470 200', C.ink, 1.6) +
    oval(340, 430, 60, 12, '#dbe9ee') +
    oval(400, 462, 44, 9, '#dbe9ee') +
    person(316, 444, 176, {
      shirt: C.pink,
      dress: true,
      hair: 'bun',
      pants: C.plum,
      right: [10, -6, 12, -22],
      legs: 'walk',
    }) +
    line('M342 300V238', C.ink, 3) +
    path(
      'M272 240Q280 190 342 186Q404 190 412 240Q395 228 377 240Q360 228 342 240Q325 228 307 240Q290 228 272 240Z',
      C.clay,
    ) +
    path('M342 186Q318 200 307 240Q325 228 342 240Z', '#fff', op(0.2)) +
    person(420, 438, 112, {
      child: true,
      shirt: C.mustard,
      pants: C.mustard,
      hat: 'hood',
      legs: 'walk',
      left: [-12, -2, -20, -12],
      right: [12, -2, 20, -12],
    }) +
    [
      [396, 440],
      [446, 442],
      [388, 428],
      [456, 430],
    ]
      .map(([x = 0, y = 0]) => path(`M${x} ${y}q4 -8 0 -14q-4 6 0 14Z`, '#eaf5f8'))
      .join('') +
    rain(46) +
    plant(236, 470, 1.2) +
    plant(500, 470, 1.2),

  'tram-y-te': () =>
    rect(0, 0, W, H, C.sky) +
    cloud(80, 80, 1) +
    cloud(560, 64, 1.1) +
    ground(372, C.grass) +
    path('M300 480L330 372H420L470 480Z', C.path) +
    rect(130, 150, 460, 224, '#fbf8ef') +
    rect(118, 132, 484, 24, C.deep, 4) +
    rect(322, 232, 100, 142, '#5e97a8', 3) +
    line('M372 236V374', '#fff', 3) +
    rect(302, 216, 140, 14, C.deep, 3) +
    [170, 240, 470, 540]
      .map(
        (x) =>
          rect(x - 26, 206, 52, 64, '#cfe6ee', 3, ` stroke="${C.deep}" stroke-width="5"`) +
          line(`M${x} 206v64M${x - 26} 238h52`, C.deep, 2.5),
      )
      .join('') +
    circle(372, 182, 24, '#fff') +
    rect(366, 166, 12, 32, '#cf4a4a', 1) +
    rect(356, 176, 32, 12, '#cf4a4a', 1) +
    bush(180, 380, 1.3) +
    bush(560, 380, 1.4, C.dark) +
    tree(60, 390, 1.3) +
    tree(680, 392, 1.2, C.dark) +
    person(270, 452, 220, {
      shirt: '#fff',
      pants: '#dfe7ea',
      hair: 'bun',
      coat: '#eef3f4',
      dress: true,
      right: [16, 2, 30, -12],
    }) +
    rect(262, 262, 0, 0, '#fff') +
    balloon(352, 190, C.rose, [356, 286]) +
    person(448, 454, 214, {
      shirt: '#d99a5b',
      hair: 'long',
      flip: true,
      left: [4, 18, 20, 12],
      right: [6, 18, 18, 8],
      pants: C.blue,
    }) +
    person(420, 388, 96, {
      child: true,
      shirt: C.lemon,
      hair: 'short',
      legs: 'sit',
      flip: true,
      pants: C.lemon,
      right: [12, -6, 20, -16],
    }) +
    balloon(300, 160, C.mustard, [322, 280]),

  'lich-hen': () =>
    rect(0, 0, W, H, '#f3e9d6') +
    circle(600, 120, 180, '#efdcb9') +
    circle(120, 420, 160, '#e7efe4') +
    rect(172, 72, 330, 350, '#000', 14, op(0.08)) +
    rect(164, 62, 330, 350, '#fffefa', 14) +
    path('M164 128V76Q164 62 178 62H480Q494 62 494 76V128Z', C.clay) +
    [230, 330, 430].map((x) => rect(x - 6, 44, 12, 38, C.navy, 6)).join('') +
    range(28)
      .map((k) => {
        const x = 196 + (k % 7) * 44;
        const y = 170 + Math.floor(k / 7) * 58;
        return k === 17
          ? circle(x, y, 22, 'none', ` stroke="${C.rose}" stroke-width="6"`) +
              circle(x, y, 8, C.rose)
          : circle(x, y, 8, k % 7 === 6 ? '#e3a08b' : C.grey);
      })
      .join('') +
    phone(
      590,
      300,
      1.35,
      rect(-22, -40, 44, 22, C.mint, 5) +
        rect(-22, -10, 36, 22, '#e8dcc3', 5) +
        rect(-14, 20, 36, 22, C.mint, 5) +
        tick(14, 31, 0.45),
    ) +
    balloon(84, 150, C.pink, [110, 320]) +
    balloon(124, 120, C.deep, [110, 320]),

  'cong-truong': () =>
    rect(0, 0, W, H, C.sky) +
    sun(90, 80, 30) +
    cloud(250, 64, 0.9) +
    cloud(600, 70, 1) +
    rect(150, 150, 420, 190, '#f3dba3') +
    path('M132 156L168 112H552L588 156Z', C.brick) +
    range(22)
      .map((k) => line(`M${160 + k * 19} 154L${176 + k * 17.4} 116`, '#94402b', 1.6))
      .join('') +
    [0, 1]
      .map((r) =>
        range(6)
          .map((k) =>
            rect(
              176 + k * 66,
              174 + r * 74,
              40,
              46,
              C.ice,
              2,
              ` stroke="${C.dark}" stroke-width="4"`,
            ),
          )
          .join(''),
      )
      .join('') +
    ground(338, C.grass) +
    path('M270 480L320 338H400L450 480Z', C.path) +
    rect(232, 196, 26, 150, '#e7c884') +
    rect(462, 196, 26, 150, '#e7c884') +
    path('M214 206Q360 130 506 206V228Q360 156 214 228Z', C.blue) +
    star(360, 178, 13, C.lemon) +
    tree(90, 356, 1.5, '#5f9d5f') +
    tree(640, 356, 1.5, C.dark) +
    path('M80 300q6 -8 14 -2q-4 8 -14 2Z', C.clay) +
    person(196, 452, 196, { shirt: C.clay, hair: 'short', legs: 'walk', right: [8, 18, 16, 34] }) +
    person(250, 454, 128, {
      child: true,
      shirt: '#fff',
      pants: C.blue,
      hair: 'bob',
      bag: C.rose,
      legs: 'walk',
      left: [-8, 4, -14, 4],
    }) +
    person(350, 430, 120, {
      child: true,
      shirt: '#fff',
      pants: C.navy,
      hair: 'short',
      bag: C.mustard,
      legs: 'walk',
    }) +
    person(404, 440, 122, {
      child: true,
      shirt: '#fff',
      pants: C.blue,
      hair: 'tail',
      bag: C.leaf,
      legs: 'walk',
      flip: true,
      right: [10, -4, 18, -18],
    }) +
    person(506, 454, 124, {
      child: true,
      shirt: '#fff',
      pants: C.navy,
      hair: 'short',
      bag: C.deep,
      legs: 'walk',
      flip: true,
      left: [-8, 4, -14, 4],
    }) +
    person(562, 452, 190, {
      shirt: C.pink,
      dress: true,
      hair: 'long',
      pants: C.plum,
      flip: true,
      legs: 'walk',
      right: [8, 18, 16, 34],
    }),

  'cap-sach': () =>
    rect(0, 0, W, H, '#e3eef1') +
    circle(360, 250, 210, '#f6ead0') +
    shadow(360, 414, 150) +
    path(
      'M262 210Q262 140 360 140Q458 140 458 210V390Q458 412 436 412H284Q262 412 262 390Z',
      C.clay,
    ) +
    line('M318 142Q318 108 360 108Q402 108 402 142', '#9d4b2d', 9) +
    rect(286, 292, 148, 96, '#b85c38', 12) +
    rect(286, 292, 148, 22, '#9d4b2d', 10) +
    rect(352, 306, 16, 20, C.lemon, 4) +
    rect(290, 170, 140, 12, '#b85c38', 6) +
    rect(250, 250, 16, 110, '#9d4b2d', 8) +
    rect(454, 250, 16, 110, '#9d4b2d', 8) +
    [
      [300, C.blue],
      [330, C.leaf],
      [360, C.pink],
      [392, C.mustard],
    ]
      .map(([x, c]) => rect(Number(x), 124 - (Number(x) % 3) * 5, 24, 60, String(c), 2))
      .join('') +
    path('M262 200Q262 150 360 150Q458 150 458 200V214H262Z', '#d97f58') +
    at(
      150,
      300,
      1.2,
      rect(-12, -90, 24, 96, C.mustard, 2) +
        path('M-12 -90L0 -116L12 -90Z', '#f3dcb2') +
        path('M-4 -107L0 -116L4 -107Z', C.ink) +
        rect(-12, 0, 24, 14, C.pink, 4),
      -24,
    ) +
    at(
      560,
      330,
      1.2,
      rect(-26, -80, 52, 110, C.deep, 12) +
        rect(-14, -100, 28, 22, C.navy, 6) +
        rect(-18, -50, 36, 46, '#fff', 6, op(0.35)),
    ) +
    at(
      600,
      180,
      1.1,
      rect(-70, -14, 140, 28, C.lemon, 3) +
        range(12)
          .map((k) => line(`M${-62 + k * 11} -14v${k % 2 === 0 ? 12 : 7}`, C.bark, 2))
          .join(''),
      -18,
    ) +
    at(
      140,
      150,
      1,
      rect(-60, -40, 120, 80, '#fff', 8) +
        range(6)
          .map((k) =>
            circle(
              -40 + (k % 3) * 40,
              -16 + Math.floor(k / 3) * 36,
              13,
              [C.rose, C.mustard, C.leaf, C.blue, C.plum, C.clay][k] ?? C.blue,
            ),
          )
          .join(''),
      10,
    ) +
    star(520, 90, 16, C.mustard) +
    star(240, 90, 11, C.pink),

  'dien-tap': () =>
    rect(0, 0, W, H, '#dfeaf0') +
    cloud(70, 60, 0.9) +
    ground(400, '#c9c3b6') +
    rect(60, 60, 300, 342, '#f1dfbd') +
    rect(50, 48, 320, 18, C.clay, 3) +
    range(5)
      .map((f) =>
        range(4)
          .map((k) => {
            const x = 80 + k * 50;
            const y = 84 + f * 62;
            return (
              rect(
                x,
                y,
                34,
                38,
                f === 2 && k > 1 ? '#b7b3ac' : C.ice,
                2,
                ` stroke="${C.blue}" stroke-width="3"`,
              ) + rect(x - 5, y + 40, 44, 5, '#d9bf8c')
            );
          })
          .join(''),
      )
      .join('') +
    [
      [196, 200, 22],
      [216, 176, 28],
      [246, 160, 30],
      [222, 140, 22],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#9b9a97', op(0.55)))
      .join('') +
    range(4)
      .map((f) => {
        const y = 130 + f * 68;
        return path(
          f % 2 === 0
            ? `M284 ${y}L366 ${y + 60}V${y + 68}H354L284 ${y + 12}Z`
            : `M366 ${y}L284 ${y + 60}V${y + 68}H296L366 ${y + 12}Z`,
          '#a8794f',
        );
      })
      .join('') +
    line('M284 120V400M368 120V400', '#8a6240', 5) +
    [
      [318, 176, C.pink],
      [336, 246, C.mustard],
      [314, 312, C.leaf],
    ]
      .map(([x, y, c], k) =>
        person(Number(x), Number(y), 66, {
          shirt: String(c),
          legs: 'walk',
          hair: pick(['short', 'bob', 'tail'] as const),
          flip: k % 2 === 1,
        }),
      )
      .join('') +
    at(
      560,
      400,
      1.15,
      shadow(0, 4, 130) +
        rect(-120, -84, 160, 70, '#c63a2f', 6) +
        path('M44 -104H86Q98 -104 102 -90L112 -60V-14H44Z', '#c63a2f') +
        path('M54 -94H84Q90 -94 93 -84L100 -62H54Z', '#bfe0ea') +
        rect(-120, -40, 232, 9, '#fff', 0, op(0.8)) +
        rect(62, -114, 22, 10, '#4aa0d8', 4) +
        line('M-116 -92L30 -112M-116 -100L30 -120', C.grey, 5) +
        range(8)
          .map((k) => line(`M${-104 + k * 18} -102l1 10`, C.grey, 3))
          .join('') +
        [-84, 0, 82].map((q) => circle(q, -6, 19, C.ink) + circle(q, -6, 8, C.grey)).join(''),
    ) +
    person(430, 446, 180, {
      shirt: '#d97b2b',
      hat: 'helmet',
      pants: C.navy,
      right: [14, -8, 30, -16],
      coat: '#c66a1e',
    }) +
    path('M476 286L510 270V318L476 304Z', C.cream) +
    person(140, 446, 152, {
      shirt: C.blue,
      hair: 'bun',
      tint: GREY,
      dress: true,
      left: [-6, 14, -2, 28],
    }) +
    person(196, 448, 158, { shirt: C.leaf, hair: 'short', left: [-8, 12, -20, 20] }) +
    person(262, 448, 116, { child: true, shirt: C.mustard, hair: 'bob' }) +
    cat(330, 452, 1),

  'loi-thoat': () =>
    rect(0, 0, W, H, '#eef2ee') +
    rect(120, 60, 480, 360, '#fffdf7') +
    `<g fill="none" stroke="${C.navy}" stroke-width="9" stroke-linejoin="round"><path d="M120 60H600V420H120Z"/><path d="M330 60V190M330 250V420M330 230H430M490 230H600"/></g>` +
    rect(160, 84, 130, 84, '#cfe0e8', 8) +
    rect(166, 90, 48, 30, '#fff', 6) +
    rect(226, 90, 58, 30, '#fff', 6) +
    rect(378, 84, 190, 26, '#d8cbb4', 5) +
    range(4)
      .map((k) => circle(396 + k * 30, 97, 9, C.navy))
      .join('') +
    oval(460, 330, 62, 40, '#c99b66') +
    [
      [390, 330],
      [530, 330],
      [460, 276],
      [460, 384],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 15, '#e0c299'))
      .join('') +
    rect(150, 300, 60, 96, '#d9c6e0', 8) +
    rect(240, 370, 80, 30, '#b9d2c0', 8) +
    rect(560, 262, 50, 76, '#fffdf7') +
    line('M604 262A76 76 0 0 0 604 338', C.clay, 4) +
    rect(112, 210, 18, 70, '#fffdf7') +
    rect(60, 200, 62, 92, '#d8e8d4', 4, ` stroke="${C.navy}" stroke-width="5"`) +
    plant(90, 290, 0.7) +
    line('M240 220H350L420 262H536', C.leaf, 10, ' stroke-dasharray="4 17"') +
    path('M536 240L580 262L536 284Z', C.leaf) +
    line('M240 250H172', C.leaf, 10, ' stroke-dasharray="4 17"') +
    path('M176 230L138 250L176 270Z', C.leaf) +
    circle(240, 236, 17, C.clay) +
    circle(240, 230, 6, '#fff') +
    path('M229 247Q240 234 251 247Z', '#fff') +
    at(356, 96, 0.8, rect(-10, -20, 20, 44, '#c63a2f', 6) + rect(-4, -30, 8, 10, C.ink, 2)) +
    shield(660, 100, 0.7),

  'tuoi-rau': () =>
    rect(0, 0, W, H, C.sky) +
    sun(110, 84, 32) +
    cloud(420, 70, 1) +
    street(292, ['#efe0bd', '#f6e8cd', '#e9cda6'], ['tile', 'gable']) +
    ground(290, C.grass) +
    [0, 1, 2]
      .map(
        (r) =>
          path(
            `M${-40 + r * 20} ${330 + r * 56}H${760}V${362 + r * 56}H${-60 + r * 20}Z`,
            '#8a6442',
          ) +
          range(13)
            .map((k) =>
              at(
                20 + k * 58,
                332 + r * 56,
                0.75 + r * 0.14,
                path(
                  'M0 0Q-24 -8 -22 -28Q-6 -24 0 0ZM0 0Q24 -8 22 -28Q6 -24 0 0ZM0 0Q-10 -24 0 -38Q10 -24 0 0Z',
                  (k + r) % 3 === 0 ? '#8b4a6b' : pick([C.leaf, '#6fae54', '#86bd5a']),
                ),
              ),
            )
            .join(''),
      )
      .join('') +
    person(300, 440, 232, {
      hat: 'non',
      shirt: '#7aa0c4',
      pants: C.navy,
      hair: 'tail',
      skin: SKIN[0],
      right: [18, 12, 40, 14],
      legs: 'walk',
    }) +
    can(420, 320, 1.35) +
    drops(476, 296) +
    person(560, 446, 158, {
      child: true,
      shirt: C.mustard,
      hair: 'short',
      flip: true,
      left: [4, 14, 16, 16],
      right: [6, 14, 18, 16],
    }) +
    basket(534, 388, 0.95, fruit('#d9452e')),

  'sap-cho': () =>
    rect(0, 0, W, H, C.cream) +
    range(3)
      .map((k) => rect(k * 260 - 60, 150, 200, 180, ['#efd9b0', '#e4e3d3', '#f0d3c0'][k] ?? C.sand))
      .join('') +
    ground(330, '#d9c7a4') +
    rect(110, 110, 10, 270, C.bark) +
    rect(600, 110, 10, 270, C.bark) +
    range(10)
      .map((k) =>
        path(
          `M${84 + k * 55} 110H${139 + k * 55}L${139 + k * 55} 156Q${111 + k * 55} 178 ${84 + k * 55} 156Z`,
          k % 2 === 0 ? C.clay : '#fbf3e0',
        ),
      )
      .join('') +
    path('M84 110L120 74H598L634 110Z', '#b85c38') +
    line('M360 160V196', C.ink, 2) +
    oval(360, 204, 26, 7, C.grey) +
    person(360, 400, 236, {
      shirt: C.dark,
      hair: 'bun',
      apron: '#f0dcb5',
      skin: SKIN[1],
      left: [-14, 12, -22, 26],
      right: [16, 6, 30, -4],
    }) +
    circle(440, 214, 24, '#f4f1e8') +
    circle(440, 214, 24, 'none', ` stroke="${C.navy}" stroke-width="4"`) +
    line('M440 214L450 200', C.clay, 3) +
    line('M440 238V262', C.navy, 3) +
    oval(440, 266, 34, 7, C.grey) +
    circle(430, 257, 9, '#d9452e') +
    circle(447, 256, 9, '#d9452e') +
    rect(96, 320, 528, 22, C.wood, 4) +
    rect(106, 340, 508, 90, '#b98552') +
    range(7)
      .map((k) => line(`M${140 + k * 74} 344v84`, '#a06f41', 2.4))
      .join('') +
    basket(168, 318, 1.1, veg('#6fae54')) +
    basket(262, 318, 1.05, fruit('#ef8a2a')) +
    basket(470, 320, 1.05, fruit('#8bb33c')) +
    basket(562, 318, 1.1, fruit('#e2b12f')) +
    person(664, 460, 216, {
      shirt: C.pink,
      hair: 'bob',
      flip: true,
      dress: true,
      pants: C.plum,
      right: [14, 8, 28, 0],
    }) +
    at(60, 452, 1.1, basket(0, 0, 1, veg(C.leaf)) + line('M-30 -14Q0 -90 30 -14', C.bark, 3)),

  'cong-vien': () =>
    rect(0, 0, W, H, '#d9ebf0') +
    sun(600, 80, 34) +
    cloud(120, 70, 1.1) +
    cloud(380, 52, 0.8) +
    hill(250, 70, '#b5d3b1', 1.2) +
    ground(262, C.grass) +
    path('M0 300Q180 262 360 282T720 262V316Q540 306 360 330T0 352Z', C.water) +
    waves(290, 330) +
    path('M-20 480Q140 380 330 392T740 350V404Q520 410 400 432T180 480Z', C.path) +
    [
      [70, 350, 1.3, C.leaf],
      [230, 320, 0.9, C.dark],
      [520, 320, 1, C.leaf],
      [664, 350, 1.4, C.dark],
      [420, 306, 0.75, '#6aa66b'],
    ]
      .map(([x, y, s, c]) => tree(Number(x), Number(y), Number(s), String(c)))
      .join('') +
    lamp(330, 392, 0.95) +
    bench(200, 414, 1.2) +
    person(190, 420, 128, {
      legs: 'sit',
      shirt: C.plum,
      tint: GREY,
      hair: 'bun',
      left: [4, 14, 14, 18],
    }) +
    person(224, 420, 132, {
      legs: 'sit',
      shirt: C.blue,
      tint: GREY,
      hair: 'bald',
      left: [4, 14, 14, 18],
    }) +
    person(430, 430, 150, {
      legs: 'walk',
      shirt: C.clay,
      hair: 'short',
      left: [-12, 8, -4, 20],
      right: [12, 8, 18, -4],
      pants: C.ink,
    }) +
    person(560, 424, 146, {
      legs: 'walk',
      shirt: C.mint,
      hair: 'tail',
      flip: true,
      right: [12, 10, 26, 18],
    }) +
    at(
      500,
      426,
      1,
      oval(0, -16, 22, 10, '#c58a4c') +
        circle(-22, -24, 9, '#c58a4c') +
        path('M-28 -30l-6 10l8 0Z', '#8a5a2c') +
        line('M-14 -8V0M-6 -8V0M8 -8V0M16 -8V0', '#c58a4c', 4) +
        line('M20 -20q8 -6 8 -14', '#c58a4c', 4),
    ) +
    line('M478 400L528 382', C.ink, 1.4) +
    person(650, 460, 112, {
      child: true,
      shirt: C.mustard,
      hair: 'short',
      right: [8, -8, 14, -22],
    }) +
    line('M672 392Q640 250 520 130', C.soft, 1.4) +
    path('M520 92L548 128L520 176L496 128Z', C.rose) +
    path('M520 92L548 128H496Z', C.lemon) +
    line('M520 176q-8 16 4 26t-2 24', C.rose, 3) +
    pad(90, 318, 26, C.dark) +
    lotus(92, 314, 0.42),

  'trong-cay': () =>
    rect(0, 0, W, H, C.dawn) +
    sun(610, 100, 36) +
    hill(300, 70, '#cfdfb4', 1) +
    ground(330, C.grass) +
    tree(90, 350, 1.2, C.dark) +
    tree(660, 344, 1, C.leaf) +
    oval(380, 418, 110, 26, '#8a6442') +
    oval(380, 410, 70, 16, '#6f4f34') +
    line('M380 410V250M380 310L352 280M380 290L412 256', C.bark, 7) +
    [
      [380, 226, 30],
      [350, 266, 20],
      [414, 244, 22],
      [392, 270, 16],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, C.leaf))
      .join('') +
    line('M420 420V260', '#c49a62', 5) +
    line('M376 318Q400 308 424 318', C.mustard, 4) +
    person(260, 448, 226, {
      shirt: C.blue,
      hair: 'bald',
      tint: GREY,
      hat: 'cap',
      skin: SKIN[1],
      right: [20, 16, 46, 26],
      pants: '#5b5348',
      glasses: true,
    }) +
    person(500, 446, 152, {
      child: true,
      shirt: C.pink,
      hair: 'tail',
      flip: true,
      right: [16, 4, 40, 8],
    }) +
    can(590, 430, 1.5) +
    line('M150 440L196 330', C.bark, 7) +
    path('M138 430L164 440L150 474Q130 466 138 430Z', C.grey),

  'ao-mua': () =>
    rect(0, 0, W, H, '#8fa7b4') +
    cloud(90, 70, 1.3, '#b7c6cd') +
    cloud(330, 50, 1.5, '#aebfc8') +
    cloud(580, 76, 1.2, '#b7c6cd') +
    street(320, ['#c9bfa4', '#c8c9bd', '#bfa98f', '#aeb8b0']) +
    rect(0, 320, W, 160, '#6f8a96') +
    range(12)
      .map(
        (k) =>
          oval(rnd(0, W), rnd(350, 470), rnd(14, 34), 4, '#9fb7c0', op(0.7)) + (k > 20 ? '' : ''),
      )
      .join('') +
    rain(80, '#d5e4ea') +
    person(180, 450, 220, {
      shirt: C.mustard,
      hat: 'hood',
      pants: '#4d5a4a',
      skin: SKIN[1],
      right: [16, 6, 40, 0],
      legs: 'walk',
    }) +
    rect(238, 288, 24, 13, C.ink, 4) +
    path('M262 290L330 262V330L262 300Z', '#fff4c0', op(0.55)) +
    person(360, 452, 232, {
      shirt: C.mustard,
      hat: 'hood',
      pants: '#4d5a4a',
      skin: SKIN[0],
      legs: 'walk',
      left: [-8, 14, -6, 26],
      right: [14, 8, 26, -2],
    }) +
    person(386, 400, 176, {
      shirt: '#9a6b8f',
      tint: GREY,
      hair: 'bun',
      pants: '#5f4a63',
      left: [-12, 4, -24, 2],
      legs: 'walk',
      dress: true,
    }) +
    person(540, 450, 216, {
      shirt: '#e07b39',
      hat: 'hood',
      pants: C.navy,
      flip: true,
      legs: 'walk',
      left: [0, 18, 8, 26],
      right: [8, 18, 14, 24],
    }) +
    rect(484, 344, 54, 46, C.clay, 8) +
    line('M496 344Q511 322 526 344', '#8a4023', 5) +
    rect(508, 358, 6, 18, '#fff') +
    rect(502, 364, 18, 6, '#fff') +
    rain(24, '#ffffff'),

  'mot-cua': () =>
    room('#eaf1ee', '#cbb896', 392) +
    circle(360, 90, 0, '#fff') +
    clock(360, 92, 46, 8, 30) +
    rect(70, 60, 170, 76, C.navy, 6) +
    [0, 1, 2]
      .map(
        (k) =>
          rect(86 + k * 50, 76, 38, 44, '#123', 4) +
          rect(96 + k * 50, 86, 18, 5, C.lemon, 2) +
          rect(96 + k * 50, 98, 18, 5, C.lemon, 2) +
          rect(96 + k * 50, 109, 18, 4, C.leaf, 2),
      )
      .join('') +
    rect(480, 64, 170, 70, '#fff', 6) +
    lotus(565, 124, 0.95) +
    [0, 1, 2].map((k) => rect(36 + k * 220, 166, 208, 12, C.blue, 4)).join('') +
    [140, 360, 580]
      .map((x, k) =>
        person(x, 380, 196, {
          shirt: [C.white, C.white, C.white][k] ?? '#fff',
          coat: [C.blue, C.dark, C.plum][k] ?? C.blue,
          hair: (['bob', 'long', 'short'] as const)[k] ?? 'bob',
          right: k === 1 ? [16, 10, 34, 8] : [6, 16, 10, 26],
          skin: SKIN[k] ?? SKIN[0],
        }),
      )
      .join('') +
    rect(20, 318, 680, 18, C.wood, 5) +
    rect(30, 334, 660, 110, '#c79a67') +
    [250, 470].map((x) => rect(x - 5, 178, 10, 142, '#bcd3dc', 2)).join('') +
    range(9)
      .map((k) => line(`M${66 + k * 74} 340v100`, '#b48754', 2.4))
      .join('') +
    [100, 320, 620]
      .map(
        (x) =>
          rect(x - 26, 276, 44, 34, C.ink, 4) +
          rect(x - 22, 280, 36, 24, '#8fc3d4', 2) +
          rect(x - 8, 310, 8, 8, C.ink),
      )
      .join('') +
    person(456, 470, 220, {
      shirt: '#8a6b4c',
      hat: 'non',
      pants: '#4a443c',
      flip: true,
      skin: SKIN[2],
      right: [18, 4, 36, -2],
      left: [-4, 14, -4, 28],
    }) +
    paper(398, 286, 36, 46, 8) +
    person(200, 472, 212, {
      shirt: C.pink,
      hair: 'tail',
      dress: true,
      pants: C.plum,
      left: [4, 16, 18, 16],
      right: [6, 16, 16, 14],
    }) +
    paper(232, 372, 30, 40, -10, C.clay) +
    plant(680, 470, 1.3),

  'dong-ho': () =>
    rect(0, 0, 360, H, '#fbe3bd') +
    rect(360, 0, 360, H, '#2c3d66') +
    sun(100, 100, 42, '#f4bd4e') +
    cloud(200, 70, 0.9) +
    circle(620, 96, 40, '#fbe7ac') +
    circle(638, 84, 36, '#2c3d66') +
    range(20)
      .map(() => circle(rnd(380, 720), rnd(20, 220), rnd(0.8, 2), '#fff', op(0.9)))
      .join('') +
    rect(0, 400, 360, 80, '#e3c795') +
    rect(360, 400, 360, 80, '#22304f') +
    tree(40, 404, 1.1) +
    at(
      170,
      420,
      1,
      line(
        'M-46 -10L-18 -52L26 -52L46 -10M-18 -52L4 -12L26 -52M26 -52L22 -66H34M-22 -60H-10',
        C.navy,
        5,
      ) +
        [-46, 46]
          .map((x) => circle(x, -10, 26, 'none', ` stroke="${C.ink}" stroke-width="5"`))
          .join(''),
    ) +
    person(164, 408, 178, {
      shirt: C.blue,
      hair: 'short',
      bag: C.clay,
      left: [12, 12, 26, 16],
      right: [14, 12, 30, 16],
      legs: 'walk',
    }) +
    house(540, 402, 130, 120, '#e0b06e', 'tile', C.bark) +
    rect(562, 322, 36, 28, '#ffe08a', 2) +
    rect(614, 322, 36, 28, '#ffe08a', 2) +
    rect(615, 362, 36, 22, '#ffe08a', 2) +
    tree(500, 404, 0.9, '#1f4a4a') +
    clock(360, 232, 138, 5, 30),

  'may-tinh': () =>
    room('#efe4d0', '#c89f6d', 384) +
    windowed(60, 70, 150, 130) +
    rect(520, 80, 130, 10, C.wood, 3) +
    plant(560, 80, 0.75) +
    book(620, 66, 0.8, C.clay) +
    rect(270, 60, 120, 84, '#fff', 4) +
    path('M276 138L312 92L336 118L352 100L384 138Z', C.leaf) +
    circle(366, 84, 9, C.mustard) +
    person(212, 458, 262, {
      shirt: C.dark,
      hair: 'bald',
      tint: GREY,
      glasses: true,
      left: [4, 20, 18, 28],
      right: [14, 18, 34, 24],
      skin: SKIN[1],
    }) +
    person(540, 458, 254, {
      shirt: '#b7668a',
      hair: 'bun',
      tint: GREY,
      flip: true,
      right: [18, 8, 38, 10],
      left: [2, 20, 10, 28],
    }) +
    rect(60, 384, 600, 20, C.wood, 6) +
    rect(60, 402, 600, 4, '#000', 0, op(0.15)) +
    line('M100 404V480M620 404V480', C.bark, 12) +
    at(
      372,
      384,
      1.15,
      path('M-92 0H92L104 10H-104Z', '#b9bec1') +
        rect(-82, -116, 164, 114, C.navy, 7) +
        rect(-75, -109, 150, 100, '#fdfdf9', 3) +
        rect(-66, -100, 70, 9, C.blue, 3) +
        range(4)
          .map(
            (k) =>
              rect(-66, -80 + k * 16, 12, 10, C.mint, 2) +
              rect(-48, -78 + k * 16, 62, 6, C.grey, 2),
          )
          .join('') +
        tick(44, -54, 1.25),
    ) +
    at(
      150,
      384,
      1,
      path('M-24 -6Q-30 -40 0 -42Q30 -40 24 -6Z', '#7fae9b') +
        rect(-22, -6, 44, 6, '#5d8f7c', 3) +
        line('M22 -30Q40 -32 38 -46', '#7fae9b', 6) +
        circle(0, -45, 5, '#5d8f7c'),
    ) +
    path('M90 362h28l-4 22h-20Z', '#fff') +
    line('M100 352q4 -8 0 -14M110 352q4 -8 0 -14', C.soft, 2),

  'dien-thoai': () =>
    rect(0, 0, W, H, '#e3eef1') +
    circle(360, 240, 214, '#f6ead0') +
    rect(252, 24, 226, 440, '#000', 34, op(0.1)) +
    rect(244, 16, 226, 440, C.navy, 34) +
    rect(256, 44, 202, 380, '#fffdf7', 12) +
    rect(330, 27, 54, 7, '#5d7685', 4) +
    rect(270, 60, 174, 36, '#fff', 18, ` stroke="${C.blue}" stroke-width="4"`) +
    circle(292, 76, 8, 'none', ` stroke="${C.blue}" stroke-width="3.6"`) +
    line('M298 82l7 7', C.blue, 4) +
    rect(316, 74, 70, 8, C.grey, 4) +
    [
      [C.mint, 0],
      [C.blush, 1],
      [C.lemon, 2],
      ['#cfe0ee', 3],
    ]
      .map(([c, k]) => {
        const x = 270 + (Number(k) % 2) * 92;
        const y = 116 + Math.floor(Number(k) / 2) * 100;
        return rect(x, y, 82, 84, String(c), 14);
      })
      .join('') +
    paper(311, 158, 38, 48) +
    rect(384, 140, 40, 40, '#fff', 5) +
    rect(384, 140, 40, 12, C.rose, 5) +
    range(6)
      .map((k) => circle(393 + (k % 3) * 11, 161 + Math.floor(k / 3) * 10, 2.6, C.soft))
      .join('') +
    envelope(311, 258, 0.75) +
    tick(403, 258, 1.1) +
    rect(270, 322, 174, 44, C.blue, 12) +
    rect(318, 340, 78, 8, '#fff', 4) +
    rect(270, 380, 120, 8, C.grey, 4) +
    rect(270, 396, 90, 8, C.grey, 4) +
    path(
      'M620 480Q600 400 560 380L470 350Q450 340 456 322Q464 308 484 314L560 336Q620 330 660 372L720 420V480Z',
      SKIN[0],
    ) +
    path('M456 322Q464 308 484 314L496 318Q484 328 480 344L470 350Q450 340 456 322Z', '#f8ddc3') +
    path('M640 480L668 398L720 430V480Z', C.clay) +
    star(150, 130, 16, C.mustard) +
    star(590, 110, 12, C.pink) +
    cloud(80, 330, 0.8),

  'giay-to': () =>
    room('#f4ead6', '#cdb48f', 392) +
    rect(60, 70, 180, 110, '#fff', 6) +
    path('M66 174L120 110L160 150L186 124L234 174Z', C.leaf) +
    circle(196, 98, 13, C.mustard) +
    windowed(520, 76, 140, 120) +
    rect(290, 60, 150, 90, C.dark, 8) +
    lotus(365, 140, 1.15) +
    person(560, 392, 226, {
      shirt: '#fff',
      coat: C.blue,
      hair: 'bob',
      flip: true,
      right: [18, 6, 38, 0],
      left: [2, 18, 10, 28],
    }) +
    rect(420, 320, 300, 18, C.wood, 5) +
    rect(430, 336, 290, 130, '#c79a67') +
    range(4)
      .map((k) => line(`M${480 + k * 66} 342v118`, '#b48754', 2.4))
      .join('') +
    person(190, 456, 242, {
      shirt: C.dark,
      hair: 'short',
      right: [12, 16, 26, 26],
      skin: SKIN[1],
    }) +
    person(310, 456, 234, {
      shirt: C.pink,
      hair: 'long',
      dress: true,
      pants: C.plum,
      left: [4, 18, 20, 18],
      right: [8, 18, 0, 24],
    }) +
    oval(314, 322, 38, 21, '#fbf3e0') +
    oval(330, 318, 15, 14, SKIN[0]) +
    line('M324 320q3 3 6 0', '#8a4a3a', 1.4) +
    circle(325, 315, 1.4, C.ink) +
    circle(334, 315, 1.4, C.ink) +
    path('M280 322Q300 306 322 330Q310 346 290 340Z', C.lemon) +
    at(
      440,
      268,
      1,
      rect(-40, -30, 80, 60, '#fffefa', 4) +
        rect(
          -34,
          -24,
          68,
          48,
          'none',
          3,
          ` stroke="${C.rose}" stroke-width="3" stroke-dasharray="6 3"`,
        ) +
        rect(-22, -12, 44, 5, C.rose, 2) +
        rect(-22, 0, 44, 3, C.grey) +
        rect(-22, 8, 30, 3, C.grey) +
        circle(24, 14, 7, '#cf4a4a', op(0.8)),
      -6,
    ),

  'hop-thu': () =>
    rect(0, 0, W, H, '#d9b48a') +
    range(12)
      .map((r) =>
        range(9)
          .map((k) =>
            rect(
              k * 84 - (r % 2) * 42 + 2,
              r * 41 + 2,
              80,
              37,
              pick(['#cf8f63', '#c98558', '#d59a70', '#c27d52']),
              3,
            ),
          )
          .join(''),
      )
      .join('') +
    rect(246, 128, 236, 276, '#000', 26, op(0.15)) +
    path('M236 220Q236 116 354 116Q472 116 472 220V392H236Z', '#c0392f') +
    path('M236 220Q236 116 354 116Q380 116 400 122Q320 130 318 220V392H236Z', '#fff', op(0.1)) +
    rect(270, 226, 168, 20, '#5d1512', 8) +
    rect(282, 272, 144, 76, '#f6ead0', 6) +
    rect(300, 288, 90, 8, C.clay, 4) +
    range(3)
      .map((k) => rect(300, 306 + k * 12, 108 - k * 18, 5, C.grey, 2))
      .join('') +
    circle(354, 374, 8, C.lemon) +
    rect(226, 388, 256, 22, '#8f261f', 6) +
    envelope(150, 180, 1.3, '#fffdf6', -16) +
    envelope(110, 320, 1, '#e6eff3', 12) +
    envelope(566, 232, 1.2, '#fdebd0', 14) +
    path('M300 232L408 232L404 190L304 190Z', '#fffdf6') +
    line('M304 192L354 216L404 192', C.soft, 2.4) +
    bird(376, 106, 1.8) +
    bush(60, 480, 1.8) +
    bush(640, 480, 2, C.dark) +
    line('M196 150q-20 -10 -40 -6M520 190q16 -14 36 -12', '#fff', 3, op(0.7)),

  'the-bhyt': () =>
    room('#e3f0ee', '#cdbb98', 388) +
    windowed(60, 80, 140, 120) +
    rect(270, 70, 130, 100, '#fff', 6) +
    rect(324, 86, 22, 66, '#58a08e', 3) +
    rect(302, 108, 66, 22, '#58a08e', 3) +
    rect(520, 70, 140, 10, C.wood, 3) +
    [540, 572, 604, 636]
      .map(
        (x) =>
          rect(x - 9, 42, 18, 28, pick([C.pink, C.mustard, C.deep, C.leaf]), 4) +
          rect(x - 6, 36, 12, 8, '#fff', 2),
      )
      .join('') +
    person(500, 392, 232, {
      shirt: '#fff',
      coat: '#eaf2f3',
      hair: 'bun',
      flip: true,
      right: [18, 8, 32, 6],
      left: [2, 18, 12, 26],
    }) +
    line('M486 236Q480 268 500 274Q520 268 514 236', C.navy, 3.4) +
    circle(500, 276, 6, C.navy) +
    person(236, 462, 236, {
      shirt: '#7b6a55',
      hair: 'bald',
      tint: GREY,
      beard: true,
      cane: true,
      skin: SKIN[2],
      right: [14, 14, 22, 26],
      left: [-4, 16, -2, 28],
    }) +
    rect(330, 322, 340, 18, C.wood, 5) +
    rect(340, 338, 320, 130, '#9fc3b8') +
    range(4)
      .map((k) => line(`M${400 + k * 66} 344v120`, '#86aea2', 2.4))
      .join('') +
    at(
      392,
      310,
      1,
      rect(-36, -22, 72, 44, '#f4f7fb', 5, ` stroke="${C.blue}" stroke-width="2.5"`) +
        circle(-20, -2, 9, C.blush) +
        rect(-6, -10, 34, 5, C.blue, 2) +
        rect(-6, 0, 30, 4, C.grey, 2) +
        rect(-6, 8, 22, 4, C.grey, 2),
      -4,
    ) +
    plant(612, 322, 1) +
    chair(90, 462, C.deep),

  'o-dien': () =>
    room('#f0e6d3', '#c8a578', 392) +
    rect(520, 150, 120, 244, '#dfe7e9', 10) +
    line('M520 240H640', '#b8c4c7', 4) +
    rect(532, 176, 8, 44, '#9fb0b5', 3) +
    rect(532, 260, 8, 60, '#9fb0b5', 3) +
    at(
      440,
      392,
      1,
      line('M0 0V-70', C.navy, 6) +
        oval(0, 0, 34, 7, C.navy) +
        circle(0, -104, 42, '#dce9ec', ` stroke="${C.navy}" stroke-width="4"`) +
        [0, 120, 240]
          .map(
            (a) =>
              `<g transform="translate(0 -104) rotate(${a})">${path('M0 0Q-18 -20 -4 -34Q16 -30 0 0Z', C.deep)}</g>`,
          )
          .join('') +
        circle(0, -104, 7, C.navy),
    ) +
    rect(300, 210, 92, 60, '#fffdf7', 8, ' stroke="#d3c7b0" stroke-width="3"') +
    [324, 368]
      .map(
        (x) =>
          circle(x, 240, 15, '#ece4d2') +
          circle(x - 5, 240, 2.6, C.ink) +
          circle(x + 5, 240, 2.6, C.ink),
      )
      .join('') +
    line('M368 254Q372 330 430 350', C.ink, 4) +
    path('M214 258L310 196V292Z', '#fff2b8', op(0.75)) +
    person(140, 458, 256, {
      shirt: C.blue,
      hair: 'short',
      tint: GREY,
      glasses: true,
      hat: 'cap',
      skin: SKIN[1],
      right: [18, 6, 36, -2],
      pants: '#574d40',
    }) +
    rect(196, 264, 30, 15, C.navy, 5) +
    person(262, 464, 158, {
      child: true,
      shirt: C.mustard,
      hair: 'short',
      left: [4, 12, 12, 18],
      right: [6, 12, 8, 16],
    }) +
    paper(276, 396, 26, 34, -6) +
    rect(60, 70, 110, 80, '#e3ddcf', 6) +
    range(4)
      .map(
        (k) =>
          rect(72 + k * 24, 90, 17, 34, '#fff', 3) +
          rect(76 + k * 24, 94, 9, 12, k === 1 ? C.clay : C.leaf, 2),
      )
      .join(''),

  'bong-den': () =>
    rect(0, 0, W, H, '#fdf3da') +
    circle(360, 190, 170, '#fbe4a6', op(0.7)) +
    circle(360, 190, 120, '#f9d67a', op(0.6)) +
    path(
      'M360 80Q440 82 444 162Q444 208 408 242Q398 256 398 276H322Q322 256 312 242Q276 208 276 162Q280 82 360 80Z',
      '#fff8de',
    ) +
    path('M360 80Q440 82 444 162Q444 208 408 242Q398 256 398 276H360Z', '#f4cc62', op(0.5)) +
    line('M330 176L346 208L360 176L374 208L390 176M346 208V270M374 208V270', C.mustard, 5) +
    rect(322, 276, 76, 14, C.grey, 4) +
    rect(326, 292, 68, 12, '#b3afa6', 4) +
    rect(334, 306, 52, 10, C.grey, 4) +
    range(8)
      .map((k) => {
        const a = -2.7 + k * 0.32 * 1.05;
        return line(
          `M${n(360 + Math.cos(a) * 150)} ${n(180 + Math.sin(a) * 150)}L${n(360 + Math.cos(a) * 178)} ${n(180 + Math.sin(a) * 178)}`,
          C.mustard,
          6,
        );
      })
      .join('') +
    line('M360 318V352H130V372M360 352V372M360 352H590V372', C.navy, 4) +
    [
      [130, C.clay],
      [360, C.blue],
      [590, C.leaf],
    ]
      .map(
        ([x, c]) =>
          circle(Number(x), 416, 44, '#fff') +
          circle(Number(x), 416, 44, 'none', ` stroke="${c}" stroke-width="5"`),
      )
      .join('') +
    at(
      130,
      434,
      0.8,
      path('M-22 0Q-26 -34 0 -38Q26 -34 22 0Z', C.clay) +
        line('M20 -22Q36 -26 34 -36M-12 -38Q0 -52 12 -38', C.clay, 5),
    ) +
    at(
      360,
      416,
      0.7,
      [0, 120, 240]
        .map(
          (a) =>
            `<g transform="rotate(${a})">${path('M0 0Q-18 -20 -4 -36Q18 -30 0 0Z', C.blue)}</g>`,
        )
        .join('') + circle(0, 0, 7, C.navy),
    ) +
    at(
      590,
      440,
      0.75,
      rect(-20, -66, 40, 66, C.leaf, 5) +
        line('M-20 -40H20', '#fff', 3) +
        line('M-12 -54v8M-12 -32v14', '#fff', 4),
    ),

  'canh-giac': () =>
    room('#e6e3ef', '#c2ab88', 396) +
    windowed(540, 70, 120, 120, C.dawn) +
    rect(60, 90, 150, 110, '#fff', 6) +
    path('M66 194L110 140L140 170L160 152L204 194Z', C.leaf) +
    rug(340, 450, 260, '#b98a9c') +
    rect(90, 300, 200, 110, '#8c6f9b', 20) +
    rect(80, 340, 36, 80, '#7b5f8a', 14) +
    rect(262, 340, 36, 80, '#7b5f8a', 14) +
    person(190, 444, 250, {
      legs: 'sit',
      shirt: '#5e8f86',
      tint: GREY,
      hair: 'bun',
      glasses: true,
      right: [18, 10, 40, 2],
      left: [-4, 16, 6, 26],
      pants: '#4c3f3a',
      sad: true,
    }) +
    phone(
      330,
      236,
      0.78,
      path('M0 -40L30 14H-30Z', C.mustard) +
        rect(-3.4, -22, 6.8, 20, C.ink, 2) +
        circle(0, 6, 4, C.ink) +
        circle(-14, 36, 9, '#cf4a4a') +
        circle(14, 36, 9, C.leaf),
    ) +
    [0, 1, 2]
      .map((k) =>
        line(
          `M${372 + k * 12} ${196 - k * 6}q12 40 0 ${80 + k * 12}`,
          C.rose,
          4,
          op(0.8 - k * 0.2),
        ),
      )
      .join('') +
    person(530, 462, 236, {
      shirt: C.mustard,
      hair: 'tail',
      flip: true,
      pants: C.navy,
      right: [18, 0, 26, -18],
      left: [-6, 14, -4, 26],
    }) +
    at(
      446,
      226,
      1,
      circle(0, 0, 30, '#fff') +
        circle(0, 0, 30, 'none', ' stroke="#cf4a4a" stroke-width="7"') +
        rect(-16, -5, 32, 10, '#cf4a4a', 3),
    ) +
    plant(670, 462, 1.3),

  'dau-hieu': () =>
    rect(0, 0, W, H, '#eaf0f2') +
    circle(360, 150, 150, '#d8e7e2') +
    shield(360, 140, 2.1) +
    [
      [130, C.clay],
      [360, C.mustard],
      [590, C.plum],
    ]
      .map(
        ([x, c]) =>
          rect(Number(x) - 84, 292, 168, 124, '#000', 10, op(0.08)) +
          rect(Number(x) - 88, 286, 168, 124, '#fffdf6', 10) +
          line(`M${Number(x) - 84} 294L${Number(x) - 4} 352L${Number(x) + 76} 294`, String(c), 5),
      )
      .join('') +
    at(
      126,
      366,
      1.1,
      line('M0 -44V4Q0 22 -16 22Q-30 20 -30 6', C.navy, 6) +
        path('M-38 12L-30 -6L-22 12Z', C.navy) +
        circle(0, -50, 7, 'none', ` stroke="${C.navy}" stroke-width="4"`),
    ) +
    at(
      356,
      374,
      1,
      path('M-20 -34H20L4 0L20 34H-20L-4 0Z', C.lemon) +
        line('M-24 -36H24M-24 36H24', C.navy, 7) +
        path('M-12 34H12L0 12Z', C.mustard),
    ) +
    at(
      586,
      378,
      1,
      line('M-14 -12V-26A14 14 0 0 1 14 -26V-12', C.navy, 6) +
        rect(-24, -14, 48, 38, C.plum, 6) +
        circle(0, 2, 6, '#fff') +
        rect(-2, 4, 4, 10, '#fff'),
    ),

  'xe-buyt': () =>
    rect(0, 0, W, H, C.sky) +
    cloud(90, 60, 1) +
    cloud(500, 52, 0.9) +
    street(300, WALLS) +
    ground(300, '#d5cdbd') +
    rect(0, 380, W, 100, '#85888c') +
    range(8)
      .map((k) => rect(10 + k * 100, 446, 50, 6, '#f4ead0'))
      .join('') +
    tree(40, 318, 0.9) +
    rect(540, 170, 10, 190, C.navy) +
    rect(690, 170, 10, 190, C.navy) +
    rect(520, 156, 190, 16, C.dark, 5) +
    rect(552, 190, 136, 96, '#eaf3f5', 4, op(0.8)) +
    rect(560, 320, 120, 9, C.wood, 3) +
    line('M570 329V360M670 329V360', C.navy, 5) +
    circle(506, 176, 20, C.clay) +
    circle(506, 176, 14, '#fff') +
    line('M506 196V372', C.navy, 5) +
    at(
      250,
      400,
      1.2,
      shadow(0, 6, 190) +
        path('M-186 -138Q-186 -152 -172 -152H150Q178 -152 184 -122L194 -60V-6H-186Z', '#3f8b58') +
        path('M-186 -52H194V-6H-186Z', '#2f6d45') +
        rect(-186, -60, 380, 9, C.lemon) +
        [-166, -106, -46, 14].map((x) => rect(x, -132, 50, 54, '#d6ebf1', 5)).join('') +
        rect(78, -136, 48, 124, '#d6ebf1', 4, ' stroke="#2f6d45" stroke-width="5"') +
        line('M102 -136V-12', '#2f6d45', 4) +
        path('M138 -134H152Q164 -134 168 -118L178 -76H138Z', '#d6ebf1') +
        rect(-120, -148, 110, 14, C.ink, 3) +
        circle(-118, -26, 0, '#fff') +
        [-120, 132].map((x) => circle(x, -4, 25, C.ink) + circle(x, -4, 11, C.grey)).join('') +
        circle(188, -34, 6, C.lemon) +
        circle(-60, -28, 17, '#fff') +
        circle(-60, -34, 5.2, 'none', ' stroke="#2f6d45" stroke-width="4"') +
        line('M-54 -34Q-54 -22 -62 -18', '#2f6d45', 4),
    ) +
    [
      [-138, 0],
      [-78, 1],
      [-18, 2],
    ]
      .map(
        ([q, k]) =>
          circle(250 + Number(q) * 1.2, 276, 13, SKIN[Number(k)] ?? SKIN[0]) +
          path(
            `M${250 + Number(q) * 1.2 - 14} 276A14 14 0 0 1 ${250 + Number(q) * 1.2 + 14} 276Z`,
            [C.ink, GREY, '#4a3a30'][Number(k)] ?? C.ink,
          ),
      )
      .join('') +
    person(424, 420, 168, {
      shirt: '#8c5f86',
      tint: GREY,
      hair: 'bun',
      flip: true,
      cane: true,
      pants: '#463a52',
      right: [12, 12, 16, 24],
      left: [-10, 8, -18, 6],
    }) +
    person(590, 404, 150, { shirt: '#fff', pants: C.navy, hair: 'tail', bag: C.rose, flip: true }) +
    person(640, 404, 146, {
      shirt: '#fff',
      pants: C.navy,
      hair: 'short',
      bag: C.mustard,
      flip: true,
    }) +
    path('M392 396L414 410H380Z', '#2f6d45'),

  'so-do-tuyen': () =>
    rect(0, 0, W, H, '#f4efe3') +
    path('M0 380Q150 330 300 380T600 372T720 350V480H0Z', '#cfe3ea') +
    [
      [80, 90, 60],
      [240, 60, 46],
      [420, 110, 56],
      [600, 70, 60],
      [150, 250, 46],
      [520, 300, 40],
    ]
      .map(([x = 0, y = 0, r = 0]) => circle(x, y, r, '#e2ecd6'))
      .join('') +
    [
      [0, 160, 720, 120],
      [200, 0, 260, 480],
      [480, 0, 520, 480],
    ]
      .map(([a, b, c, d]) => line(`M${a} ${b}L${c} ${d}`, '#fff', 10))
      .join('') +
    line(
      'M40 340C120 340 130 250 210 240S330 290 390 250S480 150 560 160S650 120 690 70',
      '#2f6d45',
      15,
    ) +
    line(
      'M40 340C120 340 130 250 210 240S330 290 390 250S480 150 560 160S650 120 690 70',
      '#5fb07c',
      7,
    ) +
    [
      [40, 340, 0],
      [122, 300, 0],
      [210, 240, 0],
      [300, 262, 1],
      [390, 250, 1],
      [470, 184, 1],
      [560, 160, 1],
      [690, 70, 0],
    ]
      .map(
        ([x = 0, y = 0, k = 0]) =>
          circle(x, y, 15, k === 1 ? C.clay : '#2f6d45') + circle(x, y, 8, '#fff'),
      )
      .join('') +
    at(
      120,
      250,
      0.75,
      path('M-50 -30H50L40 -56H-40Z', C.clay) +
        rect(-44, -30, 88, 30, '#f6e8cd') +
        range(5)
          .map((k) => path(`M${-50 + k * 20} -30h20v8q-10 8 -20 0Z`, k % 2 === 0 ? C.clay : '#fff'))
          .join(''),
    ) +
    at(
      222,
      200,
      0.7,
      rect(-30, -100, 60, 100, '#d9d4e4') +
        range(12)
          .map((k) => rect(-22 + (k % 3) * 17, -92 + Math.floor(k / 3) * 23, 10, 13, C.blue, 1))
          .join(''),
    ) +
    tree(310, 236, 0.6) +
    at(
      408,
      340,
      0.75,
      rect(-34, -48, 68, 48, '#fff') +
        rect(-38, -56, 76, 10, C.deep) +
        rect(-5, -42, 10, 26, '#cf4a4a') +
        rect(-13, -34, 26, 10, '#cf4a4a'),
    ) +
    at(
      470,
      140,
      0.7,
      rect(-50, -44, 100, 44, '#f3dba3') +
        path('M-58 -44L-40 -68H40L58 -44Z', C.brick) +
        rect(-9, -26, 18, 26, C.dark),
    ) +
    palm(590, 260, 0.55) +
    at(
      646,
      190,
      0.95,
      rect(-46, -70, 92, 70, '#fff') +
        rect(-50, -80, 100, 12, C.blue) +
        rect(-7, -62, 14, 36, '#cf4a4a') +
        rect(-18, -51, 36, 14, '#cf4a4a') +
        rect(-10, -20, 20, 20, C.deep),
    ) +
    at(60, 410, 0.6, boat(0, 0, 1)) +
    at(
      330,
      330,
      0.8,
      rect(-46, -34, 92, 32, '#3f8b58', 7) +
        rect(-38, -28, 18, 13, '#d6ebf1', 2) +
        rect(-14, -28, 18, 13, '#d6ebf1', 2) +
        rect(10, -28, 18, 13, '#d6ebf1', 2) +
        circle(-24, 0, 8, C.ink) +
        circle(26, 0, 8, C.ink),
    ),

  'che-sen': () =>
    rect(0, 0, W, H, '#f3e3d0') +
    oval(360, 470, 420, 150, '#e4c9a4') +
    oval(360, 382, 300, 78, C.dark) +
    oval(360, 376, 292, 72, C.leaf) +
    range(14)
      .map((k) =>
        line(
          `M360 376L${n(360 + 280 * Math.cos(k * 0.449))} ${n(376 + 68 * Math.sin(k * 0.449))}`,
          '#8cc09a',
          2.4,
        ),
      )
      .join('') +
    path('M190 230Q196 392 360 396Q524 392 530 230Z', '#f7f7f2') +
    path('M360 396Q524 392 530 230H470Q462 360 360 396Z', '#000', op(0.06)) +
    path(
      'M208 292Q214 330 232 350Q300 372 360 372Q430 372 488 350Q506 330 512 292Q440 316 360 316Q280 316 208 292Z',
      '#5e86a8',
      op(0.35),
    ) +
    oval(360, 230, 170, 44, '#fff') +
    oval(360, 232, 156, 37, '#e9c98f') +
    oval(360, 234, 150, 33, '#f1d9a6') +
    range(13)
      .map(() => {
        const a = rnd(0, 6.28);
        const q = rnd(0.1, 0.85);
        const x = 360 + Math.cos(a) * 130 * q;
        const y = 234 + Math.sin(a) * 25 * q;
        return (
          circle(x, y, 17, '#fbf4e2') +
          circle(x, y, 9, '#f0deb2') +
          oval(x - 5, y - 7, 4, 2.4, '#fff')
        );
      })
      .join('') +
    range(7)
      .map(() => {
        const x = rnd(250, 470);
        return oval(x, rnd(218, 252), 9, 6, '#f6e3a6') + line(`M${n(x - 4)} 236h7`, '#d9bb6c', 1);
      })
      .join('') +
    line(
      'M286 190q-10 -22 4 -42t0 -44M360 180q-10 -22 4 -42t0 -44M434 190q-10 -22 4 -42t0 -44',
      '#fff',
      5,
      op(0.8),
    ) +
    `<g transform="rotate(-16 600 330)">${rect(548, 322, 130, 12, '#e8eef0', 6)}${oval(542, 328, 34, 17, '#f4f8f9')}</g>` +
    at(
      110,
      330,
      1.5,
      path('M-34 -12Q-30 -40 0 -42Q30 -40 34 -12Q20 12 0 34Q-20 12 -34 -12Z', '#7fa76a') +
        oval(0, -16, 35, 15, '#a5c48a') +
        [
          [-18, -18],
          [0, -22],
          [18, -18],
          [-8, -11],
          [10, -11],
        ]
          .map(([x = 0, y = 0]) => circle(x, y, 5, '#5f7d4a') + circle(x, y, 3, '#e9e2b9'))
          .join(''),
    ) +
    lotus(620, 250, 1.7) +
    path('M70 440q30 -26 56 0q-26 16 -56 0Z', C.pink) +
    path('M590 440q26 -26 56 -6q-22 22 -56 6Z', C.blush),

  'dai-sen': () =>
    rect(0, 0, W, H, '#eef2e2') +
    oval(360, 440, 330, 60, '#d8dfc0') +
    [
      [200, 210, 2.2, -12],
      [360, 180, 2.5, 4],
      [520, 220, 2.1, 14],
    ]
      .map(([x = 0, y = 0, s = 0, t = 0]) =>
        at(
          x,
          y,
          s,
          line('M0 30Q4 70 -2 110', '#6b9156', 8) +
            path('M-42 -14Q-38 -44 0 -46Q38 -44 42 -14Q26 16 0 44Q-26 16 -42 -14Z', '#7fa76a') +
            path('M0 -46Q38 -44 42 -14Q26 16 0 44Z', '#000', op(0.07)) +
            oval(0, -17, 43, 19, '#a9c68e') +
            [
              [-24, -18],
              [-8, -24],
              [9, -24],
              [25, -18],
              [-16, -9],
              [1, -12],
              [17, -9],
              [0, -3],
            ]
              .map(
                ([a = 0, b = 0]) =>
                  oval(a, b, 6.4, 4.8, '#55744a') + oval(a, b - 1, 4, 3.2, '#e5e6b4'),
              )
              .join(''),
          t,
        ),
      )
      .join('') +
    basket(
      560,
      420,
      1.7,
      range(9)
        .map((k) => oval(-26 + k * 6.6, -20 - (k % 3) * 6, 7, 6, '#efe8c8'))
        .join(''),
    ) +
    [
      [250, 430],
      [280, 446],
      [316, 436],
      [350, 452],
      [390, 440],
      [430, 454],
    ]
      .map(
        ([x = 0, y = 0]) =>
          oval(x, y, 11, 9, '#f4efd6') +
          oval(x - 3, y - 3, 3, 2, '#fff') +
          circle(x + 8, y, 1.8, '#7fa76a'),
      )
      .join('') +
    [
      [110, 420],
      [140, 440],
      [90, 446],
      [165, 418],
    ]
      .map(
        ([x = 0, y = 0]) =>
          range(6)
            .map(
              (k) =>
                `<g transform="translate(${x} ${y}) rotate(${k * 60})">${oval(0, -8, 4.6, 8, '#fff')}</g>`,
            )
            .join('') + circle(x, y, 3.6, C.lemon),
      )
      .join(''),

  'nguoi-doc': () =>
    rect(0, 0, W, H, '#fbeed6') +
    rect(0, 60, W, 26, C.brick) +
    range(24)
      .map((k) => line(`M${k * 32 - 4} 60L${k * 32 + 4} 86`, '#94402b', 2))
      .join('') +
    rect(60, 86, 20, 330, C.bark) +
    rect(640, 86, 20, 330, C.bark) +
    rect(80, 86, 560, 330, '#f6dfb2') +
    rect(130, 130, 120, 250, '#d3a264', 3) +
    line('M190 132V380', '#b5854a', 4) +
    windowed(440, 140, 150, 110) +
    ground(400, '#c89c6b') +
    line('M300 90V126', C.ink, 2) +
    path('M282 126H318L330 150H270Z', C.clay) +
    oval(300, 152, 20, 6, C.lemon) +
    chair(170, 452, C.wood) +
    person(170, 452, 226, {
      legs: 'sit',
      shirt: C.dark,
      hair: 'bald',
      tint: GREY,
      glasses: true,
      beard: true,
      left: [14, 14, 34, 8],
      right: [14, 14, 40, 10],
      skin: SKIN[1],
    }) +
    chair(270, 448, C.wood) +
    person(276, 448, 216, {
      legs: 'sit',
      shirt: '#9a6b8f',
      hair: 'bun',
      tint: GREY,
      right: [12, 16, 26, 18],
      pants: '#4c3f55',
    }) +
    person(490, 452, 220, {
      legs: 'sit',
      shirt: C.pink,
      hair: 'long',
      flip: true,
      right: [14, 14, 32, 12],
      left: [10, 16, 20, 20],
      pants: C.plum,
    }) +
    person(590, 454, 226, {
      legs: 'sit',
      shirt: C.blue,
      hair: 'short',
      flip: true,
      right: [12, 14, 30, 12],
      left: [6, 16, 16, 22],
      skin: SKIN[2],
    }) +
    oval(380, 372, 128, 22, C.wood) +
    oval(380, 368, 128, 22, '#bf8a59') +
    rect(372, 386, 16, 70, C.bark) +
    oval(380, 458, 44, 8, C.bark) +
    person(380, 372, 128, {
      child: true,
      shirt: C.mustard,
      hair: 'tail',
      left: [-6, 14, -10, 22],
      right: [6, 14, 12, 22],
    }) +
    path('M318 356L380 344L444 356L444 378L380 366L318 378Z', '#fffdf6') +
    line('M380 344V366', C.soft, 1.6) +
    line('M328 362l40 -8M328 368l40 -8M392 354l42 8M392 360l42 8', C.grey, 2) +
    rect(332, 356, 22, 12, C.leaf, 1) +
    cat(660, 452, 1.3) +
    plant(60, 452, 1.5),

  'mua-thu': () =>
    [
      ['#f6d9c4', 0],
      ['#f3e6b8', 1],
      ['#d8e6cc', 2],
      ['#d3e4ea', 3],
    ]
      .map(([c, k]) => rect(Number(k) * 180, 0, 180, H, String(c)))
      .join('') +
    [
      [90, 170, 30, C.clay],
      [60, 270, -20, '#b4453a'],
      [124, 320, 60, C.mustard],
      [70, 380, 10, C.clay],
    ]
      .map(([x, y, a, c]) =>
        at(
          Number(x),
          Number(y),
          1.5,
          path('M0 -40Q34 -28 26 8Q18 30 0 40Q-18 30 -26 8Q-34 -28 0 -40Z', String(c)) +
            line('M0 -36V52M0 -14L16 -24M0 -14L-16 -24M0 8L20 -2M0 8L-20 -2', '#7d2f22', 2),
          Number(a),
        ),
      )
      .join('') +
    [
      [270, 200, 46],
      [236, 290, 40],
      [310, 300, 44],
    ]
      .map(
        ([x = 0, y = 0, r = 0]) =>
          circle(x, y, r, '#eab43a') +
          circle(x - r * 0.3, y - r * 0.3, r * 0.24, '#fff', op(0.4)) +
          path(
            `M${x} ${y - r}q-16 -16 -24 -4q10 12 24 4ZM${x} ${y - r}q16 -16 24 -4q-10 12 -24 4Z`,
            C.leaf,
          ),
      )
      .join('') +
    oval(450, 310, 74, 44, C.dark) +
    oval(450, 302, 74, 42, C.leaf) +
    range(9)
      .map((k) =>
        line(
          `M450 302L${n(450 + 68 * Math.cos(k * 0.7))} ${n(302 + 38 * Math.sin(k * 0.7))}`,
          '#8cc09a',
          2,
        ),
      )
      .join('') +
    range(60)
      .map(() => {
        const a = rnd(0, 6.28);
        const q = rnd(0, 1) ** 0.5;
        return oval(
          450 + Math.cos(a) * 42 * q,
          286 + Math.sin(a) * 20 * q,
          6,
          3.4,
          pick(['#b9c965', '#a9bd52', '#cdd983']),
        );
      })
      .join('') +
    line('M450 230V170M430 170H470', '#c49a62', 3) +
    line('M630 480Q640 330 600 180', '#b9913f', 4) +
    range(12)
      .map((k) =>
        oval(
          612 + (k % 2) * 14 - 4,
          200 + k * 13,
          9,
          5.4,
          C.mustard,
          ` transform="rotate(${k % 2 === 0 ? 40 : -40} ${612 + (k % 2) * 14 - 4} ${200 + k * 13})"`,
        ),
      )
      .join('') +
    at(
      628,
      168,
      1.45,
      [
        [-6, -26, 26],
        [-6, 26, -26],
        [12, -24, -4],
        [12, 24, 4],
      ]
        .map(([x = 0, y = 0, a = 0]) =>
          oval(
            x,
            y,
            7.5,
            26,
            '#fff',
            ` opacity=".85" stroke="#7fb0c4" stroke-width="1" transform="rotate(${a} ${x} ${y})"`,
          ),
        )
        .join('') +
        rect(-14, -5, 34, 10, '#b4322a', 5) +
        rect(16, -3, 50, 6, '#c63a2f', 3) +
        range(4)
          .map((k) => line(`M${26 + k * 10} -3v6`, '#8f261f', 1.2))
          .join('') +
        circle(-22, 0, 9, '#8f261f') +
        circle(-26, -5, 4, C.ink) +
        circle(-26, 5, 4, C.ink),
      62,
    ),
};

mkdirSync(out, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, draw] of Object.entries(scenes)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  seed = [...name].reduce((a, c) => (a * 31 + c.charCodeAt(0)) % 4294967296, 8);
  const inner = draw();
  writeFileSync(
    join(out, `${name}.svg`),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${inner}</svg>\n`,
  );
}
