/** The one-stop desk and papers. */
import type { Scenes } from '../canvas.ts';
import { C, H, SKIN, W, at, circle, line, op, oval, path, range, rect, rnd } from '../canvas.ts';
import { book, clock, envelope, paper, plant, star, tick } from '../objects.ts';
import { cloud, house, lotus, sun, tree } from '../outdoors.ts';
import { GREY, person } from '../people.ts';
import { room, windowed } from '../places.ts';

export const scenes: Scenes = {
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
};
