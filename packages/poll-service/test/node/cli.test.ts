/** The commands beside the service: backup, restore, verify, a new token; and what a wrong line says. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { main } from '../../src/cli/main.js';
import { openDatabase } from '../../src/index.js';
import { createTables } from '../../src/store/schema.js';
import { ballot, definition } from '../support/service.js';

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function cli(
  args: readonly string[],
  token?: string,
  { signal = new AbortController().signal, url }: { signal?: AbortSignal; url?: string } = {},
): Promise<Said> {
  const said = { out: [] as string[], err: [] as string[] };
  const code = await main(args, {
    out: (line) => said.out.push(line),
    err: (line) => said.err.push(line),
    databaseUrl: url,
    token,
    signal,
  });
  return { code, out: said.out.join('\n'), err: said.err.join('\n') };
}

describe('the command line', () => {
  it('serves, backs up while it serves, restores, checks minutes, and changes the token', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-cli-'));
    const data = join(folder, 'kho', 'y-kien', 'y-kien.db');
    const stop = new AbortController();
    const lines: string[] = [];
    let heard = (): void => undefined;
    const ready = new Promise<void>((resolve) => (heard = resolve));
    const serving = main(['--data', data, '--port', '0'], {
      out: (line) => {
        lines.push(line);
        if (line.includes('Đang phục vụ')) heard();
      },
      err: (line) => lines.push(line),
      databaseUrl: undefined,
      token: undefined,
      signal: stop.signal,
    });
    await ready;
    const token = /cất giữ: (\S+)/.exec(lines.join('\n'))![1]!;
    const at = /tại (http:\S+)/.exec(lines.join('\n'))![1]!;
    expect(statSync(data).mode & 0o077).to.equal(0);
    // Who may list a folder sees when its files change, which is when people answer.
    for (const made of [dirname(data), dirname(dirname(data))]) {
      expect(statSync(made).mode & 0o077, made).to.equal(0);
    }
    const office = (path: string, body?: object): Promise<Response> =>
      fetch(`${at}/admin${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    await office('/polls', { ...definition, opens: undefined, closes: undefined, graceHours: 0 });
    await office('/polls/thu-gom/publish');
    const sent = await fetch(`${at}/polls/thu-gom`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': '198.51.100.7' },
      body: JSON.stringify(ballot()),
    });
    expect(sent.status).to.equal(200);

    const copy = join(folder, 'a.gz');
    expect((await cli(['backup', '--from', at, '--to', copy], 'sai')).code).to.equal(1);
    expect((await cli(['backup', '--from', at, '--to', copy], token)).code).to.equal(0);
    expect((await cli(['backup', '--from', at, '--to', copy], token)).err).to.include('Đã có tệp');
    expect((await cli(['backup', '--data', data, '--to', join(folder, 'b.gz')])).code).to.equal(1);

    await office('/polls/thu-gom/close');
    await office('/polls/thu-gom/minutes');
    const minutes = join(folder, 'bien-ban.json');
    const signed = await (await fetch(`${at}/polls/thu-gom/minutes.json`)).text();
    writeFileSync(minutes, signed);
    // What was signed is what is compared with the paper: not the fields that somebody put beside it.
    writeFileSync(minutes, JSON.stringify({ ...JSON.parse(signed), title: 'Khác' }));
    expect((await cli(['verify', minutes])).out)
      .to.include('ĐÚNG')
      .and.match(/Lấy ý kiến về thu gom rác[^]*1 phiếu trên mạng/)
      .and.not.include('Khác');
    writeFileSync(minutes, signed.replace('thu gom', 'thu gôm'));
    expect((await cli(['verify', minutes])).code).to.equal(1);
    for (const other of ['không phải biên bản', 'null']) {
      writeFileSync(minutes, other);
      const { code, err } = await cli(['verify', minutes]);
      expect([code, err]).to.deep.equal([1, 'SAI: tệp này không phải biên bản của dịch vụ.']);
    }

    stop.abort();
    expect(await serving).to.equal(0);
    const log = lines.filter((line) => line.startsWith('{'));
    expect(log).to.have.length(1);
    expect(log[0])
      .to.include('--trust-proxy')
      .and.match(/"day":"\d{4}-\d\d-\d\d"/);
    expect(lines.join('\n'))
      .to.not.include('198.51')
      .and.not.match(/"time":/);

    expect((await cli(['backup', '--data', data, '--to', join(folder, 'b.gz')])).code).to.equal(0);
    const other = join(folder, 'c.db');
    expect((await cli(['restore', '--from', copy, '--data', other])).out).to.include('1 cuộc');
    expect((await cli(['restore', '--from', copy, '--data', other])).code).to.equal(1);
    const renewed = await cli(['new-token', '--data', other]);
    expect(renewed.out).to.match(/cất giữ: [\w-]{43}$/);
    expect(readFileSync(other).includes(token)).to.equal(false);
    rmSync(folder, { recursive: true });
  });

  it('tells the token of a first start that finds its port taken, and lets go of the file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-cli-'));
    const data = join(folder, 'y-kien.db');
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await cli(['--data', data, '--port', String(port)]);
    other.close();
    expect(code).to.equal(1);
    expect(out).to.match(/cất giữ: [\w-]{43}$/);
    expect(err).to.include('--port');
    expect((await cli(['new-token', '--data', data])).code).to.equal(0);
    rmSync(folder, { recursive: true });
  });

  it('says in words what kept it from its work, and makes nothing out of a slip', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e-bulletin-cli-'));
    const file = (name: string): string => join(folder, name);
    const data = file('y-kien.db');
    expect((await cli(['new-token', '--data', data])).err).to.include(
      `Không có tệp dữ liệu ${data}`,
    );
    expect((await cli(['backup', '--data', data, '--to', file('a.gz')])).code).to.equal(1);
    expect(readdirSync(folder)).to.deep.equal([]);

    const database = await openDatabase(data);
    await createTables(database);
    expect((await cli(['backup', '--data', data, '--to', file('a.gz')])).err).to.include(
      '--from http',
    );
    await database.close();
    expect((await cli(['backup', '--data', data, '--to', file('a.gz')])).out).to.include(data);
    const copy = readFileSync(file('a.gz'));
    const damaged: [name: string, content: string | Buffer][] = [
      ['cut', copy.subarray(0, copy.length - 9)],
      ['bent', Buffer.concat([copy.subarray(0, 20), Buffer.alloc(8, 255), copy.subarray(28)])],
      ['other', 'không phải bản sao'],
      ['torn', gzipSync(gunzipSync(copy).subarray(0, -1).toString() + '["poll"')],
    ];
    for (const [name, content] of damaged) {
      writeFileSync(file(name), content);
      const { code, err } = await cli(['restore', '--from', file(name), '--data', file('c.db')]);
      expect([name, code, err]).to.deep.equal([
        name,
        1,
        'Không làm được. Tệp sao lưu hỏng hoặc bị cắt, chưa có gì được ghi: dùng bản khác.',
      ]);
    }
    // What a failed one left is a place as empty as before.
    expect((await cli(['restore', '--from', file('a.gz'), '--data', file('c.db')])).code).to.equal(
      0,
    );
    const said = async (args: string[], more = {}): Promise<string> =>
      (await cli(args, 'x', more)).err;
    expect(await said(['restore', '--from', file('none'), '--data', file('d.db')])).to.include(
      'xem lại đường dẫn',
    );
    // Nothing is left that would be taken for what was to be restored.
    expect(readdirSync(folder).filter((name) => name.startsWith('d.db'))).to.deep.equal([]);
    expect(await said(['backup', '--from', 'http://127.0.0.1:9', '--to', file('x')])).to.include(
      'đang chạy',
    );
    expect(await said([], { url: 'postgresq://y_kien@/y_kien' })).to.include('postgres://');
    expect(
      await said(['backup', '--to', file('x')], { url: `postgres://a@/a?host=${folder}` }),
    ).to.include('Không nối được tới PostgreSQL');
    expect(
      await said(['backup', '--data', data, '--to', file('x')], { url: 'postgres://a@/a' }),
    ).to.include('bỏ một trong hai');
    // A variable that is there and says nothing.
    expect(
      (await cli(['backup', '--data', data, '--to', file('e.gz')], '', { url: '' })).code,
    ).to.equal(0);
    rmSync(folder, { recursive: true });
  });

  const wrong: [args: string[], says: string][] = [
    [['bay'], 'Không có lệnh “bay”'],
    [['--port', 'x'], '--port x?'],
    [['--port'], 'thiếu giá trị'],
    [['--allow-origin', 'bennghe.vn'], 'viết như https://'],
    [['backup'], 'Thiếu --to'],
    [['restore'], 'Thiếu --from'],
    [['verify'], 'Thiếu tệp'],
    [['backup', 'x', '--to', 'y'], 'Thừa “x”'],
    [['--khac'], 'Không có tuỳ chọn này: --khac'],
  ];
  for (const [args, says] of wrong) {
    it(`${args.join(' ')}: says what is wrong, and how it goes`, async () => {
      const { code, err } = await cli(args);
      expect(code).to.equal(2);
      expect(err).to.include(says).and.include('--trust-proxy');
    });
  }
});
