import { describe, it, expect, beforeEach, afterEach } from '@e-bulletin/tools/testing';
import { define, tagOf } from '../../src/define.js';
import { whenDefined } from '../../src/when-defined.js';

let counter = 0;
let warnings: string[] = [];
const warn = console.warn;

function element(version: string) {
  return class extends HTMLElement {
    static readonly version = version;
  };
}

describe('define', () => {
  beforeEach(() => {
    warnings = [];
    console.warn = (text: string) => void warnings.push(text);
    counter++;
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('registers and returns the tag', () => {
    const tag = `e-one-${counter}`;
    expect(define(tag, element('1.0.0'))).to.equal(tag);
    expect(document.createElement(tag)).to.be.instanceOf(customElements.get(tag));
    expect(warnings).to.deep.equal([]);
  });

  it('is silent when the same version comes twice', () => {
    const tag = `e-one-${counter}`;
    define(tag, element('1.0.0'));
    expect(define(tag, element('1.0.0'))).to.equal(tag);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps the first of two versions and names both in one warning', () => {
    const tag = `e-one-${counter}`;
    define(tag, element('1.0.0'));
    expect(define(tag, element('1.1.0'))).to.equal(tag);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('1.0.0').and.contain('1.1.0');
  });

  it('steps around a tag that somebody else owns', () => {
    const tag = `e-foreign-${counter}`;
    customElements.define(tag, class extends HTMLElement {});
    const ours = define(tag, element('1.0.0'));
    expect(ours).to.equal(`e-bulletin-foreign-${counter}`);
    expect(tagOf(tag)).to.equal(ours);
    expect(customElements.get(ours)).to.not.equal(undefined);
    expect(warnings).to.have.length(1);
  });

  it('is waited for under whichever name it takes, and a stranger’s is not', async () => {
    const taken = `e-foreign-${counter}`;
    const free = `e-free-${counter}`;
    let told = '';
    const waits = [taken, free].map((tag) => whenDefined(tag).then((name) => (told += `${name} `)));
    customElements.define(taken, class extends HTMLElement {});
    await customElements.whenDefined(taken);
    await Promise.resolve();
    expect(told).to.equal('');
    const names = [taken, free].map((tag) => define(tag, element('1.0.0')));
    await Promise.all(waits);
    expect(told.trim().split(' ')).to.have.members(names);
    expect(await whenDefined(taken)).to.equal(`e-bulletin-foreign-${counter}`);
  });

  it('gives up quietly when both names are taken', () => {
    const tag = `e-foreign-${counter}`;
    customElements.define(tag, class extends HTMLElement {});
    customElements.define(`e-bulletin-foreign-${counter}`, class extends HTMLElement {});
    expect(define(tag, element('1.0.0'))).to.equal('');
  });
});
