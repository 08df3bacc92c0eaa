/** Cards with one-time codes, and accounts of the portal, on the plain form. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { createHmac } from 'node:crypto';
import jsqr from 'jsqr';
import { admin, get, html, poll, post, reopen, running, site } from '../support/http.js';
import { HOUR, definition, secret } from '../support/service.js';

// jsQR is CommonJS: its function arrives as the default, or inside it, by who loads the package.
const decode = jsqr.default ?? (jsqr as unknown as typeof jsqr.default);

site();

/** What a phone reads from a card's drawing: eight dots to a module, black on white. */
function scan({ path, side }: { path: string; side: number }): string | undefined {
  const dots = side * 8;
  const pixels = new Uint8ClampedArray(dots * dots * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * 8; row < Number(y) * 8 + 8; row++) {
      const start = (row * dots + Number(x) * 8) * 4;
      for (let i = start; i < start + Number(width) * 32; i += 4) pixels.fill(0, i, i + 3);
    }
  }
  return decode(pixels, dots, dots)?.data;
}

describe('cards', () => {
  it('are printed with a code that leads to a form in which it stands', async () => {
    await reopen(
      { level: 'code', publisher: 'UBND phường Sen Hồng' },
      { publicUrl: 'https://y-kien.example.vn' },
    );
    const made = await admin('POST', '/polls/thu-gom/codes', { count: 10, label: 'Khu phố 1' });
    expect(made.statusCode).to.equal(201);
    const { cards } = made.json<{ cards: { code: string; address: string; path: string }[] }>();
    expect(cards).to.have.length(10);
    const { code, address } = cards[0]!;
    expect(address).to.match(/^HTTPS:\/\/Y-KIEN\.EXAMPLE\.VN\/P\/THU-GOM\/[0-9A-Z]{12}$/);
    const scannable = made.json<{ cards: { path: string; side: number; address: string }[] }>();
    for (const card of scannable.cards) expect(scan(card)).to.equal(card.address);
    const scanned = await get(new URL(address).pathname, html);
    expect(scanned.body).to.include(`value="${code.replace(/-/g, '')}"`);
    const hidden = /name="secret" value="([^"]+)"/.exec(scanned.body)![1]!;
    const use = (token: string, other = hidden) =>
      post(poll, { secret: other, token, 'q.gio': 'sang' });
    const wrong = await use('AAAA-AAAA-AAAA');
    expect(wrong.statusCode).to.equal(422);
    expect(wrong.body)
      .to.include('href="#q.token">Mã trên thẻ')
      .and.include('Mã trên thẻ chưa đúng')
      .and.include('value="sang" checked');
    expect(wrong.body).to.not.include('Bàn phím');
    expect((await use(`Â${code.slice(2)}X`)).body).to.include('Tắt gõ tiếng Việt');
    const wide = code.replace(/[^-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    expect((await use(wide.toLowerCase())).body).to.include('Đã gửi');
    expect((await use(code, secret())).body).to.include('đã được dùng');
    const sheet = await admin('POST', '/polls/thu-gom/codes', { count: 9 }, html);
    expect(sheet.headers['content-type']).to.include('text/html');
    expect(sheet.body.match(/<section class="sheet">/g)).to.have.length(2);
    expect(sheet.body.match(/<article class="card">/g)).to.have.length(9);
    const batches = (await admin('GET', '/polls/thu-gom/codes')).json<object[]>();
    expect(batches.map((one) => ({ ...one, batch: '', day: '' }))).to.deep.include({
      batch: '',
      label: 'Khu phố 1',
      day: '',
      issued: 10,
      used: 1,
    });
    for (const bad of [{ count: 0 }, { count: 2001 }, { count: '5' }, {}]) {
      expect((await admin('POST', '/polls/thu-gom/codes', bad)).statusCode).to.equal(400);
    }
  });
});

describe('the code of a poll', () => {
  it('leads to its form by a short address, in capitals as they are drawn', async () => {
    await reopen({}, { publicUrl: 'https://y-kien.example.vn' });
    const { address } = (await admin('GET', '/polls/thu-gom')).json<{ address: string }>();
    expect(address).to.equal('https://y-kien.example.vn/p/thu-gom');
    const drawing = await get(`${poll}/qr.svg`);
    expect(drawing.headers['content-type']).to.include('image/svg+xml');
    const [, side] = /viewBox="0 0 (\d+) /.exec(drawing.body)!;
    const path = /fill="#fff"\/><path d="([^"]+)"/.exec(drawing.body)![1]!;
    expect(scan({ path, side: Number(side) })).to.equal('HTTPS://Y-KIEN.EXAMPLE.VN/P/THU-GOM');
    for (const short of ['/p/thu-gom', '/P/THU-GOM']) {
      expect((await get(short, html)).body).to.include('action="/polls/thu-gom"');
    }
    expect((await get('/polls/khong-co/qr.svg')).statusCode).to.equal(404);
    expect(drawing.headers['cache-control']).to.equal('no-store');
  });
});

describe('a poll for accounts of the portal', () => {
  it('sends strangers to the portal, and gives the form to whom the portal signed for', async () => {
    const shared = 'một khoá chung dài hơn ba mươi hai ký tự';
    await reopen({ level: 'subject' }, { service: { portalKey: shared } });
    expect((await get(poll, html)).body)
      .to.include('sau khi đăng nhập')
      .and.not.include('<form');
    const part = (value: object): string =>
      Buffer.from(JSON.stringify(value)).toString('base64url');
    const exp = Math.floor(running.clock.now / 1000) + 300;
    const text = `${part({ alg: 'HS256' })}.${part({ sub: 'a', aud: 'thu-gom', exp })}`;
    const token = `${text}.${createHmac('sha256', shared).update(text).digest('base64url')}`;
    const page = await post(`${poll}/form`, { token });
    const field = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]+)"`).exec(page.body)![1]!;
    // The portal's token ends within the hour; the form may take longer.
    running.clock.now += 3 * HOUR;
    const sent = await post(poll, {
      secret: field('secret'),
      token: field('token'),
      'q.gio': 'sang',
    });
    expect(sent.body).to.include('Đã gửi');
    const again = await post(poll, { secret: secret(), token: field('token'), 'q.gio': 'sang' });
    expect(again.statusCode).to.equal(409);
    // Nobody fills in a form that could not be sent.
    expect((await post(`${poll}/form`, { token })).statusCode).to.equal(422);
    // What was filled in comes back with what is wrong.
    running.clock.now += 12 * HOUR;
    for (const stale of [token, `${token}x`, field('token'), `${field('token')}x`]) {
      const refused = await post(poll, { secret: secret(), token: stale, 'q.gio': 'toi' });
      expect(refused.statusCode).to.equal(422);
      expect(refused.body)
        .to.include('CHƯA được nhận')
        .and.include('Đăng nhập lại')
        .and.include('value="toi" checked');
    }
    expect((await post(`${poll}/form`, {})).statusCode).to.equal(400);
  });
});

describe('paper ballots', () => {
  it('ask the same questions in the same words', async () => {
    const { headers, body } = await get(`${poll}/slip`, html);
    expect(headers['content-type']).to.include('text/html');
    const { questions } = (await running.service.current('thu-gom')).poll;
    for (const question of questions) {
      expect(body).to.include(
        question.title.replace(/=HYPERLINK\("x"\)/, '=HYPERLINK(&quot;x&quot;)'),
      );
      for (const { label } of 'options' in question ? question.options : []) {
        expect(body).to.include(`</span> ${label}</li>`);
      }
    }
    expect(body).to.include('Xếp').and.include('17:00, 30/11/2026').and.not.include('<input');
    await running.service.office.define({ ...definition, id: 'nhap' });
    expect((await get('/polls/nhap/slip', html)).statusCode).to.equal(404);
  });
});
