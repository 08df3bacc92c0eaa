/** Runs that were cut short: killed, switched off, a full disk. What lies there afterwards is never half of something. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { nodeFiles, type Files } from '../../src/files.js';
import { seconds } from '../../src/narrate/audio/pcm.js';
import { SentenceCache } from '../../src/narrate/cache.js';
import { writeRecording } from '../../src/narrate/recording.js';
import { errorOf } from './failures.js';
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
