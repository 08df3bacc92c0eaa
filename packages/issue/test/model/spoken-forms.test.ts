/** What bulletins seldom write, and sentences in other languages: left of the arrow written, right of it what a listener hears. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { governmentAbbreviations, isForeign, sayContexts } from '../../src/abbreviations.js';
import { lexiconOf, speak } from '../../src/spoken.js';

const options = {
  abbreviations: governmentAbbreviations(),
  contexts: sayContexts,
  foreign: isForeign,
};

/** Said wrongly when 257 more phrases of ward papers were listened to; the last ones look foreign and are not. */
const FORMS = `
VĐV Lê Nam về nhất với thành tích 1'25"3. → vận động viên Lê Nam về nhất với thành tích một phút hai mươi lăm giây ba.
Chạy 100m: 12"45; bơi 50m: 31"8; 1.500m: 4'32". → Chạy một trăm mét: mười hai giây bốn mươi lăm; bơi năm mươi mét: ba mươi mốt giây tám; một nghìn năm trăm mét: bốn phút ba mươi hai giây.
Đường huyết lúc đói 5,6 mmol/l; mỡ máu dưới 5,2 mmol/L; HbA1c < 7%. → Đường huyết lúc đói năm phẩy sáu mi-li-mol một lít; mỡ máu dưới năm phẩy hai mi-li-mol một lít; hát bê a một xê dưới bảy phần trăm.
Cấm xe trên 16t qua cầu; xe tải 3,5t; cầu tải trọng 16t; 15t rác; 25 t cát. → Cấm xe trên mười sáu tấn qua cầu; xe tải ba phẩy năm tấn; cầu tải trọng mười sáu tấn; mười lăm tấn rác; hai mươi lăm tấn cát.
Em N.V.A (16t) ngụ KP3; trẻ <5t; NCT ≥60t; nữ 18-24t; 40t đảng. → Em N.V.A, mười sáu tuổi, ngụ khu phố ba; trẻ dưới năm tuổi; người cao tuổi từ sáu mươi tuổi; nữ mười tám đến hai mươi tư tuổi; bốn mươi tuổi đảng.
Creatinin 90 µmol/L; 250 mcg; 5 mg/dL; vitamin A 200.000 UI; SpO2 <94%. → Creatinin chín mươi mi-crô-mol một lít; hai trăm năm mươi mi-crô-gam; năm mi-li-gam một đề-xi-lít; vitamin A hai trăm nghìn i u; ét pê o hai dưới chín mươi tư phần trăm.
Điện mặt trời 3,2kWp; ồn 85 dBA; pin 5.000 mAh; 1 Gbps; đĩa 1 TB; xe 50cc. → Điện mặt trời ba phẩy hai ki-lô-oát đỉnh; ồn tám mươi lăm đề-xi-ben; pin năm nghìn mi-li-am-pe giờ; một gi-ga-bít một giây; đĩa một tê-ra-bai; xe năm mươi xê xê.
Mưa 30-50mm/3h; gió 118–133km/giờ; nhóm máu O+; omega-3. → Mưa ba mươi đến năm mươi mi-li-mét trong ba giờ; gió một trăm mười tám đến một trăm ba mươi ba ki-lô-mét trên giờ; nhóm máu O dương; omega ba.
Tâm bão ở 15,5oN - 112,3oE; vĩ độ 10°46'N. → Tâm bão ở mười lăm phẩy năm độ vĩ Bắc, một trăm mười hai phẩy ba độ kinh Đông; vĩ độ mười độ bốn mươi sáu phút vĩ Bắc.
Phong trào "Sạch, xanh 2026" do phường phát động. → Phong trào Sạch, xanh hai nghìn không trăm hai mươi sáu do phường phát động.
Ông nói: "Tôi nay đã 90". Bà cười. → Ông nói: Tôi nay đã chín mươi. Bà cười.
Ti vi 43", màn hình 6.5", ống nước 3/4". → Ti vi bốn mươi ba in, màn hình sáu chấm năm in, ống nước ba phần tư in.
RON 92: 19.560 đồng/lít (+120 đồng); RON 95-III: 20.130 đồng/lít (-85 đồng). → ron chín mươi hai: mười chín nghìn năm trăm sáu mươi đồng một lít, tăng một trăm hai mươi đồng; ron chín mươi lăm ba: hai mươi nghìn một trăm ba mươi đồng một lít, giảm tám mươi lăm đồng.
Học phí 300k/tháng/môn; 8 người/đội; lãi 0,66%/th, trả góp 12 th. → Học phí ba trăm nghìn một tháng một môn; tám người một đội; lãi không phẩy sáu mươi sáu phần trăm một tháng, trả góp mười hai tháng.
Trợ cấp 500.000đ x hệ số 1,5; mức đóng 4,5% x lương cơ sở. → Trợ cấp năm trăm nghìn đồng nhân hệ số một phẩy năm; mức đóng bốn phẩy năm phần trăm nhân lương cơ sở.
Trận đấu kết thúc 3-2 (hiệp 1: 1-1). → Trận đấu kết thúc ba hai, hiệp một: một một.
Trẻ từ 9-12 tháng; từ 6 tháng - 5 tuổi; uống ngày 2-3 lần. → Trẻ từ chín đến mười hai tháng; từ sáu tháng đến năm tuổi; uống ngày hai đến ba lần.
01 tập thể, 03/05 đồng chí; 07/07 chỉ tiêu; ngày 05/12 đồng chí A dự. → một tập thể, ba trên năm đồng chí; bảy trên bảy chỉ tiêu; ngày năm tháng mười hai đồng chí A dự.
Sáng nay (5.10), chiều qua (4/10), tối mai 6/10. → Sáng nay, ngày năm tháng mười, chiều qua, ngày bốn tháng mười, tối mai ngày sáu tháng mười.
Tháng 10-12/2026; tháng 1-9; năm học 2026/2027. → tháng mười đến tháng mười hai năm hai nghìn không trăm hai mươi sáu; tháng một đến tháng chín; năm học hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm hai mươi bảy.
Số 1+2/2026; số 3-4/2026; kỳ 8/2026. → Số một và hai năm hai nghìn không trăm hai mươi sáu; số ba và bốn năm hai nghìn không trăm hai mươi sáu; kỳ tám năm hai nghìn không trăm hai mươi sáu.
Ngày toàn dân PCCC 4/10; ngày Quốc tế NCT 1/10; Ngày CĐS 10/10. → Ngày toàn dân phòng cháy chữa cháy ngày bốn tháng mười; ngày Quốc tế người cao tuổi ngày một tháng mười; Ngày chuyển đổi số ngày mười tháng mười.
7:00 AM - 5:00 PM; 9 PM. → bảy giờ sáng đến năm giờ chiều; chín giờ tối.
Sáng thứ 2, 4, 6; chiều thứ 3-5-7; người thứ 2, 3, 4; thứ 2-6. → Sáng thứ hai, tư, sáu; chiều thứ ba, năm, bảy; người thứ hai, ba, bốn; thứ hai đến thứ sáu.
Duy Tân II; Giáo hoàng Gioan Phaolô II; Thế chiến II; thế kỷ II TCN. → Duy Tân hai; Giáo hoàng Gioan Phaolô hai; Thế chiến hai; thế kỷ hai trước công nguyên.
II.1. Công tác xây dựng Đảng → hai chấm một. Công tác xây dựng Đảng
3.2/ Nhiệm vụ trọng tâm → ba chấm hai. Nhiệm vụ trọng tâm
Gồm: (i) tuyên truyền; (ii) vận động; (iv) tổng kết; tiết a.1 điểm b. → Gồm: một, tuyên truyền; hai, vận động; bốn, tổng kết; tiết a một điểm b.
Hạ tầng 4G/5G; P.203; C/c Hoa Sen; km23; cầu vượt Km5; dài 5 km2. → Hạ tầng bốn gờ, năm gờ; phòng hai trăm linh ba; chung cư Hoa Sen; ki-lô-mét hai mươi ba; cầu vượt ki-lô-mét năm; dài năm ki-lô-mét vuông.
Điện thoại: (028) 38 291 234 – 38 291 235; Fax: 3.822.827. → Điện thoại: không hai tám, ba tám, hai chín một, hai ba bốn, ba tám, hai chín một, hai ba năm; Fax: ba, tám hai hai, tám hai bảy.
Số TK 3713.0.1060188.00000; thẻ BHYT GD4797916123456; mã TCHC-2026-0045. → Số tài khoản ba bảy một ba, không, một không sáu không một tám tám, không không không không không; thẻ bảo hiểm y tế gờ dê, bốn bảy chín, bảy chín một, sáu một hai, ba bốn năm sáu; mã tê xê hát xê, hai nghìn không trăm hai mươi sáu, không không bốn năm.
GCNQSDĐ số BK 123456, vào sổ CH01234. → giấy chứng nhận quyền sử dụng đất số bê ca, một hai ba, bốn năm sáu, vào sổ xê hát, không một hai, ba bốn.
Nội dung: <Họ tên>_<SĐT>. → Nội dung: Họ tên số điện thoại.
Chương trình MTQG phát triển KT-XH vùng đồng bào DTTS&MN. → Chương trình mục tiêu quốc gia phát triển kinh tế, xã hội vùng đồng bào dân tộc thiểu số và miền núi.
Công văn số 4567/SGDĐT-CTTT; TCVN 5687:2024; QCVN 06:2022/BXD. → Công văn số bốn nghìn năm trăm sáu mươi bảy, của Sở Giáo dục và Đào tạo, chính trị, tư tưởng; tiêu chuẩn Việt Nam năm nghìn sáu trăm tám mươi bảy, hai nghìn không trăm hai mươi tư; quy chuẩn Việt Nam sáu, hai nghìn không trăm hai mươi hai, Bộ Xây dựng.
TL. CHỦ TỊCH; TUQ. CHỦ TỊCH; KT. BÍ THƯ; Lưu: VT, VP. → thừa lệnh chủ tịch; thừa ủy quyền chủ tịch; ký thay bí thư; Lưu: văn thư, văn phòng.
THÔNG BÁO V/V TIÊM VẮC XIN ĐỢT 2 → thông báo về việc tiêm vắc xin đợt hai
Ban CĐ 389; Ban TTND; Ban GSĐTCCĐ; tổ CNSCĐ; DBĐV; ĐV-HV; CB-CC-VC. → Ban Chỉ đạo ba trăm tám mươi chín; Ban Thanh tra nhân dân; Ban giám sát đầu tư của cộng đồng; tổ công nghệ số cộng đồng; dự bị động viên; đoàn viên, hội viên; cán bộ, công chức, viên chức.
Sở VHTT&DL; Sở DTTG; LLTGBVANTT; CSGT-TT; GDNN-GDTX; HSG; NH 2026-2027. → Sở Văn hóa, Thể thao và Du lịch; Sở Dân tộc và Tôn giáo; lực lượng tham gia bảo vệ an ninh trật tự; cảnh sát giao thông, trật tự; giáo dục nghề nghiệp, giáo dục thường xuyên; học sinh giỏi; năm học hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm hai mươi bảy.
Giao quân (25/25 TN); 18.234 NK; HĐND NK 2026-2031; Tháng TN; Tháng CN. → Giao quân, hai mươi lăm trên hai mươi lăm thanh niên; mười tám nghìn hai trăm ba mươi tư nhân khẩu; Hội đồng nhân dân nhiệm kỳ hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi mốt; Tháng Thanh niên; Tháng Công nhân.
Đ/c: 12 Lê Lợi; QH 1/500; Cục TK; TH/DT: 89%; nộp đủ HS; 20 suất HB. → địa chỉ: mười hai Lê Lợi; quy hoạch một trên năm trăm; Cục Thống kê; thực hiện trên dự toán: tám mươi chín phần trăm; nộp đủ hồ sơ; hai mươi suất học bổng.
Thương binh 2/4; SEA Games 33; MC Nguyễn A; KTS. Trần B; nhà ga T3. → Thương binh hai trên bốn; xi ghêm ba mươi ba; em xi Nguyễn A; kiến trúc sư Trần B; nhà ga tê ba.
Bản mường Tày mì 25 lườn, 7h30 ngày 15/10. → Bản mường Tày mì hai mươi lăm lườn, bảy giờ ba mươi phút ngày mười lăm tháng mười.
Website: senhong.gov.vn – Email: ubnd@senhong.gov.vn – Hotline: 1900 1234 → Website: senhong chấm gờ o vê chấm vê en, Email: ubnd a còng senhong chấm gờ o vê chấm vê en, Hotline: một chín không không, một hai ba bốn
App VNeID, website, Facebook, Zalo OA: 3 kênh → App vi nê i đê, oép xai, phây búc, gia lô oa: ba kênh
Ông K'Brơi, bà H'Bia Niê Kdăm và Ksor H'Blăm trao 25 suất quà. → Ông K'Brơi, bà H'Bia Niê Kdăm và Ksor H'Blăm trao hai mươi lăm suất quà.
Khóa học English Speaking Club for Kids 2026 → Khóa học English Speaking Club for Kids hai nghìn không trăm hai mươi sáu`;

/** Said wrongly when 180 more sentences of ward papers were listened to. */
const MORE_FORMS = `
Thông tri 01-TT/ĐU; Lệnh số 06/2025/L-CTN; Quy định 144-QĐ/TW; Kế hoạch liên tịch số 02/KHLT-UBMTTQ-CA; số 15/QĐ-UBND. → Thông tri một, của Đảng ủy; Lệnh số sáu, năm hai nghìn không trăm hai mươi lăm, của Chủ tịch nước; Quy định một trăm bốn mươi tư, của Trung ương; Kế hoạch liên tịch số hai, của Ủy ban Mặt trận Tổ quốc, công an; số mười lăm, quyết định của Ủy ban nhân dân.
Đun ở 100⁰C; sốt 38,5˚C; xoay 90⁰; Hb 12g/dl; SpO₂ 96%; AST 35 U/L; nhịp tim 60–100 l/p. → Đun ở một trăm độ xê; sốt ba mươi tám phẩy năm độ xê; xoay chín mươi độ; Hb mười hai gam một đề-xi-lít; ét pê o hai chín mươi sáu phần trăm; a ét tê ba mươi lăm đơn vị một lít; nhịp tim sáu mươi đến một trăm lần một phút.
Bài No. 5; số No.5; Chanel N°5; nº 7; H.1; hình sâu 0,8 -> 1,2m. → Bài số năm; số năm; Chanel số năm; số bảy; hình một; hình sâu không phẩy tám đến một phẩy hai mét.
Truy cập dichvucong.gov.vn > Đăng nhập > Nộp hồ sơ; giá giảm => dân mua. → Truy cập dichvucong chấm gờ o vê chấm vê en, Đăng nhập, Nộp hồ sơ; giá giảm, dân mua.
Xem bit.ly/3xY7; https://forms.gle/abc12; nhóm zalo.me/g/senhong. → Xem bit chấm ly gạch chéo ba xY bảy; forms chấm gle gạch chéo abc một hai; nhóm zalo chấm me gạch chéo g gạch chéo senhong.
Dùng #SenHongXanh #Tet2026 và #KhongRac; mật khẩu: 12345678. → Dùng Sen Hong Xanh, Tet hai nghìn không trăm hai mươi sáu và Khong Rac; mật khẩu: một hai ba, bốn năm sáu, bảy tám.
Đoạn Km12+300 – Km14+500; tuyến ĐT-747B, ĐH 12; cao tốc CT.01; xe 59-X1 234.56; KCN VSIP II; tổ II. → Đoạn ki-lô-mét mười hai cộng ba trăm đến ki-lô-mét mười bốn cộng năm trăm; tuyến đường tỉnh bảy trăm bốn mươi bảy bê, đường huyện mười hai; cao tốc xê tê một; xe năm chín ích một, hai ba bốn năm sáu; khu công nghiệp vê ét i pê hai; tổ hai.
Hẻm 88/1 - 88/25; hẻm 104/1–104/17; KP: 1,2 tỷ; camera 4MP; 2,4GHz; dài 3km5; nặng 3kg5. → Hẻm tám mươi tám trên một đến tám mươi tám trên hai mươi lăm; hẻm một trăm linh bốn trên một đến một trăm linh bốn trên mười bảy; kinh phí một phẩy hai tỷ; camera bốn mê-ga-pích-xeo; hai phẩy bốn gi-ga-héc; dài ba ki-lô-mét năm; nặng ba ki-lô-gam năm.
Thành tích 1h45'30"; 25p13s; 5p đi bộ; 07h:30; 7g–9g; 7 g 30; luân lưu (pen 4-3); những năm 1960s. → Thành tích một giờ bốn mươi lăm phút ba mươi giây; hai mươi lăm phút mười ba giây; năm phút đi bộ; bảy giờ ba mươi phút; bảy giờ đến chín giờ; bảy giờ ba mươi phút; luân lưu, pen bốn ba; những năm một nghìn chín trăm sáu mươi.
T11/2026; Q4-2026; Q.IV/2026; 11T2026; NH 26-27; Số 04.2026; T6 (4/12) và CN (6/12). → tháng mười một năm hai nghìn không trăm hai mươi sáu; quý bốn năm hai nghìn không trăm hai mươi sáu; quý bốn năm hai nghìn không trăm hai mươi sáu; mười một tháng năm hai nghìn không trăm hai mươi sáu; năm học hai mươi sáu đến hai mươi bảy; Số bốn năm hai nghìn không trăm hai mươi sáu; thứ sáu, ngày bốn tháng mười hai, và chủ nhật, ngày sáu tháng mười hai.
Khối 10-11-12; mức hưởng 80-95-100%; thu rác 2,4,6; 12-14-16 Nguyễn Huệ; ngày 5-10-2026. → Khối mười, mười một, mười hai; mức hưởng tám mươi, chín mươi lăm, một trăm phần trăm; thu rác hai, bốn, sáu; mười hai, mười bốn, mười sáu Nguyễn Huệ; ngày năm tháng mười năm hai nghìn không trăm hai mươi sáu.
Đảng viên 55/60/65 năm tuổi Đảng; 6,5 tr/ng/th; 1,48 con/phụ nữ; 1.000đ/tin; hơn 1.000+ lượt; từ 75–<80 tuổi. → Đảng viên năm mươi lăm, sáu mươi, sáu mươi lăm năm tuổi Đảng; sáu phẩy năm triệu một người một tháng; một phẩy bốn mươi tám con trên một phụ nữ; một nghìn đồng một tin; hơn một nghìn lượt; từ bảy mươi lăm đến dưới tám mươi tuổi.
Mô hình 3K; kênh YouTube 4K; vay 3K. → Mô hình ba ca; kênh diu túp bốn ca; vay ba nghìn.
Q. Chủ tịch; Phó Chủ tịch TT; TT.ĐU; CT, PCT; Bí thư CB 7; tin học CB; 30 ĐH, 4 CĐ; HT trường. → quyền Chủ tịch; Phó Chủ tịch Thường trực; Thường trực Đảng ủy; Chủ tịch, phó chủ tịch; Bí thư Chi bộ bảy; tin học cơ bản; ba mươi đại học, bốn cao đẳng; hiệu trưởng trường.
Chi TX; GN vốn; trễ 55 HS; lượt CD; KN, TC, PA; CB, CC, VC; mũ BH; cháu ngoan BH; CTV DS. → Chi thường xuyên; giải ngân vốn; trễ năm mươi lăm hồ sơ; lượt công dân; khiếu nại, tố cáo, phản ánh; cán bộ, công chức, viên chức; mũ bảo hiểm; cháu ngoan Bác Hồ; cộng tác viên dân số.
Giải ĐB; cờ TĐ; BK TTg; HH 75 năm; sốt XH; rác HC, rác VC; hộ nghèo, CN; hộ CN; CSDLQG về DC. → Giải đặc biệt; cờ thi đua; bằng khen Thủ tướng Chính phủ; Huy hiệu bảy mươi lăm năm; sốt xuất huyết; rác hữu cơ, rác vô cơ; hộ nghèo, cận nghèo; hộ cận nghèo; cơ sở dữ liệu quốc gia về dân cư.
LS. Võ F; mẹ LS; con LS; Khu CNC; Ngày TL Hội; gió ĐN; UV 9; c/c Hoa Mai. → luật sư Võ F; mẹ liệt sĩ; con liệt sĩ; Khu công nghệ cao; Ngày thành lập Hội; gió Đông Nam; u vê chín; chung cư Hoa Mai.
BTT UBMTTQ; BVĐ; TBCTMT; TTATĐT; TNLĐ-BNN; SYLL, GKSK; SBD 12; HĐĐT; CMCN 4.0; SNNMT; BĐG. → Ban Thường trực Ủy ban Mặt trận Tổ quốc; Ban Vận động; Trưởng Ban Công tác Mặt trận; trật tự an toàn đô thị; tai nạn lao động, bệnh nghề nghiệp; sơ yếu lý lịch, giấy khám sức khỏe; số báo danh mười hai; hóa đơn điện tử; cách mạng công nghiệp bốn chấm không; Sở Nông nghiệp và Môi trường; bình đẳng giới.`;

/** English, French, German, Ê Đê, Gia Rai, H'Mông, Chinese: a voice reads their numbers as it can. */
const FOREIGN = `
The road will be closed from 7:30 to 17:00 on 15/10.
Please bring 2 photos (3x4 cm) and 1 copy of your ID card.
Tickets cost 50,000 VND for adults and 25,000 VND for children.
We can be at the hall in an hour, so come and see us on 5/11.
Residents in Ward 3 can call 1022 at no cost.
Le conseil se réunira le 5 novembre à 7h30 à la salle 2.
Les enfants de 6 à 12 ans ne payent pas l'entrée de 20.000 dongs.
Merci de votre visite : 1.200 personnes sont venues en 2026.
Amăng hrơi 15/10, plơi pla hmâo 25 čô mơnuih.
Wăl mnuih dôk 3 mâo 120 boh sang, 5 čô nai mtô.
Lub zos muaj 25 tsev neeg thiab 3 lub tsev kawm ntawv.
Thâuv hnub 5, xã muôx lub tsêr tshiêz, jông shâu 25 tus.
2026年10月15日 图书馆 开馆
Der Bezirk eröffnet am 15. Oktober 2026 eine Bibliothek mit 1.500 Büchern.
Visit https://senhong.gov.vn before 5/11 for 3 free copies.
The ward People's Committee opens a library on 15 October 2026 with 1,500 books.
La mairie ouvrira une bibliothèque le 15 octobre 2026 avec 1.500 livres.
Ti hruê 15/10, alŭ wăl mâo 25 čô mnuih bi hgŭm.`;

describe('rare written forms', () => {
  for (const row of (FORMS + MORE_FORMS).trim().split('\n')) {
    const [written = '', spoken] = row.split(' → ');
    it(written, () => {
      expect(speak(written, options)).to.equal(spoken);
    });
  }

  it('stay as they were said when they are said again', () => {
    for (const row of (FORMS + MORE_FORMS).trim().split('\n')) {
      const spoken = row.split(' → ')[1] ?? '';
      if (/\p{Lu}\p{Lu}/u.test(spoken)) continue;
      expect(speak(spoken, options)).to.equal(spoken);
    }
  });

  it('end on long and hostile text', () => {
    for (const part of [
      '1"',
      "1'",
      '12/',
      '0912 345 678 - ',
      'thứ 2, ',
      'A1',
      '<a',
      '1,',
      '1-2-3 ',
      '#A',
      '1 > A ',
      'II ',
      'Ngày a ',
      'xe 1',
    ]) {
      speak(part.repeat(Math.ceil(20_000 / part.length)), options);
    }
  });
});

describe('a sentence in another language', () => {
  for (const text of FOREIGN.trim().split('\n')) {
    it(`is left to the voice: ${text}`, () => {
      expect(speak(text, options)).to.equal(text);
    });
  }

  it('is read by an office’s own readings all the same', () => {
    const lexicon = lexiconOf([['Sen Hong', 'sen hồng']]);
    expect(speak('Sen Hong Ward opens its new library at 7:30.', { ...options, lexicon })).to.equal(
      'sen hồng Ward opens its new library at 7:30.',
    );
  });
});
