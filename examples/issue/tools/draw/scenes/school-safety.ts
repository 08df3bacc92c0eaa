/** School and the fire drill. */
import type { Scenes } from '../canvas.ts';
import { C, H, W, at, circle, line, op, oval, path, pick, range, rect } from '../canvas.ts';
import { cat, plant, shield, star } from '../objects.ts';
import { cloud, sun, tree } from '../outdoors.ts';
import { GREY, person, shadow } from '../people.ts';
import { ground } from '../places.ts';

export const scenes: Scenes = {
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
};
