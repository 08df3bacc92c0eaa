/** What stands in the cells of an export. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { parsePoll } from '@e-bulletin/issue/poll.js';
import { ballotRows, csv } from '../../src/http/export.js';

describe('an export of ballots', () => {
  it('says what residents read, statements too', () => {
    const { poll } = parsePoll({
      id: 'p',
      title: 'Thư viện',
      questions: [
        {
          id: 'nhan-xet',
          type: 'likert',
          title: 'Nhận xét',
          statements: [{ id: 'yen-tinh', label: 'Phòng đọc yên tĩnh' }],
        },
      ],
    });
    const rows = ballotRows(poll!, [{ 'nhan-xet': { 'yen-tinh': 'dong-y' } }, {}]);
    expect(rows).to.deep.equal([['Nhận xét'], ['Phòng đọc yên tĩnh: Đồng ý'], [null]]);
  });

  it('runs no formula', () => {
    expect(csv([['=1+1', '-2', 3, null, 'a "b"']])).to.equal(
      '\ufeff"\'=1+1","\'-2",3,,"a ""b"""\r\n',
    );
  });
});
