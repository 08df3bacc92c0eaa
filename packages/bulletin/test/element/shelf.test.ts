/** `<e-bulletin>` as a shelf of issues: its states, opening in place, the way back. */
import axe from 'axe-core';
import { describe, expect, it } from '@e-bulletin/tools/testing';
import type { BulletinElement } from '@e-bulletin/bulletin';
import { feedOf } from '../support/shelf-files.js';
import {
  ask,
  find,
  inner,
  named,
  network,
  shelf,
  standIn,
  textOf,
  until,
} from '../support/shelf-page.js';

standIn();

const focused = (element: BulletinElement): Element | null =>
  (element.renderRoot as ShadowRoot).activeElement;
const announced = (element: BulletinElement): string =>
  element.renderRoot.querySelector('.root > .live, .root > [role=status]')?.textContent?.trim() ??
  '';

describe('a shelf', () => {
  it('shows the newest issue large and the others by years', async () => {
    const element = await shelf();
    expect(find(element, '.section-title').map((one) => one.textContent?.trim())).to.deep.equal([
      'Số mới nhất',
      'Năm 2026',
      'Năm 2025',
    ]);
    expect(find(element, '.newest-name')[0]?.textContent).to.equal('Số 8');
    expect(find(element, '.issue-name').map((one) => one.textContent)).to.deep.equal(
      [7, 6, 5, 4, 3, 2, 1].map((number) => `Số ${number}`),
    );
    expect(find(element, '.button.filled')).to.have.length(1);
    expect(element.issue).to.equal(undefined);
    // No issue is asked for before one is wanted.
    expect(network.asked.filter((path) => path.endsWith('manifest.json'))).to.deep.equal([]);
  });

  it('is accessible, with results too', async () => {
    const element = await shelf();
    const check = async (): Promise<void> => {
      const { violations } = await axe.run(element, { rules: { region: { enabled: false } } });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).to.deep.equal(
        [],
      );
    };
    await check();
    await ask(element, 'dat dai');
    await check();
  });

  it('says where the feed has issues that do not stand here', async () => {
    const whole = await shelf();
    expect(find(whole, '.shelf-partial')).to.have.length(0);
    whole.remove();
    const part = await shelf({ feed: { links: [{ rel: 'next', href: 'feed-2.json' }] } });
    expect(find(part, '.shelf-partial')[0]?.textContent?.trim()).to.equal(
      'Kho còn những số khác, không hiện ở đây.',
    );
  });

  it('of one issue has nothing below it; of none says so', async () => {
    expect(find(await shelf({ count: 1 }), '.section-title')).to.have.length(1);
    document.querySelector('e-bulletin')?.remove();
    const empty = await shelf({ count: 0 });
    expect(textOf(empty)).to.include('Kho chưa có số nào');
    expect(find(empty, 'input')).to.have.length(0);
  });

  it('follows the language of the feed', async () => {
    expect((await shelf()).issueLanguage).to.equal('vi');
  });

  it('in a column of 320 px with text twice as large stays inside', async () => {
    const element = await shelf();
    element.style.width = '320px';
    element.style.setProperty('--e-scale', '2');
    await ask(element, 'dat dai');
    const wide = (): string[] =>
      find(element, '.shelf *')
        .filter(
          (one) => one.getBoundingClientRect().right > element.getBoundingClientRect().right + 1,
        )
        .map((one) => one.outerHTML.slice(0, 80));
    expect(wide()).to.deep.equal([]);
    named(element, 'Tất cả các số').click();
    await until(() => find(element, '.issue').length > 0);
    expect(wide()).to.deep.equal([]);
    const small = find(element, 'button:not([aria-hidden]), input').filter(
      (one) => one.offsetHeight < 44,
    );
    expect(small).to.deep.equal([]);
  });

  it('what is no feed either fails as any wrong address does, and can be tried again', async () => {
    const element = await shelf();
    network.feed = { name: 'app' };
    const failed = new Promise((done) =>
      element.addEventListener('e-issue-error', done, { once: true }),
    );
    await element.retry();
    expect(((await failed) as CustomEvent<{ code: string }>).detail.code).to.equal('not-manifest');
    expect(find(element, '.shelf')).to.have.length(0);
    network.feed = feedOf(2);
    await element.retry();
    await until(() => find(element, '.issue').length === 1);
  });

  it('is thrown away where another address was asked for meanwhile', async () => {
    const element = await shelf();
    let free = (): void => undefined;
    network.slow = new Promise((done) => (free = done));
    element.setAttribute('src', '/kho/cham/feed.json');
    await until(() => network.asked.includes('cham/feed.json'));
    element.setAttribute('src', '/kho/so-3/manifest.json');
    await until(() => element.issue?.title === 'Bản tin số 3');
    free();
    await element.updateComplete;
    expect(find(element, '.shelf')).to.have.length(0);
  });

  it('runs nothing that a feed says', async () => {
    const element = await shelf();
    const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
    network.feed = {
      metadata: { title: evil, publisher: evil },
      publications: [
        {
          metadata: { title: evil, subtitle: evil },
          links: [{ href: 'so-1/manifest.json', type: 'application/divina+json' }],
          images: [{ href: 'javascript:window.ran=1', type: 'image/png' }],
        },
      ],
    };
    await element.retry();
    await until(() => textOf(element).includes('onerror'));
    expect(find(element, 'script, img')).to.deep.equal([]);
    expect('ran' in window).to.equal(false);
  });
});

describe('an issue of a shelf', () => {
  it('opens in place; the way back leads to where it was chosen', async () => {
    const element = await shelf();
    const [first] = find(element, '.issue');
    first?.focus();
    first?.click();
    await until(() => inner(element)?.issue);
    expect(inner(element)?.issue?.title).to.equal('Bản tin số 7');
    expect(find(element, '.shelf')[0]?.hidden).to.equal(true);
    expect(focused(element)?.textContent?.trim()).to.equal('Tất cả các số');
    await until(() => announced(element).startsWith('Đã mở'));
    expect(location.hash).to.equal('');
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element));
    await until(() => focused(element) === first);
    expect(find(element, '.shelf')[0]?.hidden).to.equal(false);
  });

  it('tells the page what happens in it', async () => {
    const element = await shelf();
    const ready = new Promise<CustomEvent<{ issue: { title: string } }>>((done) =>
      element.addEventListener('e-issue-ready', (event) => done(event as never), { once: true }),
    );
    find(element, '#newest-read')[0]?.click();
    expect((await ready).detail.issue.title).to.equal('Bản tin số 8');
  });

  it('that does not open says so in its place, and the shelf stays a press away', async () => {
    const element = await shelf({ broken: [8] });
    find(element, '#newest-read')[0]?.click();
    await until(() => inner(element)?.renderRoot.querySelector('.failure'));
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element) && find(element, '.issue').length === 7);
  });

  it('is in the address where `hash` is; Back and Forward lead between the shelf and it', async () => {
    const element = await shelf({ attributes: { hash: '' } });
    find(element, '.issue')[1]?.click();
    await until(() => inner(element)?.issue);
    expect(location.hash).to.equal('#issue=so-6');
    expect(inner(element)?.getAttribute('hash')).to.equal('so-6');
    history.back();
    await until(() => !inner(element));
    expect(location.hash).to.equal('');
    history.forward();
    await until(() => inner(element)?.issue?.title === 'Bản tin số 6');
    named(element, 'Tất cả các số').click();
    await until(() => !inner(element));
    expect(location.hash).to.equal('');
    history.back();
    await until(() => inner(element)?.issue);
  });

  it('is opened by an address that names it; one that names none shows the shelf', async () => {
    history.replaceState(null, '', '#issue=so-2');
    const element = await shelf({ attributes: { hash: '' } });
    await until(() => inner(element)?.issue?.title === 'Bản tin số 2');
    location.hash = '#issue=so-99';
    await until(() => !inner(element) && find(element, '.issue').length === 7);
  });

  it('leaves no listener behind', async () => {
    const element = await shelf({ attributes: { hash: '' } });
    element.remove();
    await until(() => find(element, '.shelf').length === 0);
    location.hash = '#issue=so-2';
    await new Promise((done) => addEventListener('hashchange', done, { once: true }));
    expect(inner(element)).to.equal(null);
  });
});
