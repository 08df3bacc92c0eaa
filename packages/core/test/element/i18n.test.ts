import { describe, it, expect, beforeEach, afterEach } from '@e-bulletin/tools/testing';
import { html, LitElement } from 'lit';
import { configureLocalization, msg as hostMsg } from '@lit/localize';
import {
  LanguageController,
  messagesReady,
  msg,
  registerMessages,
  resetLanguage,
  str,
} from '../../src/i18n.js';

registerMessages('core', {
  en: () =>
    Promise.resolve({
      templates: { 'core.hello': 'Hello', 'core.page': str`Page ${1}: ${0}` as never },
    }),
});

class Greeting extends LitElement {
  issueLanguage: string | undefined;
  readonly #language = new LanguageController(this);

  get language() {
    return this.#language.language;
  }

  override render() {
    return html`<p lang=${this.language}>
      ${msg('Xin chào', { id: 'core.hello' })} ${msg(str`${'Bìa'}, trang ${1}`, { id: 'core.page' })}
    </p>`;
  }
}
customElements.define('test-greeting', Greeting);

async function greet(attributes: Record<string, string> = {}, issueLanguage?: string) {
  const element = document.createElement('test-greeting') as Greeting;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.issueLanguage = issueLanguage;
  document.body.append(element);
  await element.updateComplete;
  await messagesReady();
  await element.updateComplete;
  return element;
}

const text = (element: Greeting) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim();

describe('languages', () => {
  const htmlLang = document.documentElement.lang;
  let warnings: string[] = [];
  const warn = console.warn;

  beforeEach(() => {
    resetLanguage();
    warnings = [];
    console.warn = (line: string) => void warnings.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    document.documentElement.lang = htmlLang;
    for (const element of [...document.querySelectorAll('test-greeting')]) element.remove();
  });

  it('speaks Vietnamese by default, whatever <html lang> says', async () => {
    document.documentElement.lang = 'en-US';
    const element = await greet();
    expect(text(element)).to.equal('Xin chào Bìa, trang 1');
    expect(element.language).to.equal('vi');
  });

  it("follows the element's own lang, and moves values to the translation's places", async () => {
    const element = await greet({ lang: 'en-GB' });
    expect(text(element)).to.equal('Hello Page 1: Bìa');
    expect(element.shadowRoot?.querySelector('p')?.lang).to.equal('en');
  });

  it("follows the issue's language when the element has none", async () => {
    expect(text(await greet({}, 'en'))).to.equal('Hello Page 1: Bìa');
  });

  it('prefers the element over the issue', async () => {
    expect(text(await greet({ lang: 'vi' }, 'en'))).to.equal('Xin chào Bìa, trang 1');
  });

  it('has one language per bundle: the first wins, with one warning', async () => {
    const first = await greet({ lang: 'vi' });
    const second = await greet({ lang: 'en' });
    await greet({ lang: 'en' });
    expect(text(second)).to.equal('Xin chào Bìa, trang 1');
    expect(text(first)).to.equal('Xin chào Bìa, trang 1');
    expect(warnings).to.have.length(1);
  });

  it('ignores a language that we do not speak', async () => {
    expect(text(await greet({ lang: 'fr' }))).to.equal('Xin chào Bìa, trang 1');
  });

  it('leaves lit-localize to a host application that configures it', async () => {
    await greet({ lang: 'en' });
    const { setLocale } = configureLocalization({
      sourceLocale: 'en',
      targetLocales: ['fr'],
      loadLocale: () => Promise.resolve({ templates: { 'host.hello': 'Bonjour' } }),
    });
    await setLocale('fr');
    expect(hostMsg('Hello', { id: 'host.hello' })).to.equal('Bonjour');
    expect(text(await greet({ lang: 'en' }))).to.equal('Hello Page 1: Bìa');
  });
});
