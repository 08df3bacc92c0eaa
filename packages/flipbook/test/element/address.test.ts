/** The address: untouched without `hash`, kept with it. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import { bookOf, clean, lies, listen, mount, ready, until } from './fixture.js';

const home = location.pathname + location.search;

beforeEach(() => history.replaceState(null, '', home));
afterEach(() => {
  clean();
  history.replaceState(null, '', home);
});

/** Entries pushed so far. `history.length` stands still at 50, where a tab that ran other tests may be. */
let pushes = 0;
const push = history.pushState.bind(history);
history.pushState = (...entry) => {
  pushes++;
  push(...entry);
};

describe('hash', () => {
  it('absent: neither address nor history is touched or read', async () => {
    history.replaceState(null, '', '#page=5');
    const before = pushes;
    const element = mount(bookOf(9));
    await ready(element, true);
    expect(element.page).to.equal(1);
    element.goToPage(7);
    element.next();
    await lies(element, '8');
    expect([location.hash, pushes]).to.deep.equal(['#page=5', before]);
    history.replaceState(null, '', '#page=3');
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(element.page).to.equal(8);
  });

  it('opens at the page of the address', async () => {
    history.replaceState(null, '', '#page=5');
    const element = mount(bookOf(9), { attributes: { hash: '', page: '2' } });
    await ready(element);
    expect(element.page).to.equal(5);
  });

  it('replaces for steps, pushes for jumps, and Back returns', async () => {
    const element = mount(bookOf(30), { attributes: { hash: '' } });
    await ready(element, true);
    const before = pushes;
    element.next();
    element.next();
    expect([location.hash, pushes]).to.deep.equal(['#page=3', before]);
    element.goToPage(20);
    expect([location.hash, pushes]).to.deep.equal(['#page=20', before + 1]);
    await lies(element, '20');
    const heard = listen(element);
    history.back();
    await lies(element, '3');
    expect(heard).to.deep.equal(['page 3/30 "3" by history']);
    expect([location.hash, pushes]).to.deep.equal(['#page=3', before + 1]);
  });

  it('Back from a first jump returns to where the reader was', async () => {
    const element = mount(bookOf(30), { attributes: { hash: '', page: '4' } });
    await ready(element, true);
    element.goToPage(20);
    await lies(element, '20');
    history.back();
    await lies(element, '4');
    expect(location.hash).to.equal('#page=4');
  });

  it('anchors of the portal turn nothing', async () => {
    const element = mount(bookOf(30), { attributes: { hash: '', page: '4' } });
    await ready(element, true);
    element.next();
    const anchor = document.createElement('a');
    anchor.href = '#thong-bao';
    document.body.append(anchor);
    anchor.click();
    anchor.remove();
    await until(() => location.hash === '#thong-bao');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(element.page).to.equal(5);
  });

  it('two books do not disturb each other', async () => {
    history.replaceState(null, '', '#x=1');
    const first = mount(bookOf(9), { attributes: { hash: 'a' } });
    const second = mount(bookOf(9), { attributes: { hash: 'b' } });
    await ready(first);
    await ready(second);
    first.next();
    second.next();
    second.next();
    expect(location.hash).to.equal('#x=1&a:page=2&b:page=3');
    history.replaceState(null, '', '#a:page=6&b:page=3');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await until(() => first.page === 6);
    expect(second.page).to.equal(3);
  });

  it('takes and loses the attribute while it lives', async () => {
    const element = mount(bookOf(9));
    await ready(element);
    element.setAttribute('hash', '');
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 50));
    element.next();
    expect(location.hash).to.equal('#page=2');
    element.removeAttribute('hash');
    await element.updateComplete;
    element.next();
    expect(location.hash).to.equal('#page=2');
  });
});
