/** Search across the issues of a shelf. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
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

describe('search across issues', () => {
  it('finds without accents and says in which issue, article and on which page', async () => {
    const element = await shelf();
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('Thấy “dat dai” ở 2 trong 8 số');
    expect(find(element, '.section-title').map((one) => one.textContent)).to.deep.equal([
      'Số 7',
      'Số 3',
    ]);
    const [hit] = find(element, '.hit');
    expect(hit?.querySelector('.hit-title')?.textContent).to.equal('Bài một của số 7');
    expect(hit?.querySelector('mark')?.textContent?.toLowerCase()).to.contain('đất');
    expect(hit?.textContent).to.include('Trang 2');
    hit?.click();
    await until(() => inner(element)?.issue);
    expect(inner(element)?.page).to.equal(2);
    find(element, '.to-shelf')[0]?.click();
    await until(() => !inner(element));
    // What was found is still there.
    expect(find(element, '.hit')).to.have.length(2);
  });

  it('finds words of which no keyboard made letters, where no issue has them as they were typed', async () => {
    const element = await shelf();
    await ask(element, 'ddaats ddai');
    expect(textOf(element)).to.include('Thấy “ddaats ddai” ở 2 trong 8 số');
    // By Telex it would be "vỉa", too.
    await ask(element, 'visa');
    expect(find(element, '.section-title').map((one) => one.textContent)).to.deep.equal(['Số 5']);
  });

  it('asks for each index once', async () => {
    const element = await shelf();
    await ask(element, 'dat dai');
    await ask(element, 'hội làng');
    expect(network.asked.filter((path) => path.endsWith('search.json'))).to.have.length(8);
  });

  it('names an issue that cannot be searched and shows what the others have', async () => {
    const element = await shelf({ broken: [3, 5] });
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('Chưa tìm được trong Số 3.').and.include('trong Số 5.');
    expect(find(element, '.hit')).to.have.length(1);
    network.broken = new Set();
    named(element, 'Thử lại').click();
    await until(() => find(element, '.hit').length === 2);
    expect(textOf(element)).not.to.include('Chưa tìm được');
  });

  it('says where an issue has more than is listed, and opens it', async () => {
    const element = await shelf();
    await ask(element, 'mùa xuân');
    expect(find(element, '.hit')).to.have.length(1);
    expect(find(element, '.more-hits')).to.have.length(0);
    await ask(element, 'tổ dân phố');
    expect(find(element, '.hit')).to.have.length(8);
    const more = named(element, 'Còn chỗ khác nữa. Mở Số 6 để tìm tiếp');
    more.click();
    await until(() => inner(element)?.issue);
    expect(inner(element)?.issue?.title).to.equal('Bản tin số 6');
  });

  it('says what to do where nothing is found, and leads back to the shelf', async () => {
    const element = await shelf();
    await ask(element, 'xyzzy');
    expect(textOf(element)).to.include('Không thấy “xyzzy” trong 8 số');
    named(element, 'Tất cả các số').click();
    await until(() => find(element, '.issue').length === 7);
  });

  it('goes on to older issues when it is told to', async () => {
    const element = await shelf({ count: 14 });
    await ask(element, 'dat dai');
    expect(textOf(element)).to.include('trong 12 số');
    named(element, 'Tìm tiếp trong các số cũ hơn').click();
    await until(() => textOf(element).includes('trong 14 số'));
    expect(named(element, 'Tìm tiếp trong các số cũ hơn')).to.equal(undefined);
  });

  it('begins with Enter, which presses no button of the page around', async () => {
    const element = await shelf();
    const [box] = find<HTMLInputElement>(element, '#shelf-query');
    let seen = 0;
    const count = (): number => (seen += 1);
    addEventListener('keydown', count);
    box!.value = 'dat dai';
    box!.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'Enter',
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    removeEventListener('keydown', count);
    expect(seen).to.equal(0);
    await until(() => find(element, '.hit').length === 2);
  });
});
