/** `<e-poll>` is answered: what is said when, where the focus goes, the preview. */
import { afterEach, describe, expect, it } from '@e-bulletin/tools/testing';
import {
  address,
  all,
  clean,
  definition,
  fresh,
  mount,
  one,
  open,
  receipt,
  sent,
  serve,
  until,
} from './fixture.js';

afterEach(clean);

describe('answering', () => {
  it('says that it is sending when it is pressed again, for as long as the line takes', async () => {
    const element = await sent([503, {}]);
    expect(element.phase).to.equal('unsent');
    let answer: ((reply: Response) => void) | undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    const button = one(element, '.actions button');
    button.focus();
    button.click();
    await element.updateComplete;
    expect(one(element, '.state').textContent).to.equal('Đang gửi…');
    expect(element.shadowRoot?.activeElement?.id).to.equal('state');
    await until(() => answer);
    answer!(new Response('{}', { status: 503 }));
    await until(() => element.phase === 'unsent');
    await element.updateComplete;
    expect(one(element, '.state').textContent).to.contain('Chưa gửi');
    expect(element.shadowRoot?.activeElement?.id).to.equal('state');
  });

  it('has nothing chosen, asks what follows from an answer, and forgets what no longer does', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    expect(all(element, 'input:checked')).to.have.length(0);
    const titles = (): string[] =>
      all(element, '.question > legend').map((l) => l.textContent ?? '');
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(false);
    one(element, 'input[value=sang]').click();
    await element.updateComplete;
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(true);
    one(element, 'input[value=toi]').click();
    await element.updateComplete;
    expect(titles().some((title) => title.includes('Vì sao'))).to.equal(false);
  });

  it('keeps every answer that comes before the next drawing, as from a program that fills in forms', async () => {
    const element = await mount({ definition, preview: true, view: 'all' });
    const rows = all(element, 'fieldset.statement').map((row) => row.querySelector('input')!);
    const boxes = all(element, 'input[type=checkbox]').slice(0, 2) as HTMLInputElement[];
    expect(Math.min(rows.length, boxes.length)).to.be.at.least(2);
    for (const input of [...rows, ...boxes]) input.click();
    await element.updateComplete;
    expect([...rows, ...boxes].every(({ checked }) => checked)).to.equal(true);
  });

  it('promises on a shared tablet nothing that only a device of one person keeps', async () => {
    const promises = async (kiosk: boolean): Promise<string> => {
      serve({ definition: { ...definition, id: fresh('hua') }, state: 'open', ticket: 't' });
      const element = await mount({ src: '/polls/hua', kiosk, view: 'all' });
      await until(() => element.phase === 'form');
      return one(element, 'form > .small').textContent ?? '';
    };
    expect(await promises(false))
      .to.contain('mã ngẫu nhiên')
      .and.contain('đổi ý');
    const shared = await promises(true);
    expect(shared).to.contain('Không hỏi tên').and.not.contain('mã ngẫu nhiên');
    expect(shared).to.not.contain('đổi ý');
  });

  it('says nothing more of the form once another screen is there', async () => {
    const options = ['Mái', 'Nước'].map((label, i) => ({ id: `o${i}`, label }));
    const definition = {
      id: fresh('xep'),
      title: 'Xếp',
      questions: [{ id: 'xep', type: 'ranking', title: 'Làm gì trước?', options, required: true }],
    };
    serve({ definition, state: 'open', ticket: 't' }, [200, receipt]);
    const element = await mount({ src: address(), view: 'all' });
    const heard = (): string => one(element, '.hidden-text[role=status]').textContent!.trim();
    for (const id of ['o0', 'o1']) {
      await until(() => all(element, `#q-xep-${id}-pick`).length);
      one(element, `#q-xep-${id}-pick`).click();
    }
    const hears = async (text: string): Promise<void> => {
      await until(() => heard() === text);
      expect(heard()).to.equal(text);
    };
    await hears('Nước: thứ 2 trong 2');
    one(element, '[part=send]').focus();
    await element.submit();
    await until(() => element.shadowRoot?.activeElement?.id === 'state');
    await hears('');
    element.clear();
    await until(() => element.phase === 'form' && all(element, '#q-xep-o0-pick').length);
    one(element, '#q-xep-o0-pick').click();
    await hears('Mái: thứ 1 trong 1');
    // As a shared tablet does it between two people.
    element.clear();
    await hears('');
  });

  for (const [width, scale] of [
    [700, '1'],
    [340, '2'],
    [150, '1'],
  ] as const) {
    it(`shows pictures of options as large as there is room, from where the poll lies, at ${width} px and scale ${scale}`, async () => {
      const href = '/polls/cong-vien/pictures/1.svg';
      const options = ['Bản vẽ có hồ nước', 'Bản vẽ có sân chơi'].map((label, i) => ({
        id: `o${i}`,
        label,
        image: { href, alt: `Bản vẽ ${i}` },
      }));
      const questions = ['single', 'ranking'].map((type) => ({
        id: type,
        type,
        title: 'Nên làm theo bản vẽ nào?',
        options,
      }));
      const definition = { id: fresh('hinh'), title: 'Công viên', questions };
      serve({ definition, state: 'open', ticket: 't' });
      const src = 'https://y-kien.example.vn/polls/hinh';
      const element = await mount({ src, view: 'all' }, { width, scale });
      const images = all(element, 'img') as HTMLImageElement[];
      expect(images.map((image) => image.src)).to.deep.equal(
        Array(4).fill(`https://y-kien.example.vn${href}`),
      );
      const edge = element.getBoundingClientRect().right - 20;
      // None can be fetched here: as on a line that was cut.
      await until(() => images.every(({ complete }) => complete));
      for (const image of images) {
        expect(image.getBoundingClientRect().right).to.be.at.most(edge);
        expect(image.parentElement!.getBoundingClientRect().right).to.be.at.most(edge + 1);
      }
      const [picture] = images;
      const room = picture!.parentElement!.clientWidth - 32;
      expect(picture!.getBoundingClientRect().width).to.be.within(Math.min(room, 480), 480);
      // Words are not squeezed by what stands beside them.
      const words = one(element, '.option span').getBoundingClientRect();
      expect(words.width).to.be.at.least(Math.min(300, width * 0.35));
      const { bottom } = one(element, '.option input').getBoundingClientRect();
      if (width > 150) expect(words.top).to.be.below(bottom);
    });
  }

  it('shows the whole of a picture that was taken upright, no taller than a screen', async () => {
    const image = { href: '/polls/cong-vien/pictures/1.svg', alt: 'Ghế' };
    const options = ['a', 'b'].map((id) => ({ id, label: id, image }));
    const questions = [{ id: 'q', type: 'single', title: 'Mẫu nào?', options }];
    serve({ definition: { id: fresh('dung'), title: 'Ghế', questions }, state: 'open' });
    const element = await mount({ src: 'https://y-kien.example.vn/polls/x', view: 'all' });
    const picture = one(element, 'img') as HTMLImageElement;
    // None can be fetched here.
    picture.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1600"/>')}`;
    await picture.decode();
    expect(picture.clientHeight).to.be.within(300, 400);
    expect(getComputedStyle(picture).objectFit).to.equal('contain');
  });

  it('tears no word of an option on a phone that is zoomed to twice the size', async () => {
    const questions = [
      { id: 'muc', type: 'rating', title: 'Ra sao?', low: 'chưa tốt', high: 'rất tốt' },
      {
        id: 'y-kien',
        type: 'likert',
        title: 'Thấy thế nào?',
        statements: [{ id: 'sach', label: 'Sạch sẽ' }],
      },
    ];
    const definition = { id: fresh('hep'), title: 'Chợ', questions };
    // What a portal leaves of 195 px.
    const element = await mount({ definition, preview: true, view: 'all' }, { width: 145 });
    const edge = element.getBoundingClientRect().right - 20;
    for (const option of all(element, '.option')) {
      expect(option.getBoundingClientRect().right).to.be.at.most(edge);
    }
    const torn = all(element, '.option span').flatMap((words) => {
      const text = [...words.childNodes].find((node) => node instanceof Text) as Text;
      const range = document.createRange();
      return [...text.data.matchAll(/\p{L}+/gu)].flatMap(({ 0: word, index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        return range.getClientRects().length > 1 ? [word] : [];
      });
    });
    expect(torn).to.deep.equal([]);
    element.parentElement!.style.width = '700px';
    await until(() => one(element, '.rating .option').getBoundingClientRect().width < 300);
    for (const option of all(element, '.rating .option')) {
      const [circle, words] = [...option.children].map((part) => part.getBoundingClientRect());
      expect(words!.top).to.be.at.least(circle!.bottom);
      expect(Math.abs(words!.left + words!.right - circle!.left - circle!.right)).to.be.below(2);
    }
  });

  it('ranks by dragging a row as by its buttons; a finger drags by the number alone', async () => {
    const options = ['Mái', 'Nước', 'Đèn'].map((label, i) => ({ id: `o${i}`, label }));
    const questions = [{ id: 'xep', type: 'ranking', title: 'Làm gì trước?', options }];
    const element = await mount({
      definition: { id: fresh('keo'), title: 'Xếp', questions },
      preview: true,
      view: 'all',
    });
    for (let i = 0; i < 3; i++) {
      one(element, '.unranked button').click();
      await element.updateComplete;
    }
    const order = (): string =>
      all(element, '.ranked .words')
        .map((o) => o.textContent)
        .join(' ');
    expect(order()).to.equal('Mái Nước Đèn');
    const drag = async (from: string, pointerType: string): Promise<string> => {
      const row = one(element, '.ranked .row');
      // Without a hand there is no pointer to hold.
      row.setPointerCapture = () => undefined;
      const send = (on: HTMLElement, type: string, clientY = 0): boolean =>
        on.dispatchEvent(
          new PointerEvent(type, { bubbles: true, pointerType, clientY, button: 0 }),
        );
      send(one(element, `.ranked ${from}`), 'pointerdown');
      send(row, 'pointermove', all(element, '.ranked .row').at(-1)!.getBoundingClientRect().bottom);
      send(row, 'pointerup');
      send(row, 'pointermove', 0);
      await element.updateComplete;
      return order();
    };
    expect(await drag('.words', 'touch')).to.equal('Mái Nước Đèn');
    expect(await drag('.words', 'mouse')).to.equal('Nước Đèn Mái');
    expect(await drag('.place', 'touch')).to.equal('Đèn Mái Nước');
    expect(await drag('button', 'mouse')).to.equal('Đèn Mái Nước');
  });

  it('says of a ranking how many have to be ranked', async () => {
    const options = ['Mái', 'Nước', 'Sân'].map((label, i) => ({ id: `o${i}`, label }));
    const ranking = { type: 'ranking', title: 'Làm gì trước?', options };
    const element = await mount({
      preview: true,
      view: 'all',
      definition: {
        id: fresh('xep'),
        title: 'Xếp',
        questions: [
          { ...ranking, id: 'ca' },
          { ...ranking, id: 'dau', max: 2 },
          { ...ranking, id: 'it', min: 1 },
        ],
      },
    });
    await until(() => all(element, '.unranked').length === 3);
    const notes = all(element, '.help').map(({ textContent }) => textContent?.split('.')[0]);
    expect(notes).to.deep.equal([
      'Xếp 3 phương án',
      'Xếp 2 phương án',
      'Bấm Chọn theo thứ tự, trước nhất là số 1',
    ]);
  });

  it('comes back whole when a page that was opened without a line has sent what waited', async () => {
    const src = address();
    serve(open, [503, {}]);
    const before = await mount({ src, view: 'all' });
    one(before, 'input[value=toi]').click();
    await before.submit();
    before.remove();
    window.fetch = () => Promise.reject(new TypeError('no line'));
    const element = await mount({ src, view: 'all' });
    await until(() => element.phase === 'unsent' && all(element, '.main-action').length);
    serve(open, [200, receipt]);
    one(element, '.main-action').click();
    await until(() => element.phase === 'sent' && all(element, '.actions button').length);
    expect(all(element, '.actions button').map(({ innerText }) => innerText.trim())).to.include(
      'Đổi câu trả lời',
    );
  });

  it('shows the question from its first word, where its options fill more than the window', async () => {
    const options = Array.from({ length: 20 }, (_, i) => ({
      id: `o${i}`,
      label: `Phương án ${i}`,
    }));
    const questions = ['mot', 'hai'].map((id) => ({ id, type: 'multiple', title: id, options }));
    const element = await mount({
      definition: { id: fresh('dai'), title: 'Dài', questions },
      preview: true,
      view: 'one',
    });
    const frame = element.parentElement!;
    Object.assign(frame.style, { height: '300px', overflow: 'auto' });
    const next = one(element, '[part=send]');
    next.scrollIntoView({ block: 'end' });
    next.click();
    await until(() => one(element, 'legend')?.textContent?.includes('hai'));
    await element.updateComplete;
    const [top, edge] = [one(element, 'legend'), frame].map(
      (box) => box.getBoundingClientRect().top,
    );
    expect(top).to.be.at.least(edge!);
    frame.style.height = '';
  });

  it('shows the faults that a service finds, in the form', async () => {
    const details = [{ question: 'gio', message: 'Chọn lại câu này.' }];
    const element = await sent([422, { code: 'bad-answers', message: '', details }]);
    expect(element.phase).to.equal('form');
    expect(one(element, '.summary li').innerText.trim()).to.equal(
      'Giờ nào tiện? – Chọn lại câu này.',
    );
    expect(all(element, 'input[value=toi]:checked')).to.have.length(1);
  });

  it('reads a definition from a child script, and sends nothing in the preview', async () => {
    window.fetch = () => Promise.reject(new Error('nothing may be asked for'));
    const element = document.createElement('e-poll');
    element.preview = true;
    element.view = 'all';
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(definition);
    element.append(script);
    document.body.append(element);
    await until(() => element.phase === 'form');
    one(element, 'input[value=toi]').click();
    await element.submit();
    expect(element.phase).to.equal('previewed');
  });
});
