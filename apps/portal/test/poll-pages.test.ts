/** Pages with polls, against the real service: under load, on the wall, two on a page, over plain http. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { eventually } from './support/eventually.ts';
import { definition, phase, PollLab, press, shown, says } from './support/poll-lab.ts';
import { lab, pollFile, sample } from './support/poll-file.ts';

pollFile();

describe('when much comes from one place', () => {
  it('does the work that the service asks for, and the page stays alive', async () => {
    const strict = await PollLab.open({ buckets: { burst: 1, rate: 0.01 } });
    try {
      await strict.poll(definition('hoi'));
      for (let i = 0; i < 3; i++) {
        const page = await strict.visit('<e-poll src="/polls/hoi"></e-poll>');
        await phase(page, 'form');
        await press(page, 'Sáng thứ Bảy');
        await press(page, 'Gửi câu trả lời');
        await phase(page, 'sent');
        await page.close();
      }
      expect(await strict.ballots('hoi')).to.equal(3);
      expect(strict.service.metrics.text()).to.match(/work\S* \d/);
    } finally {
      await strict.close();
    }
  });
});

describe('on the wall', () => {
  it('comes back after fifty cuts, with one line open, and shows what is new', async () => {
    const id = await sample();
    const page = await lab.visit(`<e-poll live src="/polls/${id}"></e-poll>`, {
      // The waits between tries are ours; here they pass in no time.
      before: (page) =>
        page.evaluateOnNewDocument(() => {
          const real = window.setTimeout;
          window.setTimeout = ((job: () => void, wait: number) =>
            real(job, wait > 700 && wait < 40_000 ? 5 : wait)) as typeof setTimeout;
        }),
    });
    await shown(page, '.result .note');
    for (let i = 1; i <= 50; i++) {
      const before = lab.streams;
      lab.cut();
      await eventually(async () => expect(lab.streams).to.be.above(before));
    }
    // By lot a question stays behind one time in four, and never so often.
    await vote(id, 84);
    await shown(page, 'table');
    await says(page, /hết vạch = \d+ phiếu/);
    expect(lab.streams).to.be.at.most(60);
    await page.$eval('e-poll', (poll) => poll.remove());
    const left = lab.streams;
    lab.cut();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(lab.streams, 'no line is opened for an element that is gone').to.equal(left);
  });
});

describe('two polls on a page', () => {
  it('keep their answers apart', async () => {
    const [one, two] = [await sample(), await sample()];
    const page = await lab.visit(
      `<e-poll id="a" src="/polls/${one}"></e-poll><e-poll id="b" src="/polls/${two}"></e-poll>`,
    );
    await phase(page, 'form', '#a');
    await phase(page, 'form', '#b');
    await press(page, 'Tối thứ Ba', '#b');
    await press(page, 'Gửi câu trả lời', '#b');
    await phase(page, 'sent', '#b');
    await phase(page, 'form', '#a');
    expect([await lab.ballots(one), await lab.ballots(two)]).to.deep.equal([0, 1]);
  });
});

describe('over plain http', () => {
  it('no answer is asked for, and the way to the poll itself stays', async () => {
    const page = await lab.visit(
      '<e-poll src="http://y-kien.example/polls/gio"><a href="http://y-kien.example/polls/gio">Trả lời</a></e-poll>',
      {
        before: async (page) => {
          await page.setRequestInterception(true);
          page.on('request', (request) => {
            if (!request.url().startsWith('http://y-kien.example/')) void request.continue();
            else {
              void request.respond({
                headers: { 'access-control-allow-origin': '*' },
                contentType: 'application/json',
                body: JSON.stringify({ definition: definition(), state: 'open', digest: 'x' }),
              });
            }
          });
        },
      },
    );
    await phase(page, 'failed');
    await says(page, /https/);
    expect(await page.$eval('e-poll a', (link) => link.checkVisibility())).to.equal(true);
  });
});

async function vote(id: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const secret = Buffer.alloc(16, `${id}${i}`).toString('base64url');
    await lab.service.submit(id, {
      secret,
      revision: 1,
      answers: { gio: i % 3 ? 'sang' : 'toi' },
      token: secret,
    });
  }
}
