/** Runs that were cut short: killed, switched off, a full disk. What lies there afterwards is never half of something. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { nodeFiles, type Files } from '../../src/files.js';
import { seconds } from '../../src/narrate/audio/pcm.js';
import { SentenceCache } from '../../src/narrate/cache.js';
import { recordingsFolder, writeRecording } from '../../src/narrate/recording.js';
import { errorOf } from './failures.js';
import { NarratedIssue } from './narrated-issue.js';
import { readAloud } from './speakers.js';

const { pcm } = readAloud([3], { seed: 1, pace: 4, sway: 0, pauses: [0.1, 0.1] });

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'e-bulletin-cut-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a sentence that was kept', () => {
  it('is asked for again where its file lost its end, and not said in part', async () => {
    const cache = new SentenceCache(nodeFiles, folder);
    await cache.put('giọng', 'Xin chào.', pcm);
    expect(seconds((await cache.get('giọng', 'Xin chào.'))!)).to.be.closeTo(seconds(pcm), 0.001);
    const [name] = readdirSync(folder);
    const path = join(folder, name!);
    await truncate(path, Math.round(readFileSync(path).length / 2));
    expect(await cache.get('giọng', 'Xin chào.')).to.equal(undefined);
  });
});

describe('a recording that is made anew', () => {
  const sounds = (byte: number): Parameters<typeof writeRecording>[3] => ({
    plain: { mp3: new Uint8Array([byte]), heard: {} as never },
  });
  const blocks = (text: string): Parameters<typeof writeRecording>[4] => [
    { kind: 'paragraph', regions: [], text, sentences: [], marks: [] } as never,
  ];
  const pdf = (): string => join(folder, 'bt.pdf');
  const at = (name: string): string => join(folder, 'bt.loi-doc', name);
  const write = (files: Files, byte: number): Promise<unknown> =>
    writeRecording(files, pdf(), 'bai', sounds(byte), blocks(`Lần ${byte}.`));

  it('leaves the old sound with the old times where the disk is full', async () => {
    await write(nodeFiles, 1);
    const before = readFileSync(at('bai.json'), 'utf8');
    const full: Files = {
      ...nodeFiles,
      writeFile: (path, data) =>
        path.includes('.json')
          ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
          : nodeFiles.writeFile(path, data),
    };
    expect((await errorOf(write(full, 2))).code).to.equal('output.full');
    expect([...readFileSync(at('bai.mp3'))]).to.deep.equal([1]);
    expect(readFileSync(at('bai.json'), 'utf8')).to.equal(before);
    expect(readdirSync(join(folder, 'bt.loi-doc')).sort()).to.deep.equal([
      'bai.json',
      'bai.mp3',
      'bai.vtt',
    ]);
  });

  it('killed at any moment, never puts the old times beside the new sound', async () => {
    for (let calls = 0; ; calls++) {
      await write(nodeFiles, 1);
      const before = readFileSync(at('bai.json'), 'utf8');
      let left = calls;
      const dead = async <T>(work: () => Promise<T>): Promise<T> => {
        if (left-- <= 0) throw new Error('killed');
        return work();
      };
      const dying: Files = {
        ...nodeFiles,
        writeFile: (path, data) => dead(() => nodeFiles.writeFile(path, data)),
        rename: (from, to) => dead(() => nodeFiles.rename(from, to)),
        rm: (path) => dead(() => nodeFiles.rm(path)),
      };
      const ended = await write(dying, 2).then(
        () => true,
        () => false,
      );
      const isNew = readFileSync(at('bai.mp3'))[0] === 2;
      const timing = existsSync(at('bai.json')) ? readFileSync(at('bai.json'), 'utf8') : '';
      if (isNew) expect(timing, `killed at step ${calls}`).to.not.equal(before);
      if (ended) break;
    }
  });
});

describe('what a killed run left half-written', () => {
  const FILES = new URL('../../src/files.ts', import.meta.url);

  /** A run that writes a file and is never done. */
  async function writer(path: string): Promise<{ child: ChildProcess; left: string }> {
    const script = `
      const { nodeFiles, writeWhole } = await import(${JSON.stringify(FILES)});
      setInterval(() => {}, 1000);
      await writeWhole({ ...nodeFiles, rename: () => new Promise(() => console.log('written')) }, ${JSON.stringify(path)}, 'nửa');`;
    const kept = process.execArgv.filter((one) => !one.startsWith('--test'));
    const child = spawn(process.execPath, [...kept, '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await new Promise((resolve, reject) => {
      child.stdout?.once('data', resolve);
      child.once('exit', () => reject(new Error('it ended')));
    });
    const names = readdirSync(dirname(path)).filter((name) =>
      name.startsWith(`.${basename(path)}.`),
    );
    expect(names.length).to.equal(1);
    return { child, left: names[0]! };
  }

  const kill = async (child: ChildProcess): Promise<void> => {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  };

  it('is taken away by the next one; what somebody else writes, and what is not ours, stays', async () => {
    const office = await NarratedIssue.open();
    const sounds = recordingsFolder(office.pdf);
    await mkdir(sounds);
    const killed = await writer(join(sounds, 'bai-1.mp3'));
    const beside = await writer(office.sidecarPath);
    await kill(killed.child);
    await kill(beside.child);
    const running = await writer(join(sounds, 'bai-2.mp3'));
    try {
      const [mark] = killed.left.split('.').slice(-1);
      const elsewhere = `.bai-3.mp3.00000000-${mark!.split('-').slice(1).join('-')}`;
      for (const name of [elsewhere, '.ghi-chu.txt']) writeFileSync(join(sounds, name), 'x');
      const { code } = await office.narrate();
      expect(code).to.equal(0);
      const hidden = readdirSync(sounds).filter((name) => name.startsWith('.'));
      expect(hidden.sort()).to.deep.equal([elsewhere, '.ghi-chu.txt', running.left].sort());
      expect(readdirSync(dirname(office.pdf))).not.to.include(beside.left);
    } finally {
      await kill(running.child);
    }
  });
});
