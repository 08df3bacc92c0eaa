/** Whole sentences as a ward bulletin writes them, and what a listener hears: left of the arrow written, right of it spoken. */
import { describe, expect, it } from '@e-bulletin/tools/testing';
import { governmentAbbreviations, sayContexts } from '../../src/abbreviations.js';
import { speak } from '../../src/spoken.js';

const options = { abbreviations: governmentAbbreviations(), contexts: sayContexts };

const BULLETIN = `
Tổng thu ngân sách 9 tháng đạt 12,4 tỷ đồng, tăng 8,3% so với CK năm trước. → Tổng thu ngân sách chín tháng đạt mười hai phẩy bốn tỷ đồng, tăng tám phẩy ba phần trăm so với cùng kỳ năm trước.
Bằng 105,2% CK, vượt 3 điểm % kế hoạch. → Bằng một trăm linh năm phẩy hai phần trăm cùng kỳ, vượt ba điểm phần trăm kế hoạch.
Người dân có thể CK vào số TK 1234567890 tại Ngân hàng NN&PTNT, chi nhánh Sen Hồng. → Người dân có thể chuyển khoản vào số tài khoản một hai ba, bốn năm sáu, bảy tám chín, không tại Ngân hàng Nông nghiệp và Phát triển nông thôn, chi nhánh Sen Hồng.
Hội ND phường phối hợp Hội CCB, Hội LHPN tổ chức ra quân trồng 200 cây xanh. → Hội Nông dân phường phối hợp Hội cựu chiến binh, Hội Liên hiệp Phụ nữ tổ chức ra quân trồng hai trăm cây xanh.
BCH QS phường sơ kết công tác tuyển quân năm 2026. → Ban Chỉ huy quân sự phường sơ kết công tác tuyển quân năm hai nghìn không trăm hai mươi sáu.
Thực hiện Chỉ thị số 35-CT/TW của BCT về đại hội đảng bộ các cấp. → Thực hiện Chỉ thị số ba mươi lăm, của Bộ Chính trị về đại hội đảng bộ các cấp.
UBND phường tiếp công dân vào sáng thứ 5 hằng tuần, từ 7h30 đến 11h30. → Ủy ban nhân dân phường tiếp công dân vào sáng thứ năm hằng tuần, từ bảy giờ ba mươi phút đến mười một giờ ba mươi phút.
Lịch tiêm: 13h30 – 16h30 ngày 12/10/2026 (thứ Hai) tại Trạm Y tế, số 42/15/3 đường Hoa Sen, KP 4. → Lịch tiêm: mười ba giờ ba mươi phút đến mười sáu giờ ba mươi phút ngày mười hai tháng mười năm hai nghìn không trăm hai mươi sáu, thứ Hai, tại Trạm Y tế, số bốn mươi hai trên mười lăm trên ba đường Hoa Sen, khu phố bốn.
Nhà số 12A ngõ 5 ngách 5/17 phố Cầu Đá được sửa chữa với kinh phí 80 triệu đồng. → Nhà số mười hai a ngõ năm ngách năm trên mười bảy phố Cầu Đá được sửa chữa với kinh phí tám mươi triệu đồng.
Liên hệ: ông Nguyễn Văn An, ĐT: 0912.345.678 (giờ hành chính). → Liên hệ: ông Nguyễn Văn An, điện thoại: không chín một hai, ba bốn năm, sáu bảy tám, giờ hành chính.
Đường dây nóng 1900 9095, 024.3733 1234 hoặc (0274) 3822 825. → Đường dây nóng một chín không không, chín không chín năm, không hai bốn, ba bảy ba ba, một hai ba bốn hoặc không hai bảy bốn, ba tám hai hai, tám hai năm.
Căn cứ Nghị định số 15/2024/NĐ-CP và Thông tư liên tịch số 01/2025/TTLT-BCA-BQP. → Căn cứ Nghị định số mười lăm, năm hai nghìn không trăm hai mươi tư, của Chính phủ và Thông tư liên tịch số một, năm hai nghìn không trăm hai mươi lăm, của Bộ Công an, Bộ Quốc phòng.
Thông báo số 128/TB-UBND ngày 5-10-2026 về việc cắt điện. → Thông báo số một trăm hai mươi tám, của Ủy ban nhân dân ngày năm tháng mười năm hai nghìn không trăm hai mươi sáu về việc cắt điện.
Mức hỗ trợ 1.500.000đ/người/tháng, riêng hộ nghèo 2.000.000 đồng/hộ. → Mức hỗ trợ một triệu năm trăm nghìn đồng một người một tháng, riêng hộ nghèo hai triệu đồng một hộ.
Giá vé: 30.000đ–50.000đ/lượt; trẻ em dưới 1m2 miễn phí. → Giá vé: ba mươi nghìn đồng đến năm mươi nghìn đồng một lượt; trẻ em dưới một mét hai miễn phí.
Phí vệ sinh tăng từ 25.000 lên 35.000 đ/hộ/tháng kể từ 01/01/2027. → Phí vệ sinh tăng từ hai mươi lăm nghìn lên ba mươi lăm nghìn đồng một hộ một tháng kể từ ngày một tháng một năm hai nghìn không trăm hai mươi bảy.
Tỷ lệ hộ dùng nước sạch đạt 98,75%, tăng 1,2 điểm phần trăm. → Tỷ lệ hộ dùng nước sạch đạt chín mươi tám phẩy bảy mươi lăm phần trăm, tăng một phẩy hai điểm phần trăm.
Chương trình gồm 3 phần, kéo dài 90 phút (19h-20h30). → Chương trình gồm ba phần, kéo dài chín mươi phút, mười chín giờ đến hai mươi giờ ba mươi phút.
Đến hết quý III/2026, phường giải ngân 4,2/5 tỷ đồng vốn đầu tư công. → Đến hết quý ba năm hai nghìn không trăm hai mươi sáu, phường giải ngân bốn phẩy hai trên năm tỷ đồng vốn đầu tư công.
Ngôi đình xây từ thế kỷ XVII, trùng tu cuối TK XIX. → Ngôi đình xây từ thế kỷ mười bảy, trùng tu cuối thế kỷ mười chín.
Đại hội Đảng bộ phường lần thứ II, nhiệm kỳ 2025-2030. → Đại hội Đảng bộ phường lần thứ hai, nhiệm kỳ hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi.
Truy cập https://dichvucong.gov.vn hoặc gửi thư về ubndsenhong@hanoi.gov.vn. → Truy cập dichvucong chấm gờ o vê chấm vê en hoặc gửi thư về ubndsenhong a còng hanoi chấm gờ o vê chấm vê en.
Quét mã QR hoặc vào website senhong.gov.vn/gop-y để góp ý trước 17h ngày 30/10. → Quét mã quy e-rờ hoặc vào oép xai senhong chấm gờ o vê chấm vê en gạch chéo gop gạch ngang y để góp ý trước mười bảy giờ ngày ba mươi tháng mười.
Tuyến kênh dài 1,2km, rộng 3,5m, sâu 1m5. → Tuyến kênh dài một phẩy hai ki-lô-mét, rộng ba phẩy năm mét, sâu một mét năm.
Diện tích 1.250m2, mật độ xây dựng 60%, cao tối đa 5 tầng (18m). → Diện tích một nghìn hai trăm năm mươi mét vuông, mật độ xây dựng sáu mươi phần trăm, cao tối đa năm tầng, mười tám mét.
Nhiệt độ thấp nhất 17-19 độ C, vùng núi có nơi dưới 15oC; gió Đông Bắc cấp 3-4, giật cấp 6. → Nhiệt độ thấp nhất mười bảy đến mười chín độ C, vùng núi có nơi dưới mười lăm độ xê; gió Đông Bắc cấp ba đến bốn, giật cấp sáu.
Mưa 50–100mm/24h, có nơi trên 150mm. → Mưa năm mươi đến một trăm mi-li-mét trong hai mươi tư giờ, có nơi trên một trăm năm mươi mi-li-mét.
Triều cường đạt đỉnh 1,65m vào lúc 5g và 17g ngày 15/10. → Triều cường đạt đỉnh một phẩy sáu mươi lăm mét vào lúc năm giờ và mười bảy giờ ngày mười lăm tháng mười.
Đốt pháo trái phép bị phạt từ 5-10 triệu đồng (khoản 3 Điều 11 NĐ 144/2021/NĐ-CP). → Đốt pháo trái phép bị phạt từ năm đến mười triệu đồng, khoản ba Điều mười một nghị định một trăm bốn mươi tư, năm hai nghìn không trăm hai mươi mốt, của Chính phủ.
Theo điểm a, khoản 2, Điều 15 Luật Đất đai 2024, hộ có đất được cấp GCN. → Theo điểm a, khoản hai, Điều mười lăm Luật Đất đai hai nghìn không trăm hai mươi tư, hộ có đất được cấp giấy chứng nhận.
Trao 25 suất học bổng, mỗi suất 1 triệu đồng và 01 bộ SGK. → Trao hai mươi lăm suất học bổng, mỗi suất một triệu đồng và một bộ sách giáo khoa.
Khám bệnh miễn phí cho 150 NCT, đo huyết áp, ĐTĐ, test đường huyết. → Khám bệnh miễn phí cho một trăm năm mươi người cao tuổi, đo huyết áp, đái tháo đường, test đường huyết.
Thí sinh đạt điểm 9,5/10; 12/15 em đoạt giải. → Thí sinh đạt điểm chín phẩy năm trên mười; mười hai trên mười lăm em đoạt giải.
CLB Thơ sinh hoạt vào 8g sáng CN tuần thứ 2 hằng tháng tại NVH KP7. → câu lạc bộ Thơ sinh hoạt vào tám giờ sáng chủ nhật tuần thứ hai hằng tháng tại nhà văn hóa khu phố bảy.
Xe buýt số 03 chạy 5:00–21:00, 15-20 phút/chuyến. → Xe buýt số ba chạy năm giờ đến hai mươi mốt giờ, mười lăm đến hai mươi phút một chuyến.
Cấm xe tải trên 2,5T lưu thông từ 6h00-9h00 và 16h00-20h00. → Cấm xe tải trên hai phẩy năm tấn lưu thông từ sáu giờ đến chín giờ và mười sáu giờ đến hai mươi giờ.
Sản lượng đạt 6,5 tấn/ha, giá 7.200 đ/kg, lãi 25–30 tr/ha. → Sản lượng đạt sáu phẩy năm tấn một héc-ta, giá bảy nghìn hai trăm đồng một ki-lô-gam, lãi hai mươi lăm đến ba mươi triệu một héc-ta.
Ngày 20/11, các trường THCS, THPT tổ chức lễ kỷ niệm 44 năm Ngày Nhà giáo VN. → Ngày hai mươi tháng mười một, các trường trung học cơ sở, trung học phổ thông tổ chức lễ kỷ niệm bốn mươi tư năm Ngày Nhà giáo Việt Nam.
Hạn chót nộp hồ sơ: 16h30' ngày 31/12/2026. → Hạn chót nộp hồ sơ: mười sáu giờ ba mươi phút ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu.
Trường hợp khẩn cấp gọi 112 (cứu nạn), 113, 114, 115. → Trường hợp khẩn cấp gọi một một hai, cứu nạn, một một ba, một một bốn, một một năm.
Đợt 2 từ ngày 15 đến 20/10, đợt 3 từ 25/10–05/11/2026. → Đợt hai từ ngày mười lăm đến ngày hai mươi tháng mười, đợt ba từ ngày hai mươi lăm tháng mười đến ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu.
Lớp học tối 2-4-6, từ 18h30; học phí 0 đồng. → Lớp học tối hai, bốn, sáu, từ mười tám giờ ba mươi phút; học phí không đồng.
Tổ chức từ T2 đến T6, nghỉ T7 và CN. → Tổ chức từ thứ hai đến thứ sáu, nghỉ thứ bảy và chủ nhật.
Tổng kinh phí: 1.234.567.000 đồng (trong đó NSNN 70%, xã hội hóa 30%). → Tổng kinh phí: một tỷ hai trăm ba mươi tư triệu năm trăm sáu mươi bảy nghìn đồng, trong đó ngân sách nhà nước bảy mươi phần trăm, xã hội hóa ba mươi phần trăm.
Phát hiện 3/120 mẫu không đạt (2,5%). → Phát hiện ba trên một trăm hai mươi mẫu không đạt, hai phẩy năm phần trăm.
Ông Lê Văn C, Bí thư Chi bộ KP1, cho biết: "Bà con đồng thuận 100%". → Ông Lê Văn C, Bí thư Chi bộ khu phố một, cho biết: Bà con đồng thuận một trăm phần trăm.
Tuyên truyền Luật PCCC & CNCH; tập huấn PCTN, TP. → Tuyên truyền Luật phòng cháy chữa cháy và cứu nạn cứu hộ; tập huấn phòng chống tham nhũng, thành phố.
Dự án mở rộng đường DT743, QL13 và đường số 8 có tổng vốn 1.200 tỉ. → Dự án mở rộng đường dê tê bảy trăm bốn mươi ba, quốc lộ mười ba và đường số tám có tổng vốn một nghìn hai trăm tỷ.
Hội viên được vay vốn NHCSXH lãi suất 0,55%/tháng, tối đa 100 triệu đồng/hộ. → Hội viên được vay vốn Ngân hàng Chính sách xã hội lãi suất không phẩy năm mươi lăm phần trăm một tháng, tối đa một trăm triệu đồng một hộ.
Học sinh lớp 9A1 và 12C3 tham gia. → Học sinh lớp chín A một và mười hai C ba tham gia.
Xã đạt 19/19 tiêu chí NTM nâng cao; có 4 sản phẩm OCOP 3 sao, 4 sao. → Xã đạt mười chín trên mười chín tiêu chí nông thôn mới nâng cao; có bốn sản phẩm ô cốp ba sao, bốn sao.
Tiền điện bậc 1 (0–50 kWh): 1.984đ/kWh. → Tiền điện bậc một, từ không đến năm mươi ki-lô-oát giờ: một nghìn chín trăm tám mươi tư đồng một ki-lô-oát giờ.
Tọa đàm kỷ niệm 96 năm Ngày thành lập Hội LHPN VN (20/10/1930 – 20/10/2026). → Tọa đàm kỷ niệm chín mươi sáu năm Ngày thành lập Hội Liên hiệp Phụ nữ Việt Nam, ngày hai mươi tháng mười năm một nghìn chín trăm ba mươi đến ngày hai mươi tháng mười năm hai nghìn không trăm hai mươi sáu.
Ban CHQS và CA phường tuần tra 24/24h. → Ban Chỉ huy quân sự và công an phường tuần tra hai mươi tư trên hai mươi tư giờ.
Phó Chủ tịch HĐND TP; GĐ Sở TN&MT; PGĐ CA TP dự hội nghị. → Phó Chủ tịch Hội đồng nhân dân thành phố; giám đốc Sở Tài nguyên và Môi trường; phó giám đốc công an thành phố dự hội nghị.
Đề nghị các hộ ở hẻm 123/4/5B, 125 và 127/2 di dời xe trước 6h sáng mai. → Đề nghị các hộ ở hẻm một trăm hai mươi ba trên bốn trên năm B, một trăm hai mươi lăm và một trăm hai mươi bảy trên hai di dời xe trước sáu giờ sáng mai.
Nước lên mức BĐ2, dưới BĐ3 0,2m. → Nước lên mức báo động hai, dưới báo động ba không phẩy hai mét.
Công an phường làm CCCD lưu động tại số 5-7 Trần Phú, P.3, Q.5. → Công an phường làm căn cước công dân lưu động tại số năm đến bảy Trần Phú, phường ba, quận năm.
Lễ khai mạc: 07h30, Chủ nhật 18.10.2026. → Lễ khai mạc: bảy giờ ba mươi phút, Chủ nhật ngày mười tám tháng mười năm hai nghìn không trăm hai mươi sáu.
Giải nhất 5tr, giải nhì 3tr, giải ba 2tr, 5 giải KK mỗi giải 500k. → Giải nhất năm triệu, giải nhì ba triệu, giải ba hai triệu, năm giải khuyến khích mỗi giải năm trăm nghìn.
Điện thoại bàn: 0274.3.822.825; Fax: 0274.3.822.826. → Điện thoại bàn: không hai bảy bốn, ba, tám hai hai, tám hai năm; Fax: không hai bảy bốn, ba, tám hai hai, tám hai sáu.
Mã hồ sơ H29.12-261005-0012; mã định danh 000.00.12.H29. → Mã hồ sơ hát hai chín, một hai, hai sáu một không không năm, không không một hai; mã định danh không không không, không không, một hai, hát hai chín.
Tỷ giá 1 USD = 26.150 VND. → Tỷ giá một đô la Mỹ bằng hai mươi sáu nghìn một trăm năm mươi đồng.
Lương tối thiểu vùng I là 5,31 triệu đồng/tháng; mức lương cơ sở 2,34 triệu đồng. → Lương tối thiểu vùng một là năm phẩy ba mươi mốt triệu đồng một tháng; mức lương cơ sở hai phẩy ba mươi tư triệu đồng.
Chi trả qua TK ngân hàng hoặc ví ĐT; không thu tiền mặt. → Chi trả qua tài khoản ngân hàng hoặc ví điện tử; không thu tiền mặt.
Đ/c Bí thư ĐU, CT HĐND phường chủ trì; dự có đ/c PBT TT ĐU. → đồng chí Bí thư Đảng ủy, Chủ tịch Hội đồng nhân dân phường chủ trì; dự có đồng chí phó bí thư Thường trực Đảng ủy.
Bác sĩ CKI Lê Thị D, PK số 2, lầu 1, TTYT. → Bác sĩ chuyên khoa một Lê Thị D, pê ca số hai, lầu một, trung tâm y tế.
Xem trang 4 & 5; tiếp theo kỳ trước (số 7, tháng 9/2026). → Xem trang bốn và năm; tiếp theo kỳ trước, số bảy, tháng chín năm hai nghìn không trăm hai mươi sáu.
Vòng bán kết: 15h ngày 3.11; chung kết: 19h30 ngày 5.11. → Vòng bán kết: mười lăm giờ ngày ba tháng mười một; chung kết: mười chín giờ ba mươi phút ngày năm tháng mười một.
Tập thể dục 3 lần/tuần, mỗi lần 30'; uống 1,5–2l nước/ngày. → Tập thể dục ba lần một tuần, mỗi lần ba mươi phút; uống một phẩy năm đến hai lít nước một ngày.
Chỉ số PM2.5 là 45µg/m3; AQI 120. → Chỉ số pê em-mờ hai chấm năm là bốn mươi lăm mi-crô-gam một mét khối; a quy i một trăm hai mươi.
Mực nước hồ +12,50m; dung tích 1,2 triệu m3. → Mực nước hồ cộng mười hai phẩy năm mươi mét; dung tích một phẩy hai triệu mét khối.
Bốc thăm lúc 9 h 15; phòng họp 2.1, tầng 2. → Bốc thăm lúc chín giờ mười lăm phút; phòng họp hai chấm một, tầng hai.
Quyết định số 03/QĐ-UBND-VX, 15/HD-BTCTU. → Quyết định số ba, của Ủy ban nhân dân, văn xã, mười lăm, hướng dẫn của Ban Tổ chức Tỉnh ủy.
Kỷ niệm 81 năm CMT8 và QK 2/9 (1945–2026). → Kỷ niệm tám mươi mốt năm Cách mạng tháng Tám và Quốc khánh ngày hai tháng chín, một nghìn chín trăm bốn mươi lăm đến hai nghìn không trăm hai mươi sáu.
Từ 01-15/10, đội thuế phường thu thuế đất phi nông nghiệp. → Từ ngày một đến mười lăm tháng mười, đội thuế phường thu thuế đất phi nông nghiệp.
Các ngày 5, 6/11 và 12/11 cúp nước từ 8 giờ đến 16 giờ. → Các ngày năm, sáu tháng mười một và ngày mười hai tháng mười một cúp nước từ tám giờ đến mười sáu giờ.
Giai đoạn 2026-2030, phường phấn đấu giảm 0,3–0,5%/năm hộ nghèo. → Giai đoạn hai nghìn không trăm hai mươi sáu đến hai nghìn không trăm ba mươi, phường phấn đấu giảm không phẩy ba đến không phẩy năm phần trăm một năm hộ nghèo.
Vụ mùa 2025-2026, kỳ họp thứ 8, khóa II. → Vụ mùa hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm hai mươi sáu, kỳ họp thứ tám, khóa hai.
Giá rau 15-20k/kg, thịt 120k-140k/kg; thu nhập 3tr5/tháng. → Giá rau mười lăm đến hai mươi nghìn một ki-lô-gam, thịt một trăm hai mươi nghìn đến một trăm bốn mươi nghìn một ki-lô-gam; thu nhập ba triệu năm một tháng.
Số điện thoại trực: 0274 3822 825 (ban ngày), 0988-123-456 (ban đêm). → Số điện thoại trực: không hai bảy bốn, ba tám hai hai, tám hai năm, ban ngày, không chín tám tám, một hai ba, bốn năm sáu, ban đêm.
Gọi (+84) 274 3822 825 hoặc +84912345678. → Gọi cộng tám bốn, hai bảy bốn, ba tám hai hai, tám hai năm hoặc cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám.
Nghị quyết số 12/2026/NQ-HĐND ngày 10/7/2026 của HĐND thành phố khóa XI. → Nghị quyết số mười hai, năm hai nghìn không trăm hai mươi sáu, ngày mười tháng bảy năm hai nghìn không trăm hai mươi sáu của Hội đồng nhân dân thành phố khóa mười một.
Luật số 72/2025/QH15; Nghị định 150/2025/NĐ-CP; Công văn 2345/BNV-CQĐP. → Luật số bảy mươi hai, năm hai nghìn không trăm hai mươi lăm, của Quốc hội khóa mười lăm; Nghị định một trăm năm mươi, năm hai nghìn không trăm hai mươi lăm, của Chính phủ; Công văn hai nghìn ba trăm bốn mươi lăm, của Bộ Nội vụ, xê quy đê pê.
Hướng dẫn 09-HD/BTCTW; Quy định số 144-QĐ/TW; Kế hoạch 12-KH/ĐU. → Hướng dẫn chín, của Ban Tổ chức Trung ương; Quy định số một trăm bốn mươi tư, của Trung ương; Kế hoạch mười hai, của Đảng ủy.
Ngày 15 tháng 8 âm lịch (tức 25/9 DL), khu phố tổ chức Tết Trung thu. → Ngày mười lăm tháng tám âm lịch, tức ngày hai mươi lăm tháng chín dương lịch, khu phố tổ chức Tết Trung thu.
Rằm tháng Giêng, mùng 1 và mùng 10/3 ÂL. → Rằm tháng Giêng, mùng một và mùng mười tháng ba âm lịch.
Ngày 14.10, tại hội trường UBND phường, Hội CTĐ tiếp nhận 120 đv máu. → Ngày mười bốn tháng mười, tại hội trường Ủy ban nhân dân phường, Hội chữ thập đỏ tiếp nhận một trăm hai mươi đơn vị máu.
BHXH tự nguyện: mức đóng thấp nhất 330.000đ/tháng; nhà nước hỗ trợ 20-50%. → bảo hiểm xã hội tự nguyện: mức đóng thấp nhất ba trăm ba mươi nghìn đồng một tháng; nhà nước hỗ trợ hai mươi đến năm mươi phần trăm.
BHYT hộ gia đình: người thứ 1: 4,5%; người thứ 2, 3, 4 lần lượt bằng 70%, 60%, 50%. → bảo hiểm y tế hộ gia đình: người thứ nhất: bốn phẩy năm phần trăm; người thứ hai, ba, bốn lần lượt bằng bảy mươi phần trăm, sáu mươi phần trăm, năm mươi phần trăm.
Độ tuổi: 18 - 25 (hết 27 tuổi với SV), chiều cao ≥ 1,57m, nặng ≥ 43kg. → Độ tuổi: mười tám đến hai mươi lăm, hết hai mươi bảy tuổi với sinh viên, chiều cao từ một phẩy năm mươi bảy mét, nặng từ bốn mươi ba ki-lô-gam.
HA 140/90 mmHg; nhịp tim 72 lần/phút; BMI > 25. → huyết áp một trăm bốn mươi trên chín mươi mi-li-mét thủy ngân; nhịp tim bảy mươi hai lần một phút; bê em-mờ i trên hai mươi lăm.
Đường Lê Lợi (đoạn từ nhà số 12 đến nhà số 98/5) cấm đỗ xe ngày chẵn. → Đường Lê Lợi, đoạn từ nhà số mười hai đến nhà số chín mươi tám trên năm, cấm đỗ xe ngày chẵn.
Hẻm 25/7/3A/2 tổ 12, KP.5, P.An Bình, TX.Tân Uyên. → Hẻm hai mươi lăm trên bảy trên ba A trên hai tổ mười hai, khu phố năm, phường An Bình, thị xã Tân Uyên.
Nhà ông Ba, 15/4B đường số 6, KDC Hoa Sen. → Nhà ông Ba, mười lăm trên bốn B đường số sáu, khu dân cư Hoa Sen.
Lô A12-05 chợ Sen Hồng, ki-ốt số 07. → Lô a mười hai, năm chợ Sen Hồng, ki-ốt số bảy.
Xe mang BKS 61A-123.45 và 61C1-234.56. → Xe mang biển kiểm soát sáu một a, một hai ba bốn năm và sáu một xê một, hai ba bốn năm sáu.
Chung cư block B3, tầng 5, căn 502; thang máy số 2. → Chung cư block bê ba, tầng năm, căn năm trăm linh hai; thang máy số hai.
ĐT743 đoạn qua cầu Ông Bố, ĐT.746, tỉnh lộ 8. → đường tỉnh bảy trăm bốn mươi ba đoạn qua cầu Ông Bố, đường tỉnh bảy trăm bốn mươi sáu, tỉnh lộ tám.
Theo Sở GD-ĐT, kỳ thi tuyển sinh lớp 10 diễn ra 2-3/6. → Theo Sở giáo dục và đào tạo, kỳ thi tuyển sinh lớp mười diễn ra ngày hai đến ba tháng sáu.
Tỷ lệ tham gia BHYT đạt 95,02% (8.512/8.958 người). → Tỷ lệ tham gia bảo hiểm y tế đạt chín mươi lăm phẩy không hai phần trăm, tám nghìn năm trăm mười hai trên tám nghìn chín trăm năm mươi tám người.
Ống D90 – D110, thép Ø16, bê tông M250. → Ống dê chín mươi, dê một trăm mười, thép phi mười sáu, bê tông em-mờ hai trăm năm mươi.
Thu 1.250 tấn rác, trong đó 312,5 m³ rác xây dựng. → Thu một nghìn hai trăm năm mươi tấn rác, trong đó ba trăm mười hai phẩy năm mét khối rác xây dựng.
Tốc độ gió 40-50 km/h; vị trí 12,5 độ Vĩ Bắc; 110,2 độ Kinh Đông. → Tốc độ gió bốn mươi đến năm mươi ki-lô-mét trên giờ; vị trí mười hai phẩy năm độ Vĩ Bắc; một trăm mười phẩy hai độ Kinh Đông.
Email: bantin.senhong@gmail.com, tel: 0274-3822825 (bấm phím 2). → Email: bantin chấm senhong a còng gmail chấm com, tel: không hai bảy bốn, ba tám hai hai tám hai năm, bấm phím hai.
File .pdf, .docx tải tại https://senhong.gov.vn/ban-tin/so-10?loai=pdf. → File chấm pdf, chấm docx tải tại senhong chấm gờ o vê chấm vê en gạch chéo ban gạch ngang tin gạch chéo so gạch ngang một không hỏi loai bằng pdf.
Từ đ/c A đến đ/c B; BT Chi đoàn, PBT, UVBTV. → Từ đồng chí A đến đồng chí B; Bí thư Chi đoàn, phó bí thư, ủy viên Ban Thường vụ.
Ban MTTQ phường, các tổ chức CT-XH, VH-TT, QP-AN, ANTT-ATXH. → Ban Mặt trận Tổ quốc phường, các tổ chức chính trị, xã hội, văn hóa, thông tin, quốc phòng, an ninh, an ninh trật tự, an toàn xã hội.
TP có 168 phường/xã/đặc khu. → thành phố có một trăm sáu mươi tám phường, xã, đặc khu.
Công trình "Thắp sáng đường quê" dài 2,3 km với 75 trụ đèn, trị giá 150tr đồng. → Công trình Thắp sáng đường quê dài hai phẩy ba ki-lô-mét với bảy mươi lăm trụ đèn, trị giá một trăm năm mươi triệu đồng.
Trẻ <6 tuổi; người ≥75 tuổi; F0, F1. → Trẻ dưới sáu tuổi; người từ bảy mươi lăm tuổi; ép không, ép một.
Đợt I: 01 - 31/10; đợt II: 01/11 đến hết 15/12. → Đợt một: ngày một đến ba mươi mốt tháng mười; đợt hai: ngày một tháng mười một đến hết ngày mười lăm tháng mười hai.
Theo Mục II, Phần B, Phụ lục III; Điều 5a, khoản 2b. → Theo Mục hai, Phần B, Phụ lục ba; Điều năm a, khoản hai b.
Chủ nhật thứ I hằng tháng, lúc 5g30–6g30 sáng; 17g-18g chiều. → Chủ nhật thứ nhất hằng tháng, lúc năm giờ ba mươi phút đến sáu giờ ba mươi phút sáng; mười bảy giờ đến mười tám giờ chiều.
Lúc 0h ngày 1/1; 24h00 ngày 31/12; 12h trưa. → Lúc không giờ ngày một tháng một; hai mươi tư giờ ngày ba mươi mốt tháng mười hai; mười hai giờ trưa.
Thông tin trên Báo NLĐ, VTV1, HTV9, BTV, kênh VOV Giao thông (FM 91 MHz). → Thông tin trên Báo người lao động, vê tê vê một, hát tê vê chín, Ban Thường vụ, kênh vê o vê Giao thông, ép em-mờ chín mươi mốt mê-ga-héc.
Tham gia có 1.000+ người; hơn 3/4 là thanh niên. → Tham gia có hơn một nghìn người; hơn ba phần tư là thanh niên.
Vé số: 10.000đ x 5 tờ = 50.000đ. → Vé số: mười nghìn đồng nhân năm tờ bằng năm mươi nghìn đồng.
Bài: H.Thu; Ảnh: CTV; tr.3. → Bài: H.Thu; Ảnh: cộng tác viên; trang ba.
Các TDP 1, 2, 3; KP1-KP9. → Các tổ dân phố một, hai, ba; khu phố một đến chín.
STK: 0123 456 789 012, NH Vietcombank – CN Bình Dương. → số tài khoản: không một hai ba, bốn năm sáu, bảy tám chín, không một hai, ngân hàng Vietcombank, chi nhánh Bình Dương.
Số CCCD 079 158 001 234; MST: 3700123456-001. → Số căn cước công dân không bảy chín, một năm tám, không không một, hai ba bốn; mã số thuế: ba bảy không, không một hai, ba bốn năm, sáu, không không một.
Nộp HS tại TTPVHCC, quầy số 4-6; lệ phí: 15.000đ/lần/bản. → Nộp hồ sơ tại Trung tâm Phục vụ hành chính công, quầy số bốn đến sáu; lệ phí: mười lăm nghìn đồng một lần một bản.
Phát thanh lúc 5h00, 11h00 & 17h00 hằng ngày (FM 92,5 MHz). → Phát thanh lúc năm giờ, mười một giờ và mười bảy giờ hằng ngày, ép em-mờ chín mươi hai phẩy năm mê-ga-héc.
Đã tiêm 1.234 mũi/1.300 trẻ (94,9%). → Đã tiêm một nghìn hai trăm ba mươi tư mũi trên một nghìn ba trăm trẻ, chín mươi tư phẩy chín phần trăm.
Diễn tập PCCC-CNCH ngày 4/10: 120 lượt người, 05 xe, 15 phút 30 giây. → Diễn tập phòng cháy chữa cháy, cứu nạn cứu hộ ngày bốn tháng mười: một trăm hai mươi lượt người, năm xe, mười lăm phút ba mươi giây.`;

/** The same letters, read as the words beside them tell; spelled where nothing tells. */
const CONTEXTS = `
Tải bản PDF tại đây. → Tải bản pê đê ép tại đây.
Nhà trường nhận CK hoặc tiền mặt. → Nhà trường nhận chuyển khoản hoặc tiền mặt.
Đóng phí bằng hình thức CK trước 25/10. → Đóng phí bằng hình thức chuyển khoản trước ngày hai mươi lăm tháng mười.
Giảm 2 vụ so CK 2025. → Giảm hai vụ so cùng kỳ hai nghìn không trăm hai mươi lăm.
Trận CK giữa KP 1 và KP 3. → Trận chung kết giữa khu phố một và khu phố ba.
Bác sĩ CK2 Trần Thu Hà khám tim mạch. → Bác sĩ chuyên khoa hai Trần Thu Hà khám tim mạch.
Ký CK với phụ huynh. → Ký xê ca với phụ huynh.
Ủy viên BCT, Bí thư Thành ủy thăm phường. → Ủy viên Bộ Chính trị, Bí thư Thành ủy thăm phường.
BCT điều chỉnh giá xăng từ 15h. → Bộ Công Thương điều chỉnh giá xăng từ mười lăm giờ.
Thông tư của BCT về kinh doanh rượu. → Thông tư của Bộ Công Thương về kinh doanh rượu.
BCT đã họp. → bê xê tê đã họp.
Hội ND và Hội PN cùng làm. → Hội Nông dân và Hội Phụ nữ cùng làm.
Cử tri là ND phường. → Cử tri là en-nờ dê phường.
BCHQS phường; BCH Đoàn phường; Ban CHQS. → Ban Chỉ huy quân sự phường; Ban Chấp hành Đoàn phường; Ban Chỉ huy quân sự.
Đ/c TT HĐND, TT Y tế, TT VH-TT; TT 26/2020; theo TT, ai cũng biết. → đồng chí Thường trực Hội đồng nhân dân, Trung tâm Y tế, Trung tâm văn hóa, thông tin; thông tư hai mươi sáu trên hai nghìn không trăm hai mươi; theo tê tê, ai cũng biết.`;

/** What was said wrongly when 400 phrases of bulletins were listened to: a wrong word is worse than letters. */
const HEARD = `
Nghị định số 123/2024/NĐ-CP ngày 15/9/2024 của Chính phủ. → Nghị định số một trăm hai mươi ba, năm hai nghìn không trăm hai mươi tư, ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi tư của Chính phủ.
Nghị quyết 98/2023/QH15 của Quốc hội. → Nghị quyết chín mươi tám, năm hai nghìn không trăm hai mươi ba, của Quốc hội.
Quyết định số 15/QĐ-UBND ngày 15 tháng 9 năm 2024 của Chủ tịch UBND phường. → Quyết định số mười lăm, ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi tư của Chủ tịch Ủy ban nhân dân phường.
Thông tư 78/2021/TT-BTC; Nghị quyết 01/2024/NQ-HĐTP; TT 15/2024/TT-BCT. → Thông tư bảy mươi tám, năm hai nghìn không trăm hai mươi mốt, của Bộ Tài chính; Nghị quyết một, năm hai nghìn không trăm hai mươi tư, của Hội đồng Thẩm phán; thông tư mười lăm, năm hai nghìn không trăm hai mươi tư, của Bộ Công Thương.
Công văn 12/UBND-TH; 15/UBND-ĐT; 16/UBND-KT; nghị quyết 02/NQ-ĐH. → Công văn mười hai, của Ủy ban nhân dân, tổng hợp; mười lăm, của Ủy ban nhân dân, đô thị; mười sáu, của Ủy ban nhân dân, kinh tế; nghị quyết hai, của Đại hội.
Đại hội Đảng bộ lần thứ I, II, III; khóa VIII, IX, X HĐND. → Đại hội Đảng bộ lần thứ nhất, hai, ba; khóa tám, chín, mười Hội đồng nhân dân.
Quận I, quận III và quận V cũ; giải I, giải II. → Quận một, quận ba và quận năm cũ; giải một, giải hai.
Thi khối C, lái xe hạng C; nhóm I, C. → Thi khối C, lái xe hạng C; nhóm một, C.
Chiều từ 13g đến 17g; lúc 7g-9g; 5g và 7g muối. → Chiều từ mười ba giờ đến mười bảy giờ; lúc bảy giờ đến chín giờ; năm gam và bảy gam muối.
Giá 15.000 đ/m3 nước, 25.000 đ/m2, 1.500 đ/m. → Giá mười lăm nghìn đồng một mét khối nước, hai mươi lăm nghìn đồng một mét vuông, một nghìn năm trăm đồng một mét.
Có 5 đ/c vắng; 3 đ/v được khen. → Có năm đồng chí vắng; ba đê vê được khen.
Quy hoạch 1/500 và 1/2000; tháng 1/2000. → Quy hoạch một trên năm trăm và một trên hai nghìn; tháng một năm hai nghìn.
Quốc lộ 1K, QL1K; lớp 10L, 11K, 4V; pin 12V. → Quốc lộ một ca, quốc lộ một ca; lớp mười e-lờ, mười một ca, bốn vê; pin mười hai vôn.
Số TK: 1234.5678.9012 tại BIDV. → Số tài khoản: một hai ba bốn, năm sáu bảy tám, chín không một hai tại bê i dê vê.
Soạn tin nhắn gửi 8088. → Soạn tin nhắn gửi tám không tám tám.
Tel: 028.38.29.29.29; 0903111222/0903111333. → Tel: không hai tám, ba tám, hai chín, hai chín, hai chín; không chín không ba, một một một, hai hai hai, không chín không ba, một một một, ba ba ba.
Thứ bảy (29-11), chủ nhật (30-11), sáng CN 30-11. → Thứ bảy, ngày hai mươi chín tháng mười một, chủ nhật, ngày ba mươi tháng mười một, sáng chủ nhật ngày ba mươi tháng mười một.
Từ 1-12 đến 15-12; trước 15-12; hết 31-12. → Từ ngày một tháng mười hai đến ngày mười lăm tháng mười hai; trước ngày mười lăm tháng mười hai; hết ngày ba mươi mốt tháng mười hai.
Ngày 30-4 và 1-5; dịp 2-9; thứ năm 25-12. → Ngày ba mươi tháng tư và ngày một tháng năm; dịp ngày hai tháng chín; thứ năm ngày hai mươi lăm tháng mười hai.
Từ 5-10 triệu đồng; đội phường dẫn trước 3-1; kết quả 21-19, 21-15. → Từ năm đến mười triệu đồng; đội phường dẫn trước ba một; kết quả hai mươi mốt mười chín, hai mươi mốt mười lăm.
Đường 3/2, đường 30-4, công viên 23/9; số 3/2 đường 19/5. → Đường ba tháng hai, đường ba mươi tháng tư, công viên hai mươi ba tháng chín; số ba trên hai đường mười chín tháng năm.
Quý 1 và 2/2026; quý II, III/2026; quý I-III/2026. → Quý một và hai năm hai nghìn không trăm hai mươi sáu; quý hai, ba năm hai nghìn không trăm hai mươi sáu; quý một đến ba năm hai nghìn không trăm hai mươi sáu.
Lô B2.12; căn A.12.05; tòa S1.02. → Lô bê hai chấm mười hai; căn a mười hai chấm không năm; tòa ét một chấm không hai.
Thuốc 500mg x 2 viên/lần x 3 lần/ngày; rộng 3m x dài 20m. → Thuốc năm trăm mi-li-gam nhân hai viên một lần nhân ba lần một ngày; rộng ba mét nhân dài hai mươi mét.
Có 8/10 hộ đồng ý; 5/7 chỉ tiêu; 2/3 số hộ; vòng 1/16. → Có tám trên mười hộ đồng ý; năm trên bảy chỉ tiêu; hai phần ba số hộ; vòng một phần mười sáu.
+ Thuế môn bài: <= 3 ngày; >= 5 tuổi. → Thuế môn bài: không quá ba ngày; từ năm tuổi.
5.000 bản/kỳ; 150 triệu đồng/lượng. → năm nghìn bản một kỳ; một trăm năm mươi triệu đồng một lượng.
ThS.BS. Trần G; CN. Lê M; GS.TSKH Phạm H. → thạc sĩ, bác sĩ Trần G; cử nhân Lê M; giáo sư, tiến sĩ khoa học Phạm H.
Phòng KT, HT&ĐT; phát triển KT; KT. Chủ tịch. → Phòng Kinh tế, Hạ tầng và Đô thị; phát triển kinh tế; ký thay Chủ tịch.
TM. UBND phường; Cty CP TM DV An Phú. → thay mặt Ủy ban nhân dân phường; Công ty cổ phần thương mại dịch vụ An Phú.
Phòng Kinh tế, Hạ tầng và ĐT; ví ĐT; ĐT: 0901234567. → Phòng Kinh tế, Hạ tầng và đô thị; ví điện tử; điện thoại: không chín không một, hai ba bốn, năm sáu bảy.
Ban QL chợ; QL 13; BV ANTT; BV Chợ Rẫy; LL ANTT. → Ban Quản lý chợ; quốc lộ mười ba; bảo vệ an ninh trật tự; bệnh viện Chợ Rẫy; lực lượng an ninh trật tự.
ĐH Đảng bộ; ĐH XIV; ĐH Công nghệ; HN tổng kết; phố cổ HN. → Đại hội Đảng bộ; Đại hội mười bốn; đại học Công nghệ; hội nghị tổng kết; phố cổ Hà Nội.
TW4; NQ57; NQTW 4; TV HĐND; Trường CĐ nghề. → Trung ương bốn; nghị quyết năm mươi bảy; nghị quyết Trung ương bốn; thành viên Hội đồng nhân dân; Trường cao đẳng nghề.
HK2; HKI; NV1; thi TN THPT; Covid-19 và COVID-19. → học kỳ hai; học kỳ một; nguyện vọng một; thi tốt nghiệp trung học phổ thông; cô vít mười chín và cô vít mười chín.
Ngày hội ĐĐK; mẹ VNAH; huy chương: HCV; HTCT. → Ngày hội đại đoàn kết; mẹ Việt Nam anh hùng; huy chương: huy chương vàng; hệ thống chính trị.
Giá 50K, 70K; lớp 10L, 11K. → Giá năm mươi nghìn, bảy mươi nghìn; lớp mười e-lờ, mười một ca.
Sân bay T3; nghỉ T3; điểm TB 8,5; HL giỏi; HL 80. → sân bay tê ba; nghỉ thứ ba; điểm trung bình tám phẩy năm; học lực giỏi; hương lộ tám mươi.
Chụp MRI, CT; tia UV mức 11; đội BC nữ; Đội TTĐT phường. → Chụp em-mờ e-rờ i, xê tê; tia u vê mức mười một; đội bóng chuyền nữ; Đội trật tự đô thị phường.
Thu 9T/2026 đạt 85% DT; 6T đầu năm; DT 2027; ĐVT: người. → Thu chín tháng năm hai nghìn không trăm hai mươi sáu đạt tám mươi lăm phần trăm dự toán; sáu tháng đầu năm; dự toán hai nghìn không trăm hai mươi bảy; đơn vị tính: người.
Tỷ lệ GQ hồ sơ; nhận KQ sau 3 ngày LV; 45 CB. → Tỷ lệ giải quyết hồ sơ; nhận kết quả sau ba ngày làm việc; bốn mươi lăm cán bộ.
HLV, VĐV; lớp CLC; sân bay TSN; ATNĐ gần bờ. → huấn luyện viên, vận động viên; lớp chất lượng cao; sân bay Tân Sơn Nhất; áp thấp nhiệt đới gần bờ.`;

describe('sentences of a bulletin', () => {
  for (const [name, table] of Object.entries({
    'as written in wards': BULLETIN,
    'by their context': CONTEXTS,
    'as heard': HEARD,
  })) {
    for (const row of table.trim().split('\n')) {
      const [written = '', spoken] = row.split(' → ');
      it(`${name}: ${written}`, () => {
        expect(speak(written, options)).to.equal(spoken);
      });
    }
  }

  it('says an edited sentence the same when it is said again', () => {
    for (const row of `${BULLETIN}${CONTEXTS}${HEARD}`.trim().split('\n')) {
      const spoken = row.split(' → ')[1] ?? '';
      if (/\p{Lu}\p{Lu}/u.test(spoken)) continue;
      expect(speak(spoken, options)).to.equal(spoken);
    }
  });
});
