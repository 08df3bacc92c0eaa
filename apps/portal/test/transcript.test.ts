/**
 * What a screen reader is given, from Chromium's own accessibility tree: open the contents, go to an article, read it,
 * return; and find a word.
 */
import { after, before, describe, expect, it } from '@e-bulletin/tools/testing';
import { listenTo, type Tree } from './support/accessibility-tree.ts';
import { eventually } from './support/eventually.ts';
import { openSite, type Site } from './support/portal-page.ts';
import { control, lyingAt, opened } from './support/reader.ts';

let site: Site;

before(async () => {
  site = await openSite();
});
after(() => site.close());

/** The focus comes to what is said so. */
const comes = (tree: Tree, line: RegExp): Promise<void> =>
  eventually(async () => expect(await tree.focused()).to.match(line));

describe('what a screen reader is given', () => {
  it('contents, an article, its words, and back', async () => {
    const { page, close } = await site.open('/');
    await opened(page);
    const tree = await listenTo(page);
    const button = await control(page, 'Mục lục');
    await button.focus();
    await page.keyboard.press('Enter');
    await control(page, 'Đóng');
    const contents = await tree.until('dialog', /^Mục lục$/, /^button "Ngõ 42 hết ngập/);
    expect(contents.slice(0, 3)).to.deep.equal([
      'heading 2 "Mục lục"',
      'button "Đóng"',
      'navigation "Mục lục"',
    ]);
    const entry = contents.find((line) => /^button "Ngõ 42 hết ngập.*trang 10"$/.test(line)) ?? '';
    expect(entry).not.to.equal('');
    const handle = await control(page, /"(.*)"/.exec(entry)?.[1] ?? '');
    await handle.focus();
    await page.keyboard.press('Enter');
    await lyingAt(page, 12);
    await comes(tree, /^group "Trang 10/);
    const words = await tree.until('group', /^Trang 10/, /Ngõ 42 hết ngập/);
    expect(words[0]).to.equal('image "Trang 10"');
    expect(words.filter((line) => line.includes('Ngõ 42 hết ngập:'))).to.deep.equal([
      'heading 3 "Ngõ 42 hết ngập: tuyến cống mới chạy thử trước mùa mưa"',
    ]);
    const at = words.findIndex((line) => line.startsWith('heading 3'));
    const text = words.slice(at).join('\n').replaceAll(/\s+/g, ' ');
    expect(text).to.contain('đã chạy thử. Chiều thứ');
    expect(text).to.match(/image "Hình: Những ống cống bê tông/);
    expect(text, 'running heads are for the eye').not.to.contain('Bản tin phường Sen Hồng · Số 8');
    expect(
      await tree.count('Sau bốn tháng thi công, tuyến cống dài 380 mét dưới ngõ 42'),
      'nothing twice',
    ).to.equal(1);
    await button.focus();
    await page.keyboard.press('Enter');
    await control(page, 'Đóng');
    // The contents open where the reader is.
    await comes(tree, /^button "Ngõ 42/);
    await page.keyboard.press('Escape');
    await comes(tree, /^button "Mục lục"$/);
    await close();
  });

  it('a word, found, and its place in the pages', async () => {
    const { page, close } = await site.open('/');
    await opened(page);
    const tree = await listenTo(page);
    // The portal has a "Tìm" of its own.
    const button = await page.waitForSelector('e-bulletin >>> [data-panel=search]');
    await button?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('e-bulletin >>> .field');
    await comes(tree, /^searchbox "Chữ cần tìm"$/);
    await page.keyboard.type('ong cong duong kinh');
    const found = await tree.until(
      'dialog',
      /^Tìm trong bản tin$/,
      /^button .*Ống cống đường kính.*trang 10"$/,
    );
    expect(found.some((line) => /^StaticText "Thấy \d+ chỗ\."$/.test(line))).to.equal(true);
    await page.keyboard.press('ArrowDown');
    await comes(tree, /^button .*Ống cống đường kính/);
    await page.keyboard.press('Enter');
    await lyingAt(page, 12);
    await comes(tree, /^group "Trang 10/);
    const bar = await tree.until('group', /^Kết quả tìm$/, /Chỗ sau/);
    expect(bar).to.include.members(['button "Chỗ trước"', 'button "Chỗ sau"', 'button "Đóng"']);
    await close();
  });
});
