/** Readers who press again, change their mind or go away while what they asked for is on its way. */
import { describe, it, expect, afterEach } from '@e-bulletin/tools/testing';
import type { FlipbookElement } from '../../src/index.js';
import {
  $,
  bookOf,
  clean,
  faults,
  fullDialog,
  mount,
  press as key,
  ready,
  until,
  withFiles,
} from './fixture.js';
import { open, targets } from './hotspot-story.js';
import { files, hits } from './search-story.js';
import { dialog, focused, spots, storyOf } from './story.js';

afterEach(clean);

const later = async (): Promise<void> => {
  // Tasks later, what was on its way is here.
  await new Promise((resolve) => setTimeout(resolve, 50));
};

describe('a panel on its way', () => {
  it('does not open when it was closed meanwhile', async () => {
    const element = mount(bookOf(8));
    await ready(element, true);
    const coming = element.open('thumbnails');
    element.close();
    await coming;
    await later();
    expect($(element, '.panel') === null).to.equal(true);
  });

  it('nor when it was closed before anything of it was here', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    const coming = element.open('thumbnails');
    element.close();
    await coming;
    await later();
    expect($(element, '.panel') === null).to.equal(true);
  });

  it('leaves the focus to who writes in another field by now, and takes it otherwise', async () => {
    const element = mount(bookOf(8));
    await ready(element, true);
    const field = document.createElement('input');
    element.parentElement?.prepend(field);
    const coming = element.open('bookmarks');
    field.focus();
    await coming;
    await later();
    expect($(element, '.panel') === null).to.equal(false);
    expect(document.activeElement === field).to.equal(true);
    element.close();
    await element.updateComplete;
    field.focus();
    await element.open('bookmarks');
    expect(document.activeElement === element).to.equal(true);
    field.remove();
  });

  it('is gone when the element left and came back', async () => {
    const element = mount(bookOf(8));
    await ready(element, true);
    const place = element.parentElement as HTMLElement;
    await element.open('thumbnails');
    element.close();
    const coming = element.open('thumbnails');
    element.remove();
    await coming;
    place.append(element);
    await later();
    expect($(element, '.panel') === null).to.equal(true);
  });
});

describe('"Tìm" on its way', () => {
  const press = async (): Promise<{ element: FlipbookElement; coming: Promise<void> }> => {
    const element = mount(withFiles(bookOf(4), files));
    await ready(element, true);
    const button = $(element, '[data-panel=search]');
    button.focus();
    return { element, coming: element.open('search') };
  };

  it('is a field of the kind and the name of the one that comes', async () => {
    const { element, coming } = await press();
    const heard = (): (string | null | undefined)[] =>
      ['type', 'aria-label'].map((name) => focused(element)?.getAttribute(name));
    expect(heard()).to.deep.equal(['search', 'Chữ cần tìm']);
    await coming;
    await until(() => focused(element)?.className === 'field');
    expect(heard()).to.deep.equal(['search', 'Chữ cần tìm']);
  });

  it('searches for what was typed meanwhile, once it is here', async () => {
    const { element, coming } = await press();
    const field = focused(element) as HTMLInputElement;
    field.value = 'dat dai';
    expect(key(field, 'Enter').defaultPrevented, 'no form of the portal is posted').to.equal(true);
    await coming;
    await until(() => hits(element).length === 2);
    expect($<HTMLInputElement>(element, '.field').value).to.equal('dat dai');
    expect([focused(element)?.className, field.isConnected]).to.deep.equal(['field', false]);
    element.close();
    await element.updateComplete;
    expect(focused(element)?.getAttribute('data-panel')).to.equal('search');
    await element.open('search');
    expect($<HTMLInputElement>(element, '.field').value, 'as it was left').to.equal('dat dai');
  });

  it('gives the focus back where it is no longer wanted', async () => {
    const { element, coming } = await press();
    key(focused(element) as Element, 'Escape');
    await coming;
    expect(focused(element)?.getAttribute('data-panel')).to.equal('search');
    expect($(element, '.panel') === null).to.equal(true);
  });
});

describe('full view on its way', () => {
  it('does not open when it was closed meanwhile', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    const coming = element.expand();
    await element.collapse();
    await coming;
    expect([!!fullDialog(element), element.hasAttribute('full')]).to.deep.equal([false, false]);
  });

  it('does not open in an element that left, and opens when that came back', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    const place = element.parentElement as HTMLElement;
    const coming = Promise.all([element.expand(), element.present()]);
    element.remove();
    await coming;
    place.append(element);
    await ready(element);
    expect(!!fullDialog(element)).to.equal(false);
    await element.expand();
    expect(fullDialog(element)?.matches(':modal')).to.equal(true);
    await element.collapse();
  });

  it('becomes the presentation where that was asked for last', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    await Promise.all([element.expand(), element.present()]);
    expect(!!$(element, '.presenting')).to.equal(true);
    await element.collapse();
  });
});

describe('a hotspot on its way', () => {
  it('opens once, however often it is pressed', async () => {
    const element = await open(
      storyOf(1, { hotspots: { 1: spots({ kind: 'audio', href: 'a.mp3', title: 'Loa' }) } }),
    );
    const [target] = targets(element);
    target?.click();
    target?.click();
    target?.click();
    await until(() => dialog(element), 'a dialog');
    await later();
    expect(element.renderRoot.querySelectorAll('dialog')).to.have.lengthOf(1);
  });
});

describe('a number that no page has', () => {
  it('is told to those who see, too, over whatever lies there', async () => {
    const element = mount(bookOf(8));
    await ready(element);
    const field = $(element, '.number') as HTMLInputElement;
    field.value = '99';
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    await until(() => $(element, '.told'), 'the sentence');
    expect($(element, '.told').textContent).to.equal('Không có trang “99”. Bản tin có 8 trang.');
    expect($(element, '.told').matches(':popover-open')).to.equal(true);
    expect(await faults(element)).to.deep.equal([]);
    element.remove();
    expect(!!$(element, '.told')).to.equal(false);
  });
});
