/** `npm start` and what people give it: other files than a good PDF, options that are none, a portal that runs already. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { openPolls } from '../server/polls.ts';

const ROOT = join(import.meta.dirname, '../../..');
const HOOKS = new URL('../../../tools/ts-hooks.mjs', import.meta.url).href;

describe('npm start', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'e-bulletin-start-'));
    await writeFile(join(folder, 'thu.pdf'), 'Đây là tệp Word');
  });
  after(() => rm(folder, { recursive: true, force: true }));

  /** Runs it to its end; gives the exit code and what it said. */
  function start(args: string[], PORT = ''): Promise<{ code: number | null; said: string }> {
    const script = join(ROOT, 'apps/portal/start.ts');
    const child = spawn(process.execPath, ['--import', HOOKS, script, '--no-open', ...args], {
      env: { ...process.env, INIT_CWD: folder, PORT },
    });
    let said = '';
    child.stdout.on('data', (part) => (said += String(part)));
    child.stderr.on('data', (part) => (said += String(part)));
    return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })));
  }

  it('says in Vietnamese what is wrong with a file', async () => {
    const { code, said } = await start(['thu.pdf']);
    expect(code).to.equal(3);
    expect(said).to.contain('không phải là tệp PDF');
  });

  it('says how it is used to who gives an option that it has not', async () => {
    const { code, said } = await start(['--port', '0']);
    expect(code).to.equal(2);
    expect(said)
      .to.contain('Không hiểu lệnh')
      .and.not.to.match(/^\s+at /m);
  });

  it('says that a port is taken before it works on the PDF for minutes', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start(['thu.pdf'], String(port));
    other.close();
    expect(code).to.equal(1);
    expect(said).to.contain(`Cổng ${port} đang có chương trình khác dùng`);
  });

  it('has polls of its own beside a portal that runs already', async () => {
    const file = join(folder, 'y-kien.db');
    const portals = [await openPolls(file), await openPolls(file)];
    for (const { service } of portals) {
      expect((await service.current('gio-lam-thu-tuc')).state).to.equal('open');
    }
    for (const portal of portals) await portal.close();
  });
});
