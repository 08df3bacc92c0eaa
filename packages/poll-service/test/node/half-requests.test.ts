/** Lines of which one side has ended: what arrived whole is counted once, whoever is still there to hear it; what did not, never. */
import { connect, type Socket } from 'node:net';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { Receipt, Submission } from '@e-bulletin/issue/poll.js';
import { engines } from '../support/engines.js';
import { ballot, type Running } from '../support/service.js';
import { POLL, serve, type Site } from '../support/site.js';

const textOf = (one: Submission): string => {
  const body = JSON.stringify(one);
  return `POST ${POLL} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
};

/** A line, and all that comes over it until the service has closed it. */
function dial({ at }: Site): { line: Socket; said: Promise<string> } {
  const line = connect({ port: Number(at.port), host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  line.on('data', (part) => (heard += String(part))).on('error', () => undefined);
  return { line, said: new Promise((resolve) => line.on('close', () => resolve(heard))) };
}

/** Answers reach the disk no sooner than `release` is called; `asked`: one is on its way there. */
function hold({ database }: Running): { release: () => void; asked: Promise<void> } {
  const commit = database.commit.bind(database);
  let release = (): void => undefined;
  const disk = new Promise<void>((resolve) => (release = resolve));
  const asked = new Promise<void>((resolve) => {
    database.commit = (job) => {
      resolve();
      return disk.then(() => commit(job));
    };
  });
  return { release, asked };
}

const statusOf = async (reply: Promise<Response>): Promise<string> =>
  ((await (await reply).json()) as Receipt).status;

for (const { name, use } of engines('half')) {
  const within = (work: (site: Site) => Promise<void>): Promise<void> =>
    use((running) => serve(running, work));
  const inBox = ({ running }: Site): Promise<object> => running.service.office.reconcile('thu-gom');

  describe(`a ballot on half a line, on ${name}`, () => {
    it('that arrived whole before its sender closed his side is one, heard of or not', () =>
      within(async (site) => {
        const one = ballot();
        const { line, said } = dial(site);
        line.end(textOf(one));
        const heard = await said;
        const status = await statusOf(site.send(one));
        expect(status).to.be.oneOf(heard ? ['repeated'] : ['counted', 'repeated']);
        expect(await inBox(site)).to.include({ ballots: 1, agrees: true });
        expect(site.faults).to.deep.equal([]);
      }));

    it('that arrived by half is never counted, and takes nothing from the whole one', () =>
      within(async (site) => {
        const one = ballot();
        const text = textOf(one);
        for (const length of [text.indexOf('\r\n\r\n') + 4, text.length - 40, text.length - 1]) {
          const { line, said } = dial(site);
          line.end(text.slice(0, length));
          expect(await said).to.not.match(/ 200 /);
        }
        expect(await inBox(site)).to.include({ ballots: 0, agrees: true });
        expect(await statusOf(site.send(one))).to.equal('counted');
        expect(await inBox(site)).to.include({ ballots: 1, agrees: true });
        expect(site.faults).to.deep.equal([]);
      }));

    it('is answered only once it is on disk; who gave up meanwhile and sends again is one', () =>
      within(async (site) => {
        const { release, asked } = hold(site.running);
        const one = ballot();
        const { line, said } = dial(site);
        line.write(textOf(one));
        let isAnswered = false;
        line.once('data', () => (isAnswered = true));
        await asked;
        // Whatever could be answered without the disk would be, by now.
        await fetch(new URL('/readyz', site.at));
        expect(isAnswered).to.equal(false);
        line.destroy();
        await said;
        const again = [statusOf(site.send(one)), statusOf(site.send(one))];
        release();
        expect(await Promise.all(again)).to.deep.equal(['repeated', 'repeated']);
        expect(await inBox(site)).to.include({ ballots: 1, agrees: true });
      }));
  });
}
