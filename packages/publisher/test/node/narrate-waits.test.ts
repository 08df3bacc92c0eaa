/** A speech service that cannot be reached: the editor is told soon, with `--quiet` too, and nothing is half done. */
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { main } from '../../src/cli/main.js';
import { setPace } from '../../src/narrate/voices/http.js';
import { json, NarratedIssue } from './narrated-issue.js';
import { run } from './command.js';

let office: NarratedIssue;
let silent: Server;
const environment = { ...process.env };
before(async () => {
  office = await NarratedIssue.open();
  await office.build();
  silent = createServer(() => undefined);
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
  process.env['VIETTEL_AI_TOKEN'] = 'my-secret-key';
  setPace(5);
});
after(async () => {
  setPace(1000);
  process.env = environment;
  await office.shop.remove();
  await new Promise((done) => silent.close(done));
});

const at = (port: number): string => `http://127.0.0.1:${port}/`;
const command = (): string[] => ['narrate', office.out, '--provider', 'viettel', '-q'];
/** What a run may leave: the issue, the editor's file, recordings. */
const state = (): unknown => [
  json(join(office.out, 'manifest.json')),
  office.sidecar(),
  existsSync(join(office.shop.path, 'bt.loi-doc'))
    ? readdirSync(join(office.shop.path, 'bt.loi-doc'))
    : [],
];

describe('a speech service that does not answer', () => {
  it('is told while it is still waited for; Ctrl+C leaves the issue as it was', async () => {
    process.env['VIETTEL_AI_URL'] = at((silent.address() as AddressInfo).port);
    const before = state();
    const stop = new AbortController();
    let told = '';
    const code = await main(command(), {
      out: { write: () => true },
      err: {
        write: (text) => {
          told += text;
          // As the editor does who has read it.
          stop.abort(new Error('SIGINT'));
        },
      },
      signal: stop.signal,
    });
    expect(told.split('\n')[0]).to.equal(
      'Viettel AI chưa trả lời. Vẫn đang thử lại. Hãy kiểm tra mạng, tường lửa và proxy của cơ quan. Muốn dừng, bấm Ctrl+C rồi chạy lại sau: câu đã đọc xong được giữ.',
    );
    expect(code).to.not.equal(0);
    expect(state()).to.deep.equal(before);
    expect(told).to.not.include('my-secret-key');
  });

  it('that refuses connections is told once, and at last given up with what to do next', async () => {
    const closed = createServer();
    await new Promise<void>((done) => closed.listen(0, '127.0.0.1', done));
    process.env['VIETTEL_AI_URL'] = at((closed.address() as AddressInfo).port);
    await new Promise((done) => closed.close(done));
    const before = state();
    const { code, err, out } = await run(command());
    expect(err.match(/Vẫn đang thử lại/g)).to.have.length(1);
    expect(err).to.include('Không kết nối được với Viettel AI. Vẫn đang thử lại.');
    expect(err.trim().split('\n').at(-1)).to.include('chạy lại');
    expect(out).to.equal('');
    expect(code).to.equal(5);
    expect(state()).to.deep.equal(before);
  });

  it('leaves the page of the article as it was', () => {
    expect(readFileSync(join(office.out, 'manifest.json'), 'utf8')).to.not.include('audio/mpeg');
  });
});
