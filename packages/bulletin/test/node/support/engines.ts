/** What is tried in other engines than Chromium as well (`npm run test:firefox`, `npm run test:webkit`). */

export const TAG =
  '<e-bulletin src="/so-8/" start="pages"><a id="pdf" href="/so-8.pdf">Bản tin số 8 (PDF)</a></e-bulletin>';

export const SHAPES: readonly (readonly [string, string])[] = [
  ['the tag', TAG],
  ['the div', '<div class="e-bulletin" data-src="/so-8/" data-start="pages"></div>'],
  ['the ZIP', '<e-bulletin src="/so-8.ebulletin.zip" start="pages"></e-bulletin>'],
  ['transform and overflow', `<div style="transform:scale(.9);overflow:hidden">${TAG}</div>`],
  ['zoom', `<div style="zoom:.8">${TAG}</div>`],
  ['one big form', `<form action="/posted" method="post">${TAG}</form>`],
  ['two on a page', TAG + TAG],
];

export const POLICIES: readonly (readonly [string, string])[] = [
  ["script-src 'nonce-a1'", 'a nonce alone'],
  ["script-src 'nonce-a1' 'strict-dynamic'", 'strict-dynamic'],
  ["default-src 'self'; style-src 'self'; script-src 'self'", 'style-src self'],
  ["require-trusted-types-for 'script'; trusted-types e-bulletin", 'trusted-types'],
];
