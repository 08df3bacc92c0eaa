/** Evenings, the lane and the health station. */
import type { Scenes } from '../canvas.ts';
import { C, H, W, circle, line, n, op, oval, path, pick, range, rect, rnd } from '../canvas.ts';
import { balloon, fish, phone, plant, rain, starLamp, tick } from '../objects.ts';
import { bush, cloud, house, lotus, tree, waves } from '../outdoors.ts';
import { person } from '../people.ts';
import { WALLS, ground } from '../places.ts';

export const scenes: Scenes = {
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
};
