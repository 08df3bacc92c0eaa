/** The class comes without registering; `define.js` registers, also twice. */
import { describe, it, expect } from '@e-bulletin/tools/testing';

describe('index and define', () => {
  it('index registers nothing, define registers once', async () => {
    const { PollElement } = await import('../../src/index.js');
    expect(customElements.get('e-poll')).to.equal(undefined);
    await import('../../src/define.js');
    expect(customElements.get('e-poll')).to.equal(PollElement);
    expect(PollElement.version).to.match(/^\d+\.\d+\.\d+/);
  });

  it('creates an element that is quiet without a source', async () => {
    const element = document.createElement('e-poll');
    document.body.append(element);
    await element.updateComplete;
    expect([element.phase, element.live, element.view]).to.deep.equal(['empty', false, 'auto']);
    element.remove();
  });
});
