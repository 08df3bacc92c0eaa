/** The administration page and its files. They hold no secret: the page asks for the token and sends it with each request. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { ServiceError } from '../errors.js';

/** Built by `tsc -p src/desk`; the same folder from `src` and from `dist`. */
const FOLDER = new URL('../../dist/desk/', import.meta.url);
const FILE = /^[a-z-]+\.js$/;

const PAGE = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Quản trị lấy ý kiến</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<link rel="stylesheet" href="/admin/desk/desk.css">
<script type="module" src="/admin/desk/main.js"></script>
<main id="desk"><noscript><p class="note">Trang quản trị cần JavaScript. Mọi việc ở đây cũng làm được bằng lệnh: xem /openapi.json.</p></noscript></main>
</html>
`;

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https: data:; connect-src 'self'; frame-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

export function deskRoutes(app: FastifyInstance): void {
  app.get('/admin', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY).send(PAGE),
  );

  app.get<{ Params: { file: string } }>('/admin/desk/:file', async ({ params }, reply) => {
    if (params.file === 'desk.css') {
      return reply.type('text/css; charset=utf-8').send(DESK_STYLE);
    }
    if (!FILE.test(params.file)) throw new ServiceError('no-poll');
    const text = await readFile(new URL(params.file, FOLDER), 'utf8').catch(() => {
      throw new ServiceError('no-poll');
    });
    return reply.type('text/javascript; charset=utf-8').send(text);
  });
}

const DESK_STYLE = `main{max-width:880px}
[hidden]{display:none!important}
summary{display:list-item;align-content:center;min-height:48px}
h1:focus{outline:none}
h2.plain{margin:0;border:0;padding:0;font-size:1.25rem}
h2{margin-top:40px;border-top:1px solid var(--line);padding-top:20px}
.row{display:flex;flex-wrap:wrap;gap:12px;align-items:center;margin:12px 0}
.row>*{min-width:0}
button.small{min-height:48px;padding:8px 20px}
button[disabled]{opacity:.5}
[inert]{opacity:.5;transition:opacity .15s .3s}
.busy{position:fixed;inset:auto 16px 16px;z-index:1;max-width:848px;margin:auto;border:2px solid var(--line);font-weight:700}.busy:empty{display:none}
.list{list-style:none;padding:0}.list>li{border:1px solid var(--line);border-radius:12px;padding:12px 16px;margin:12px 0}
.list h3{margin:0}.list h3+p{margin:4px 0 8px}.list h3+p span:not(.state){display:inline-block;margin-inline-end:.4em}
label{display:block}label.check{display:flex;gap:12px;align-items:center;min-height:48px}
.field{margin:16px 0}.field>label{font-weight:700}.field small{display:block}
.question{border:1px solid var(--line);border-radius:12px;padding:8px 16px 16px;margin:0 0 20px}
.picture{border-top:1px solid var(--line)}.picture img{display:block;max-width:100%;max-height:240px;border-radius:6px}.picture p:empty{display:none}input[type=file]{font:inherit;max-width:100%;min-height:48px}
.state{font-weight:700}
iframe{width:100%;height:640px;border:1px solid var(--line);border-radius:12px;background:#fff}
.problems li{margin:8px 0}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px;align-items:end}
.grid label{font-weight:400}
.cards{display:none}
.qr{display:block;width:220px;height:220px}
.address{font-weight:700}.address span{display:inline-block;max-width:100%;overflow-wrap:anywhere}
.wall{box-sizing:border-box;width:100vw;height:100vh;max-width:none;max-height:none;margin:0;border:0;padding:20px clamp(16px,3vw,64px);background:var(--paper);color:var(--ink);font-size:max(1.25rem,min(1.9vw,2.125rem));line-height:1.35}
.wall[open]{display:grid;gap:12px clamp(16px,3vw,64px);align-content:start}
.wall p{margin:0}.wall h2{margin:0;border:0;padding:0;font-size:.8em}.wall h2:focus{outline:none}
.wall table{margin:0}.wall h3{margin:0 0 8px}.wall :is(caption,h3){font-size:1.3em;font-weight:700}.wall tbody :is(th,td){padding:4px 0;font-weight:700}.wall meter{display:block;height:1em}.wall small{font-size:.75em}
.wall .side{font-size:.75em}.wall .side .total{font-size:2.2em;font-weight:700}.wall img{display:block;width:min(300px,100%)}.wall .note button{margin-top:8px}
@media (min-width:900px){.wall[open]{align-content:stretch;grid-template:auto auto 1fr auto/1fr max(300px,22vw)}.wall>*{grid-column:1}.wall>.row{grid-row:4}.wall img{width:100%}.wall .side{grid-area:2/2/5/3}}
@media (min-width:700px){.two{display:grid;grid-template-columns:1fr 1fr;gap:0 20px}}
@media print{body.printing main{display:none}body.printing .cards{display:block}}
`;
