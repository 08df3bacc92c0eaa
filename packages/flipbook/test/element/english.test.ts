/** The interface in English, in a page of its own: one page speaks one language. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import { $, bookOf, clean, FOLDER, lies, mount, ready, until } from './fixture.js';

afterEach(clean);

describe('lang="en"', () => {
  it('says everything in English once the words have arrived', async () => {
    const element = mount(bookOf(4, { label: (n) => (n === 4 ? 'iv' : String(n)) }), {
      attributes: { lang: 'en' },
    });
    await ready(element, true);
    await until(() => $<HTMLImageElement>(element, '.shown img').alt === 'Page 1');
    expect($(element, '.root').lang).to.equal('en');
    expect($(element, '.tools .button').textContent?.trim()).to.equal('Contents');
    expect($(element, '.next').getAttribute('aria-label')).to.equal('Next page');
    element.goToPage(4);
    await lies(element, '4');
    await until(() => $(element, '[role=status]').textContent === 'Page iv, sheet 4 of 4');
    await element.open('contents');
    expect($(element, '.panel .close').textContent?.trim()).to.equal('Close');
  });

  it('cuts no word of "Previous" and "Next" in letters of 200 % at 225 px', async () => {
    const element = mount(bookOf(4), { width: 225, attributes: { lang: 'en' } });
    element.style.setProperty('--e-scale', '2');
    await ready(element, true);
    await until(() => $(element, '.next').textContent?.includes('Next'));
    const { left, right } = element.getBoundingClientRect();
    for (const side of ['.previous', '.next']) {
      const button = $(element, side);
      const box = button.getBoundingClientRect();
      expect(box.left, side).to.be.at.least(left);
      expect(box.right, side).to.be.at.most(right);
      const words = document.createRange();
      words.selectNodeContents(button);
      expect(words.getBoundingClientRect().right, side).to.be.at.most(box.right);
    }
  });

  it('says in English what went wrong', async () => {
    const element = mount(undefined, { attributes: { lang: 'en', src: `${FOLDER}.none` } });
    await until(() => $(element, '.failure'));
    expect($(element, '.failure').textContent).to.contain('File not found');
  });
});
