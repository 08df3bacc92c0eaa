/** What a voice is given: written on the left of the arrow, spoken on the right. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { governmentAbbreviations, sayContexts } from '../../src/abbreviations.js';
import { speak } from '../../src/spoken.js';

const options = { abbreviations: governmentAbbreviations(), contexts: sayContexts };

const TABLES: Readonly<Record<string, string>> = {
  numbers: `
0 → không
7 hộ → bảy hộ
10 → mười
15 → mười lăm
21 → hai mươi mốt
24 → hai mươi tư
25 → hai mươi lăm
105 → một trăm linh năm
110 → một trăm mười
411 → bốn trăm mười một
1.004 người → một nghìn không trăm linh bốn người
1.500 → một nghìn năm trăm
12.345 → mười hai nghìn ba trăm bốn mươi lăm
1.000.000 → một triệu
1.000.005 → một triệu không trăm linh năm
2.500.000.000 → hai tỷ năm trăm triệu
3.000.000.000.000 → ba nghìn tỷ
1,500,000 → một triệu năm trăm nghìn
0,75 → không phẩy bảy mươi lăm
3,05 → ba phẩy không năm
3,14159 → ba phẩy một bốn một năm chín
Công nghiệp 4.0 → Công nghiệp bốn chấm không
05 hồ sơ → năm hồ sơ
Mạng 5G → Mạng năm gờ
Lớp 4A → Lớp bốn a
Vắc xin B12 → Vắc xin bê mười hai`,
  'as bulletins write': `
Bản tin số 8/2026 → Bản tin số tám năm hai nghìn không trăm hai mươi sáu
đợt 1/2026, kỳ 15/2026 → đợt một năm hai nghìn không trăm hai mươi sáu, kỳ mười lăm năm hai nghìn không trăm hai mươi sáu
ngày 20-11 và sáng 8-3 → ngày hai mươi tháng mười một và sáng ngày tám tháng ba
sáng 8-10 giờ, ngày 5-8 tháng 11 → sáng tám đến mười giờ, ngày năm đến tám tháng mười một
2 viên/ngày; 1/2 viên → hai viên một ngày; một phần hai viên
ngụ 24/3 Lê Lợi, lớp 5/2 → ngụ hai mươi tư trên ba Lê Lợi, lớp năm trên hai
thu 45,6/50 tỷ đồng → thu bốn mươi lăm phẩy sáu trên năm mươi tỷ đồng
tăng 0,5 điểm % → tăng không phẩy năm điểm phần trăm
mục 1.2.3 → mục một chấm hai chấm ba
QĐ 766/QĐ-TTg → quyết định bảy trăm sáu mươi sáu, của Thủ tướng Chính phủ
Giấy phép số 08/GP-STTTT → Giấy phép số tám, của Sở Thông tin và Truyền thông
CT UBND, PCT HĐND → Chủ tịch Ủy ban nhân dân, phó chủ tịch Hội đồng nhân dân
Công ty CP TM-DV → Công ty cổ phần thương mại, dịch vụ
Đảng CSVN, T.Ư Đảng, TƯ → Đảng Cộng sản Việt Nam, Trung ương Đảng, Trung ương
Ảnh: P.V → Ảnh: P.V
Th.S Lê A, BS.CKII Trần B → thạc sĩ Lê A, bác sĩ, chuyên khoa hai Trần B
Tiểu đoàn II → Tiểu đoàn hai
vào app 1022 → vào app một không hai hai`,
  dates: `
ngày 05/11/2024 → ngày năm tháng mười một năm hai nghìn không trăm hai mươi tư
05-11-2024 → ngày năm tháng mười một năm hai nghìn không trăm hai mươi tư
Sáng 1.7.2023 → Sáng ngày một tháng bảy năm hai nghìn không trăm hai mươi ba
2026-10-15 → ngày mười lăm tháng mười năm hai nghìn không trăm hai mươi sáu
lễ 30/4 → lễ ngày ba mươi tháng tư
dịp 1/5 → dịp ngày một tháng năm
Quốc khánh 2/9 → Quốc khánh ngày hai tháng chín
8/3 → ngày tám tháng ba
từ ngày 5/11 đến ngày 8/11 → từ ngày năm tháng mười một đến ngày tám tháng mười một
ngày 5-8/11 → ngày năm đến tám tháng mười một
ngày 5–8/11/2024 → ngày năm đến tám tháng mười một năm hai nghìn không trăm hai mươi tư
28/10 – 3/11/2024 → ngày hai mươi tám tháng mười đến ngày ba tháng mười một năm hai nghìn không trăm hai mươi tư
các ngày 5, 12 và 19/11 → các ngày năm, mười hai và mười chín tháng mười một
tháng 4 → tháng tư
tháng 1 → tháng một
tháng 11/2024 → tháng mười một năm hai nghìn không trăm hai mươi tư
9/2026 → tháng chín năm hai nghìn không trăm hai mươi sáu
quý IV/2026 → quý bốn năm hai nghìn không trăm hai mươi sáu
quý 4/2026 → quý bốn năm hai nghìn không trăm hai mươi sáu
năm học 2025-2026 → năm học hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu
nhiệm kỳ 2020–2025 → nhiệm kỳ hai nghìn không trăm hai mươi đến hai nghìn không trăm hai mươi lăm
Thứ Ba, 20/10 → Thứ Ba, ngày hai mươi tháng mười
năm 1945 → năm một nghìn chín trăm bốn mươi lăm`,
  times: `
7h → bảy giờ
7h30 → bảy giờ ba mươi phút
7g30 → bảy giờ ba mươi phút
7:30 → bảy giờ ba mươi phút
07:05 → bảy giờ năm phút
7 giờ 30 → bảy giờ ba mươi phút
13 giờ 30 phút → mười ba giờ ba mươi phút
17h00 → mười bảy giờ
7h30' → bảy giờ ba mươi phút
7h-11h → bảy giờ đến mười một giờ
7h30–10h30 → bảy giờ ba mươi phút đến mười giờ ba mươi phút
8-10h → tám đến mười giờ
7:30-11:00 → bảy giờ ba mươi phút đến mười một giờ
7:30:15 → bảy giờ ba mươi phút mười lăm giây
2 giờ học → hai giờ học`,
  ranges: `
10-15 hộ → mười đến mười lăm hộ
10 – 15% → mười đến mười lăm phần trăm
Tổ 1–6 → Tổ một đến sáu
35-37°C → ba mươi lăm đến ba mươi bảy độ xê
2-3 triệu đồng → hai đến ba triệu đồng
1.000-2.000 người → một nghìn đến hai nghìn người
tỷ số 2-1 → tỷ số hai một
thứ 2 - thứ 6 → thứ hai đến thứ sáu
thứ 2–6 → thứ hai đến thứ sáu
T2-T6 → thứ hai đến thứ sáu
Thứ Hai–thứ Sáu → Thứ Hai đến thứ Sáu
Chủ nhật – thứ Ba → Chủ nhật đến thứ Ba`,
  money: `
1.500.000đ → một triệu năm trăm nghìn đồng
500.000 đồng → năm trăm nghìn đồng
500.000 VNĐ → năm trăm nghìn đồng
1.200 VND → một nghìn hai trăm đồng
50k → năm mươi nghìn
1,5 tỷ đồng → một phẩy năm tỷ đồng
940 tr → chín trăm bốn mươi triệu
5 tr.đ → năm triệu đồng
5 triệu đ → năm triệu đồng
$100 → một trăm đô la
100 USD → một trăm đô la Mỹ
25.000 đồng/m2 → hai mươi lăm nghìn đồng một mét vuông
300.000đ/tháng → ba trăm nghìn đồng một tháng
2.000 đồng/kg → hai nghìn đồng một ki-lô-gam`,
  percents: `
12,5% → mười hai phẩy năm phần trăm
100 % → một trăm phần trăm
tăng 6,2% → tăng sáu phẩy hai phần trăm
0,5‰ → không phẩy năm phần nghìn`,
  phones: `
028.3829.7611 → không hai tám, ba tám hai chín, bảy sáu một một
(028) 3829 7611 → không hai tám, ba tám hai chín, bảy sáu một một
028-3829-7611 → không hai tám, ba tám hai chín, bảy sáu một một
0901234567 → không chín không một, hai ba bốn, năm sáu bảy
0901 234 567 → không chín không một, hai ba bốn, năm sáu bảy
0200 000 120, 7h30 → không hai không không, không không không, một hai không, bảy giờ ba mươi phút
+84 901 234 567 → cộng tám bốn, chín không một, hai ba bốn, năm sáu bảy
1900 1234 → một chín không không, một hai ba bốn
gọi 115 → gọi một một năm
Gọi 113, 114 hoặc 115. → Gọi một một ba, một một bốn hoặc một một năm.
tổng đài 1022 → tổng đài một không hai hai
có 115 hộ → có một trăm mười lăm hộ
CCCD 079123456789 → căn cước công dân không bảy chín, một hai ba, bốn năm sáu, bảy tám chín`,
  documents: `
Quyết định số 15/2024/QĐ-UBND → Quyết định số mười lăm, năm hai nghìn không trăm hai mươi tư, của Ủy ban nhân dân
số 15/2024/QĐ-UBND → số mười lăm, năm hai nghìn không trăm hai mươi tư, quyết định của Ủy ban nhân dân
Nghị định 13/2023/NĐ-CP → Nghị định mười ba, năm hai nghìn không trăm hai mươi ba, của Chính phủ
Thông tư số 26/2020/TT-BTTTT → Thông tư số hai mươi sáu, năm hai nghìn không trăm hai mươi, của Bộ Thông tin và Truyền thông
Luật số 41/2024/QH15 → Luật số bốn mươi mốt, năm hai nghìn không trăm hai mươi tư, của Quốc hội khóa mười lăm
Kế hoạch 45/KH-UBND → Kế hoạch bốn mươi lăm, của Ủy ban nhân dân
Nghị quyết 12-NQ/TW → Nghị quyết mười hai, của Trung ương
Chỉ thị 05-CT/TU → Chỉ thị năm, của Tỉnh ủy
Công văn 123/UBND-VP → Công văn một trăm hai mươi ba, của Ủy ban nhân dân, văn phòng
1234/QĐ-TTg → một nghìn hai trăm ba mươi tư, quyết định của Thủ tướng Chính phủ
Số 7/TB-XYZ → Số bảy, thông báo của ích i dài dét`,
  'Roman numerals': `
Điều IV → Điều bốn
Chương II → Chương hai
Khóa XIII → Khóa mười ba
khoá IX → khoá chín
quý I → quý một
quý III và IV → quý ba và bốn
quý III–IV → quý ba đến bốn
thế kỷ XXI → thế kỷ hai mươi mốt
Đại hội lần thứ XIII → Đại hội lần thứ mười ba
lần thứ I → lần thứ nhất
Huân chương Lao động hạng III → Huân chương Lao động hạng ba
Phụ lục IV → Phụ lục bốn
II. Tổ chức thực hiện → hai. Tổ chức thực hiện
vitamin C → vitamin C
ông V. An → ông V. An`,
  units: `
60 km/h → sáu mươi ki-lô-mét trên giờ
100 m² → một trăm mét vuông
480 hồ sơ¹, đạt 71,5%². → bốn trăm tám mươi hồ sơ, đạt bảy mươi mốt phẩy năm phần trăm.
100m2 → một trăm mét vuông
5 km2 → năm ki-lô-mét vuông
12 m3 → mười hai mét khối
0,75 ha → không phẩy bảy mươi lăm héc-ta
2,5 kg/người/tháng → hai phẩy năm ki-lô-gam một người một tháng
500 ml → năm trăm mi-li-lít
220V → hai trăm hai mươi vôn
75 kWh → bảy mươi lăm ki-lô-oát giờ
100 Mbps → một trăm mê-ga-bít một giây
-5°C → âm năm độ xê
3 x 4 m → ba nhân bốn mét
380 m → ba trăm tám mươi mét
2 lần/tuần → hai lần một tuần
120/80 mmHg → một trăm hai mươi trên tám mươi mi-li-mét thủy ngân`,
  ordinals: `
thứ 1 → thứ nhất
thứ 4 → thứ tư
lần thứ 2 → lần thứ hai
hạng 1 → hạng nhất
giải 3 → giải ba
T7 → thứ bảy
tổ 5 → tổ năm`,
  addresses: `
số 12/5 ngõ 42 → số mười hai trên năm ngõ bốn mươi hai
123/45/6A đường Lê Lợi → một trăm hai mươi ba trên bốn mươi lăm trên sáu A đường Lê Lợi
P. Bến Nghé, Q.1 → phường Bến Nghé, quận một
TP. Thủ Đức → thành phố Thủ Đức
TP.HCM → thành phố Hồ Chí Minh
KP3 → khu phố ba
KP. 3 → khu phố ba
H. Củ Chi → huyện Củ Chi
QL1 → quốc lộ một
2/3 số hộ → hai phần ba số hộ
45/50 hộ → bốn mươi lăm trên năm mươi hộ
trực 24/7 → trực hai mươi tư trên bảy`,
  web: `
senhong.gov.vn → senhong chấm gờ o vê chấm vê en
https://www.senhong.gov.vn/ → vê kép vê kép vê kép chấm senhong chấm gờ o vê chấm vê en
ubnd@senhong.gov.vn → ubnd a còng senhong chấm gờ o vê chấm vê en
a-b.vn/so-8 → a gạch ngang b chấm vê en gạch chéo so gạch ngang tám`,
  abbreviations: `
UBND phường → Ủy ban nhân dân phường
HĐND và UBND → Hội đồng nhân dân và Ủy ban nhân dân
UBND-HĐND → Ủy ban nhân dân, Hội đồng nhân dân
thẻ BHYT. → thẻ bảo hiểm y tế.
PCCC&CNCH → phòng cháy chữa cháy và cứu nạn cứu hộ
TT-BTTTT → thông tư, Bộ Thông tin và Truyền thông
rau, củ, v.v. → rau, củ, vân vân
v/v tiêm chủng → về việc tiêm chủng
đ/c Nam → đồng chí Nam
PGS.TS Hoa → phó giáo sư, tiến sĩ Hoa
ThS. Lê Bình → thạc sĩ Lê Bình
BXYZ → bê ích i dài dét
cán bộ/công chức → cán bộ, công chức
THÔNG BÁO CỦA UBND PHƯỜNG → thông báo của Ủy ban nhân dân phường
Ông AN nói → Ông an nói`,
  'marks and signs': `
“Đã có ai chưa?” → Đã có ai chưa?
họp (lần hai) lúc tối → họp, lần hai, lúc tối
- Gọi điện → Gọi điện
An & Bình → An và Bình
một — hai → một, hai
vui quá… → vui quá…
a  b\u00adc → a bc`,
};

describe('speak', () => {
  for (const [name, table] of Object.entries(TABLES)) {
    it(name, () => {
      const rows = table.trim().split('\n');
      const said = rows.map((row) => {
        const [written = ''] = row.split(' → ');
        return `${written} → ${speak(written, options)}`;
      });
      expect(said).to.deep.equal(rows);
    });
  }

  it('leaves no digit, whatever stands around it', () => {
    const around = ['', ' ', 'a', '.', ',', '/', '-', '(', '%', 'Q', 'đ', 'T', ':', '–'];
    for (const number of ['0', '7', '05', '1.500', '3,05', '2026', '11/2024', '0901234567']) {
      for (const before of around) {
        for (const after of around) {
          const said = speak(before + number + after, options);
          expect(said).to.match(/^\D+$/, `${before}${number}${after} → ${said}`);
        }
      }
    }
  });

  it('is a fixed point: what was said is said the same', () => {
    for (const table of Object.values(TABLES)) {
      for (const row of table.trim().split('\n')) {
        const said = speak(row.split(' → ')[0] ?? '', options);
        if (/\p{Lu}\p{Lu}/u.test(said)) continue;
        expect(speak(said, options)).to.equal(said);
      }
    }
  });

  it('takes decomposed text for the same', () => {
    const text = 'Điều IV, Nghị định 13/2023/NĐ-CP, thứ Bảy 7h30';
    expect(speak(text.normalize('NFD'), options)).to.equal(speak(text, options));
  });

  it('speaks of round numbers as the south does', () => {
    expect(speak('1.105 hộ', { accent: 'south' })).to.equal('một ngàn một trăm lẻ năm hộ');
  });

  it('ends on long and hostile text, and says all of it', () => {
    for (const part of [
      '1/',
      '1-',
      '0 ',
      'A.',
      'a@',
      '1.',
      'Q',
      '(',
      '11/11-',
      'thứ 2-',
      'một hai. ',
    ]) {
      const said = speak(part.repeat(Math.ceil(20_000 / part.length)), options);
      expect(/\d/.test(said)).to.equal(false, part);
    }
  });
});
