/** The canal, its upkeep and the waste beside it. */
import type { Scenes } from '../canvas.ts';
import { C, H, SKIN, W, at, circle, line, op, oval, path, pick, range, rect } from '../canvas.ts';
import { ICON, basket, fruit, paper, plant, rain } from '../objects.ts';
import { bin, boat, cloud, house, lamp, lotus, pad, sun, tree, waves } from '../outdoors.ts';
import { GREY, person, shadow } from '../people.ts';
import { WALLS, ground, room, street, windowed } from '../places.ts';

export const scenes: Scenes = {
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
};
