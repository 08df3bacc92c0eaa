/** The class comes without registering; `define.js` registers, also twice. */
import { describe, it, expect } from '@e-bulletin/tools/testing';

describe('index and define', () => {
  it('index registers nothing, define registers once', async () => {
    const { FlipbookElement } = await import('../../src/index.js');
    expect(customElements.get('e-flipbook')).to.equal(undefined);
    await import('../../src/define.js');
    expect(customElements.get('e-flipbook')).to.equal(FlipbookElement);
    expect(FlipbookElement.version).to.match(/^\d+\.\d+\.\d+/);
  });

  it('creates an element that is quiet without a source', async () => {
    const element = document.createElement('e-flipbook');
    document.body.append(element);
    await element.updateComplete;
    expect([element.pages, element.page, element.view, element.hash]).to.deep.equal([
      0,
      1,
      'auto',
      null,
    ]);
    expect(element.shadowRoot?.querySelector('.failure')).to.equal(null);
    element.remove();
  });
});
