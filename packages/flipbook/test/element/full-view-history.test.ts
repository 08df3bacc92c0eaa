/** Full view in the history of the browser: what Back and Forward do with it, and what is written for them. */
import { describe, it, expect, afterEach, beforeEach } from '@e-bulletin/tools/testing';
import {
  bookOf,
  clean,
  closed,
  fullDialog,
  leaveOf,
  lies,
  mount,
  ready,
  until,
} from './fixture.js';

const home = location.pathname + location.search;

beforeEach(() => history.replaceState(null, '', home));
afterEach(async () => {
  clean();
  // A way back that was begun ends first: it would take an entry of the next test with it, or leave the page.
  if (history.state !== null) {
    await Promise.race([
      new Promise((resolve) => addEventListener('popstate', resolve, { once: true })),
      new Promise((resolve) => setTimeout(resolve, 400)),
    ]);
  }
  history.replaceState(null, '', home);
});

describe('full view and the history', () => {
  const push = history.pushState.bind(history);
  let pushes = 0;
  beforeEach(() => {
    pushes = 0;
    history.pushState = (...entry) => {
      pushes++;
      push(...entry);
    };
  });
  afterEach(() => {
    history.pushState = push;
  });

  it('without hash nothing is written', async () => {
    const element = mount(bookOf(9), { attributes: { view: 'single' } });
    await ready(element, true);
    await element.expand();
    element.goToPage(8);
    await lies(element, '8');
    element.collapse();
    await closed(element);
    expect([pushes, location.hash]).to.deep.equal([0, '']);
  });

  it('with hash Back closes it, on the page that was read', async () => {
    const element = mount(bookOf(9), { attributes: { hash: '', page: '3', view: 'single' } });
    await ready(element, true);
    element.next();
    await element.expand();
    expect(pushes).to.equal(1);
    element.next();
    element.next();
    await lies(element, '6');
    history.back();
    await closed(element);
    await until(() => location.hash === '#page=6');
    expect(element.page).to.equal(6);
  });

  it('with hash Forward opens it again, at the page that was read, and Back closes it again', async () => {
    const element = mount(bookOf(9), { attributes: { hash: '', page: '3', view: 'single' } });
    await ready(element, true);
    await element.expand();
    element.next();
    await lies(element, '4');
    for (let times = 0; times < 2; times++) {
      history.back();
      await closed(element);
      history.forward();
      await until(() => fullDialog(element)?.open, 'full view again');
      await lies(element, '4');
    }
    leaveOf(element).click();
    await closed(element);
    await until(() => history.state === null && location.hash === '#page=4');
    history.forward();
    await until(() => fullDialog(element)?.open, 'full view after its button, too');
    expect(pushes, 'nothing more is written').to.equal(1);
    await element.collapse();
  });

  it('Back from a jump inside returns to the page left; the button leaves all entries behind', async () => {
    const element = mount(bookOf(30), { attributes: { hash: '', page: '3', view: 'single' } });
    await ready(element, true);
    await element.expand();
    element.goToPage(20);
    await lies(element, '20');
    history.back();
    await lies(element, '3');
    expect(fullDialog(element)?.open).to.equal(true);
    element.goToPage(25);
    await lies(element, '25');
    expect(pushes).to.equal(3);
    history.pushState(null, '', '#behind');
    history.back();
    await until(() => location.hash === '#page=25');
    leaveOf(element).click();
    await closed(element);
    await until(() => history.state === null && location.hash === '#page=25');
    expect(element.page).to.equal(25);
  });

  it('another book of the page stays where it is', async () => {
    const first = mount(bookOf(9), { attributes: { hash: 'a', page: '2', view: 'single' } });
    const second = mount(bookOf(9), { attributes: { hash: 'b', page: '3', view: 'single' } });
    await ready(first, true);
    await ready(second, true);
    first.next();
    second.next();
    await second.expand();
    second.next();
    history.back();
    await closed(second);
    expect([first.page, second.page]).to.deep.equal([3, 5]);
    await until(() => location.hash === '#a:page=3&b:page=5');
  });
});
