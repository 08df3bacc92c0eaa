/** Letters, insurance card, electricity. */
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
} from '../canvas.ts';
import { bird, chair, envelope, paper, plant } from '../objects.ts';
import { bush } from '../outdoors.ts';
import { GREY, person } from '../people.ts';
import { room, windowed } from '../places.ts';

export const scenes: Scenes = {
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
};
