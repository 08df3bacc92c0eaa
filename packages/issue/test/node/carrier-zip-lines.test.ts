/** Who reads from a ZIP when: a few pictures at a time, a recording before those that wait, and nothing that nobody wants. */
import { beforeEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { zipSync } from 'fflate';
import type { Carrier } from '../../src/carrier.js';
import { findDirectory, readDirectory } from '../../src/zip.js';
import { noise, text } from '../support/zip-bytes.js';
import { MANIFEST, openZip, server } from '../support/zip-lab.js';

/** Every other file is a picture that is asked for; those between keep its neighbours from being one request. */
const PICTURES = [...Array(10).keys()].map((at) => `p/${2 * at}.jpg`);
const SOUND = 'm/loa.mp3';
const ZIP = zipSync(
  {
    ...Object.fromEntries([...Array(20).keys()].map((at) => [`p/${at}.jpg`, noise(20_000, at)])),
    [SOUND]: noise(20_000, 30),
    // Longer than the end that is read first.
    'm/end.png': noise(70_000, 31),
    'manifest.json': text(MANIFEST),
  },
  { level: 0 },
);
const place = findDirectory(ZIP, ZIP.length);
const entries = readDirectory(ZIP.subarray(place.start, place.start + place.length), place);

interface Request {
  readonly name: string;
  /** Lets the answer through. */
  readonly go: () => void;
  answered: boolean;
}

describe('the lines of a ZIP', () => {
  let carrier: Carrier;
  let requests: Request[];
  beforeEach(async () => {
    requests = [];
    let isOpen = false;
    carrier = await openZip(server.put('/so-8.zip', ZIP), {
      fetch: async (address, init) => {
        if (isOpen) await new Promise<void>((go) => note(init as RequestInit, go));
        return fetch(address, init);
      },
    });
    isOpen = true;
  });

  function note({ headers }: RequestInit, go: () => void): void {
    const start = /=(\d+)/.exec(new Headers(headers).get('range') ?? '')?.[1];
    const entry = [...entries.values()].find((one) => one.start === Number(start));
    const request = {
      name: entry?.name ?? '',
      answered: false,
      go: () => ((request.answered = true), go()),
    };
    requests.push(request);
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let i = 0; !condition(); i++) {
      if (i === 2000) throw new Error(`never: ${condition}; ${out().join(' ')}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  const out = (): string[] => requests.filter(({ answered }) => !answered).map(({ name }) => name);

  it('are four for pictures, in the order in which they were asked for', async () => {
    const all = Promise.all(PICTURES.map((name) => carrier.url(name)));
    const most: number[] = [];
    for (let at = 0; at < PICTURES.length; at++) {
      await until(() => requests.length > at && out().length === Math.min(4, PICTURES.length - at));
      most.push(out().length);
      requests[at]?.go();
    }
    expect(await all).to.have.length(10);
    expect(Math.max(...most)).to.equal(4);
    expect(requests.map(({ name }) => name)).to.deep.equal(PICTURES);
  });

  it('are one for pictures while a recording comes, which does not wait', async () => {
    const all = Promise.all(PICTURES.map((name) => carrier.url(name)));
    await until(() => requests.length === 4);
    const sound = carrier.url(SOUND);
    await until(() => requests.length === 5);
    expect(out()).to.include(SOUND);
    for (const { name, go } of [...requests]) if (name !== SOUND) go();
    await until(() => requests.length === 6);
    requests[5]?.go();
    await until(() => requests.length === 7);
    expect(out()).to.deep.equal([SOUND, PICTURES[5]]);
    requests[4]?.go();
    await sound;
    await until(() => out().length === 4);
    await until(() => {
      for (const { go } of requests) go();
      return requests.length === PICTURES.length + 1;
    });
    for (const { go } of requests) go();
    expect(await all).to.have.length(10);
  });

  it('are for nothing that was given up before its turn', async () => {
    const leaving = new AbortController();
    const [kept, left] = [PICTURES.slice(0, 5), PICTURES.slice(5)];
    const all = Promise.all(kept.map((name) => carrier.url(name)));
    const given = left.map((name) =>
      Promise.resolve(carrier.url(name, leaving.signal)).catch((error: Error) => error.name),
    );
    await until(() => requests.length === 4);
    leaving.abort();
    expect(await Promise.all(given)).to.deep.equal(left.map(() => 'AbortError'));
    for (const { go } of [...requests]) go();
    await until(() => requests.length === 5);
    requests[4]?.go();
    await all;
    expect(requests.map(({ name }) => name)).to.deep.equal(kept);
  });
});
