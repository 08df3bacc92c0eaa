/** Swindlers and the bus. */
import type { Scenes } from '../canvas.ts';
import { C, H, SKIN, W, at, circle, line, op, path, range, rect } from '../canvas.ts';
import { phone, plant, shield } from '../objects.ts';
import { boat, cloud, palm, tree } from '../outdoors.ts';
import { GREY, person, shadow } from '../people.ts';
import { WALLS, ground, room, rug, street, windowed } from '../places.ts';

export const scenes: Scenes = {
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
};
