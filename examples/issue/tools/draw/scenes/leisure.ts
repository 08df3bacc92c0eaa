/** Food, readers and autumn. */
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
import { basket, cat, chair, plant } from '../objects.ts';
import { lotus } from '../outdoors.ts';
import { GREY, person } from '../people.ts';
import { ground, windowed } from '../places.ts';

export const scenes: Scenes = {
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
