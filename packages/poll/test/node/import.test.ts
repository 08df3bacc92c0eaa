/** Servers import the class: nothing is registered, nothing throws. Needs the built package. */
import { describe, it, expect } from '@e-bulletin/tools/testing';

describe('without a DOM', () => {
  it('index and define can be imported', async () => {
    const { PollElement } = await import('@e-bulletin/poll');
    await import('@e-bulletin/poll/define.js');
    expect(PollElement.name).to.equal('PollElement');
    expect('customElements' in globalThis && customElements.get('e-poll')).to.not.equal(true);
  });
});
