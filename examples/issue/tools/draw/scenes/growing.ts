/** Gardens, market, park and rain. */
import type { Scenes } from '../canvas.ts';
import {
  C,
  H,
  SKIN,
  W,
  at,
  circle,
  line,
  op,
  oval,
  path,
  pick,
  range,
  rect,
  rnd,
} from '../canvas.ts';
import { basket, can, drops, fruit, rain, veg } from '../objects.ts';
import { bench, cloud, hill, lamp, lotus, pad, sun, tree, waves } from '../outdoors.ts';
import { GREY, person } from '../people.ts';
import { ground, street } from '../places.ts';

export const scenes: Scenes = {
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
};
