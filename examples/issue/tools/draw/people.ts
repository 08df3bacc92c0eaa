/** One person, from the shirt to the walking stick, so that people look alike on every page. */
import { C, SKIN, circle, line, n, op, oval, path, rect } from './canvas.ts';

export type Person = {
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
export function person(x: number, y: number, size: number, p: Person = {}): string {
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
export const GREY = '#d9d6d0';
export const shadow = (x: number, y: number, w: number): string =>
  oval(x, y, w, w * 0.14, '#000', op(0.09));
