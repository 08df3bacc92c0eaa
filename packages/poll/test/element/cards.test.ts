/** `<e-poll>` and a card that the service does not take: what was chosen stays, and another code can be typed. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { codeOf } from '@e-bulletin/issue/poll/receipt.js';
import type { PollElement } from '../../src/index.js';
import {
  address,
  all,
  clean,
  definition,
  mount,
  one,
  open,
  receipt,
  serve,
  until,
} from './fixture.js';

afterEach(clean);

describe('with a card that the service does not take', () => {
  const CARD = codeOf(crypto.getRandomValues(new Uint8Array(16)), 12);
  const sentWith = async (
    ballot: readonly [number, object],
    given: string,
  ): Promise<PollElement> => {
    serve({ ...open, definition: { ...definition, level: 'code' } }, ballot);
    const element = await mount({ src: address(), view: 'all', code: given });
    one(element, 'input[value=toi]').click();
    const typed = one(element, '.code') as HTMLInputElement | null;
    if (typed) {
      typed.value = CARD;
      typed.dispatchEvent(new InputEvent('input'));
    }
    void element.submit();
    await until(() => element.phase === 'refused' || all(element, '.summary').length);
    return element;
  };

  for (const [how, given] of [
    ['typed', ''],
    ['brought along', CARD],
  ] as const) {
    it(`shows what is wrong with it beside its field, and keeps the answers: ${how}`, async () => {
      const element = await sentWith([422, { code: 'bad-code', message: '' }], given);
      expect(element.phase).to.equal('form');
      expect(one(element, '.summary li').innerText).to.match(/^Mã trên thẻ – Mã/);
      expect(all(element, 'input[value=toi]:checked')).to.have.length(1);
      const field = one(element, '.code') as HTMLInputElement;
      expect(field.value).to.equal(given ? '' : CARD);
      const next = codeOf(crypto.getRandomValues(new Uint8Array(16)), 12);
      field.value = next;
      field.dispatchEvent(new InputEvent('input'));
      let told = '';
      window.fetch = ((_: string, { body }: RequestInit) => {
        told = String(body);
        return Promise.resolve(new Response(JSON.stringify(receipt)));
      }) as typeof fetch;
      await element.submit();
      expect(JSON.parse(told)).to.include({ token: next });
      expect(element.phase).to.equal('sent');
    });
  }

  it('keeps the answers for another card where it was used', async () => {
    const element = await sentWith([409, { code: 'code-used', message: '' }], '');
    one(element, '.actions button').click();
    await until(() => element.phase === 'form' && all(element, '.code').length);
    expect(all(element, 'input[value=toi]:checked')).to.have.length(1);
    expect((one(element, '.code') as HTMLInputElement).value).to.equal('');
  });
});
