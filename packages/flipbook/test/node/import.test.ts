/** Servers import the class: nothing is registered, nothing throws. Needs the built package. */
import { describe, it, expect } from '@e-bulletin/tools/testing';

describe('without a DOM', () => {
  it('index and define can be imported', async () => {
    const { FlipbookElement } = await import('@e-bulletin/flipbook');
    await import('@e-bulletin/flipbook/define.js');
    expect(FlipbookElement.name).to.equal('FlipbookElement');
    expect('customElements' in globalThis && customElements.get('e-flipbook')).to.not.equal(true);
  });
});
