/** The interface in English, in a page of its own: one page speaks one language. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import { until } from './fixture.js';

afterEach(() => document.querySelector('e-poll')?.remove());

describe('lang="en"', () => {
  it('says everything in English once the words have arrived', async () => {
    const element = document.createElement('e-poll');
    element.lang = 'en';
    element.preview = true;
    element.definition = {
      id: 'q',
      title: 'Opening hours',
      language: 'en',
      questions: [{ id: 'q', type: 'yesno', title: 'Saturdays?', required: true, noOpinion: true }],
    };
    document.body.append(element);
    const text = (): string => element.shadowRoot?.querySelector('.root')?.textContent ?? '';
    await until(() => text().includes('Send answer'));
    expect(text()).to.contain('Send answer').and.contain('Opinion poll, for reference');
    expect(text()).to.match(/Yes\s+No\s+No opinion/);
    await element.submit();
    await element.updateComplete;
    expect(text()).to.contain('There is something to correct').and.contain('Answer this question.');
    expect(element.shadowRoot?.querySelector<HTMLElement>('.root')?.lang).to.equal('en');
  });
});
