/** What `<e-poll>` tells the page around it of an answer, and the reader of the result. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import {
  address,
  all,
  clean,
  counted,
  definition,
  mount,
  one,
  open,
  receipt,
  sent,
  serve,
  until,
} from './fixture.js';

afterEach(clean);

describe('what is told of an answer', () => {
  it('fires e-vote-submit with the answers, which a page may stop', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    const heard: unknown[] = [];
    element.addEventListener('e-vote-submit', (event) => {
      heard.push(event.detail.answers);
      event.preventDefault();
    });
    one(element, 'input[value=toi]').click();
    expect(await element.submit()).to.equal(undefined);
    expect([heard, element.phase]).to.deep.equal([[{ gio: 'toi' }], 'form']);
  });

  it('fires e-vote-sent with the receipt; submit() gives it too', async () => {
    serve(open, [200, receipt]);
    const element = await mount({ src: address(), view: 'all' });
    const heard: string[] = [];
    element.addEventListener('e-vote-sent', (event) => heard.push(event.detail.receipt));
    one(element, 'input[value=toi]').click();
    expect(await element.submit()).to.deep.equal({ receipt: '4X7KM-2P9QA' });
    expect(heard).to.deep.equal(['4X7KM-2P9QA']);
  });

  it('fires e-vote-error: retryable while it waits, not when it is refused', async () => {
    const heard: [string, boolean][] = [];
    const listen = (event: HTMLElementEventMap['e-vote-error']): void =>
      void heard.push([event.detail.code, event.detail.retryable]);
    document.addEventListener('e-vote-error', listen as EventListener);
    // Gone before the next, or it would hear its own refusal too.
    (await sent([503, {}])).remove();
    await sent([403, { code: 'closed', message: '' }]);
    document.removeEventListener('e-vote-error', listen as EventListener);
    expect(heard).to.deep.equal([
      ['unsent', true],
      ['closed', false],
    ]);
  });

  it('asks for the result with the receipt only where nothing is told without it', async () => {
    const asked: string[] = [];
    const told = async (results: string): Promise<string> => {
      serve({ ...open, definition: { ...definition, results } }, [200, receipt], counted);
      const answer = window.fetch;
      window.fetch = async (to, init) => {
        const url = String(to);
        if (!url.includes('/result')) return answer(to, init);
        asked.push(url.replace(/.*\/result/, ''));
        const kept = results === 'after-vote' && !url.includes('receipt=');
        return kept
          ? new Response(
              JSON.stringify({ ...counted, ballots: undefined, withheld: 'policy', questions: [] }),
            )
          : answer(to, init);
      };
      const element = await mount({ src: address(), view: 'all' });
      one(element, 'input[value=toi]').click();
      await element.submit();
      await until(() => all(element, '.actions button').length);
      all(element, '.actions button')
        .find(({ innerText }) => innerText.includes('Xem kết quả'))!
        .click();
      await until(() => all(element, '.total').length);
      return one(element, '.total').innerText;
    };
    expect(await told('always')).to.contain('86');
    expect(await told('after-vote')).to.contain('86');
    expect(asked).to.deep.equal(['', '', '?receipt=4X7KM-2P9QA']);
  });

  it('promises no result that may never be published', async () => {
    const kept = { ...counted, ballots: undefined, withheld: 'policy', questions: [] };
    serve({ ...open, definition: { ...definition, results: 'editors' } }, [200, receipt], kept);
    const element = await mount({ src: address(), results: true });
    await until(() => all(element, '.result .note').length);
    expect(one(element, '.result .note').innerText).to.equal(
      'Cuộc này hiện không công bố kết quả.',
    );
  });
});
