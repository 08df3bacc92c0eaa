/** Class and books. */
import type { Scenes } from '../canvas.ts';
import {
  C,
  H,
  SKIN,
  W,
  at,
  circle,
  line,
  n,
  op,
  oval,
  path,
  pick,
  range,
  rect,
  rnd,
} from '../canvas.ts';
import { book, cat, chair, phone, plant, tick } from '../objects.ts';
import { cloud, hill, house, sun } from '../outdoors.ts';
import { GREY, person, shadow } from '../people.ts';
import { WALLS, ground, room, street, windowed } from '../places.ts';

export const scenes: Scenes = {
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
};
