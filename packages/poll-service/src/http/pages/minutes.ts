/** Signed minutes to print and to hang up: in Vietnamese, whatever the poll's own words are in. */
import { whole } from '@e-bulletin/issue/poll.js';
import type { Minutes } from '../../minutes/minutes.js';
import { fingerprint, type Signed } from '../../minutes/sign.js';
import { html, type Html } from '../html.js';
import { sayEvent } from './events.js';
import { countTables } from './results.js';
import { page } from './shell.js';
import { quoter, VIETNAMESE } from './words.js';

const LEVELS: Readonly<Record<string, string>> = {
  open: 'ai cũng gửi được, không giới hạn số lần',
  device: 'mỗi thiết bị một lần (chặn gửi trùng do nhầm)',
  code: 'mỗi thẻ giấy một lần',
  subject: 'mỗi tài khoản của cổng một lần',
};

/** `language`: of the poll. */
export function minutesPage(signed: Signed, language: string): string {
  const minutes = JSON.parse(signed.document) as Minutes;
  const { online, boxes, result } = minutes;
  const own = quoter(language, VIETNAMESE);
  return page(
    VIETNAMESE,
    `Biên bản: ${minutes.title}`,
    html`<div class="heads"><p>${minutes.publisher && own(minutes.publisher)}</p><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập – Tự do – Hạnh phúc</p></div>
<h1>Biên bản kết quả lấy ý kiến tham khảo</h1>
<p>${own(minutes.title)}</p>
<dl>
${row('Mở', minutes.opened ?? 'khi công bố')}
${row('Đóng', minutes.closed ?? '')}
${row('Cách tính một người', LEVELS[minutes.level] ?? minutes.level)}
${row('Ngày lập biên bản', minutes.day.split('-').reverse().join('/'))}
</dl>
<h2>Đối chiếu</h2>
<dl>
${row('Phiếu trong hòm trên mạng', whole(online.ballots))}
${row('Phiếu theo bộ đếm', whole(online.tally))}
${online.marks !== undefined && row('Dấu đã trả lời (đã huỷ khi chốt)', whole(online.marks))}
${online.issued !== undefined && row('Thẻ đã phát', whole(online.issued))}
${row('Bộ đếm khác với đếm lại', whole(online.differences))}
${row('Kết luận', online.agrees ? 'khớp' : 'KHÔNG KHỚP')}
</dl>
${
  boxes.length > 0 &&
  html`<h2>Hòm phiếu giấy</h2><table><thead><tr><th scope="col">Hòm</th><th scope="col">Hai người kiểm</th><th scope="col" class="n">Phiếu</th></tr></thead><tbody>${boxes.map(
    ({ box, clerks, ballots }) =>
      html`<tr><th scope="row">${box}</th><td>${clerks.join('; ')}</td><td class="n">${whole(ballots ?? 0)}</td></tr>`,
  )}</tbody></table>`
}
<h2>Kết quả</h2>
${countTables(result, { words: VIETNAMESE, own })}
<p><small>${own(result.disclosure)}</small></p>
<h2>Nhật ký công khai</h2>
<p>${VIETNAMESE.linesNote}</p>
<ul>${minutes.lines.map(({ day, event }) => html`<li>${day.split('-').reverse().join('/')}: ${sayEvent(event, 'vi')}</li>`)}</ul>
<div class="signers"><p>Người lập biên bản</p>${boxes.length > 0 && html`<p>Người kiểm phiếu giấy</p>`}<p>Đại diện cơ quan</p></div>
<h2>Chữ ký điện tử của dịch vụ</h2>
<p>Sửa bất cứ chữ nào ở trên thì chữ ký không còn đúng. Tải <a href="/polls/${minutes.poll}/minutes.json">bien-ban.json</a> rồi chạy <code><span class="piece">e-bulletin-polls</span> verify <span class="piece">bien-ban.json</span></code>.</p>
<dl class="hashes">
${row('Bản khai câu hỏi (SHA-256)', pieces(minutes.definition))}
${row('Mọi lá phiếu (gốc cây Merkle)', pieces(minutes.ballots))}
${row('Số đếm đầy đủ của cơ quan (HMAC-SHA-256, khoá riêng của dịch vụ)', pieces(minutes.counts))}
${row('Chữ ký Ed25519', pieces(signed.signature))}
${row('Khoá công khai', pieces(signed.publicKey))}
${row('Dấu của khoá', fingerprint(signed.publicKey))}
</dl>`,
  );
}

function row(name: string, value: string | Html): Html {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
}

/** A line of paper ends between these, and none of them ends in "-": who types it in would take that for a hyphen of the line. */
function pieces(value: string): Html {
  const found = value.match(/.{1,7}-*[^-]?/g) ?? [];
  return html`${found.map((piece) => html`<span class="piece">${piece}</span>`)}`;
}
