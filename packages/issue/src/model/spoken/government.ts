/**
 * Abbreviations of Vietnamese public life as they are read aloud. Compact on purpose: browsers load this table only when a
 * device voice reads. Written forms on the left of `=` are matched as they stand (letter case counts); a reading alone is
 * written as the first letters of its words; a person's lexicon wins over them. Collected from official letters, ward
 * bulletins and the lists of ministries; what is of one subject stands together.
 */
const TABLE = `\
Ủy ban nhân dân|Hội đồng nhân dân|Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc Việt Nam|Mặt trận Tổ quốc Việt Nam|TW=Trung ương|\
TƯ=Trung ương|T.Ư=Trung ương|UB=Ủy ban|Ban Chấp hành|Ban Thường vụ|Tỉnh ủy|Quận ủy|Huyện ủy|Đảng ủy|Ban Chỉ đạo|Ban Tổ chức|Ban Giám khảo|Ban Quản lý|\
Quốc hội|Chính phủ|TTg=Thủ tướng Chính phủ|đại biểu Quốc hội|Tòa án nhân dân|Ngân hàng Nhà nước|bảo hiểm xã hội|bảo hiểm y tế|bảo hiểm thất nghiệp|\
Ngân hàng Chính sách xã hội|người cao tuổi|người khuyết tật|trật tự xã hội|an toàn xã hội|trật tự an toàn xã hội|an toàn giao thông|cảnh sát giao thông|\
cảnh sát khu vực|quân đội nhân dân|lực lượng vũ trang|dân quân tự vệ|nghĩa vụ quân sự|quốc phòng an ninh|QP-AN=quốc phòng, an ninh|an ninh trật tự|\
phòng cháy chữa cháy|PCCC&CNCH=phòng cháy chữa cháy và cứu nạn cứu hộ|cứu nạn cứu hộ|phòng chống thiên tai|phòng chống tham nhũng|phòng chống ma túy|\
phòng chống tội phạm|bảo vệ môi trường|vệ sinh môi trường|an toàn thực phẩm|an toàn vệ sinh thực phẩm|an toàn lao động|khu công nghiệp|khu đô thị|khu dân cư|\
khu phố|tổ dân phố|thủ tục hành chính|cải cách hành chính|dịch vụ công|dịch vụ công trực tuyến|Trung tâm Phục vụ hành chính công|căn cước công dân|\
chứng minh nhân dân|giấy chứng nhận|quyền sử dụng đất|giấy phép xây dựng|giấy phép lái xe|mã số thuế|giá trị gia tăng|thu nhập cá nhân|ngân sách nhà nước|\
tái định cư|kinh tế xã hội|KT-XH=kinh tế, xã hội|văn hóa xã hội|VH-XH=văn hóa, xã hội|văn hóa thông tin|VHTTDL=Văn hóa, Thể thao và Du lịch|thể dục thể thao|\
hợp tác xã|doanh nghiệp|trách nhiệm hữu hạn|một thành viên|công ty cổ phần|nông nghiệp|NN&PTNT=Nông nghiệp và Phát triển nông thôn|nông thôn mới|OCOP=ô cốp|\
TN&MT=Tài nguyên và Môi trường|NN&MT=Nông nghiệp và Môi trường|GD&ĐT=Giáo dục và Đào tạo|giáo dục đào tạo|xây dựng|lao động|Liên đoàn Lao động|công đoàn|\
cán bộ, công chức, viên chức|cán bộ, công chức|người lao động|tai nạn lao động|tai nạn giao thông|Đoàn Thanh niên|Hội Liên hiệp Phụ nữ|cựu chiến binh|\
Hội Cựu chiến binh|Hội Nông dân|Hội Người cao tuổi|chữ thập đỏ|Hội Chữ thập đỏ|Hội Khuyến học|câu lạc bộ|đời sống văn hóa|nhà văn hóa|trung tâm y tế|\
trạm y tế|bệnh viện|bệnh viện đa khoa|khám chữa bệnh|chăm sóc sức khỏe|sốt xuất huyết|tay chân miệng|học sinh|sinh viên|giáo viên|phụ huynh học sinh|\
trung học cơ sở|trung học phổ thông|tiểu học|mầm non|đại học|sách giáo khoa|công nghệ thông tin|chuyển đổi số|cơ sở dữ liệu|VNeID=vi nê i đê|a i|PDF=pê đê ép|\
ti vi|WiFi=oai phai|Wi-Fi=oai phai|wifi=oai phai|email=i meo|e-mail=i meo|website=oép xai|online=on-lai|video=vi đê ô|quản lý nhà nước|trật tự xây dựng|\
vi phạm hành chính|khiếu nại, tố cáo|xã hội chủ nghĩa|đảng viên|nghị quyết|quyết định|nghị định|chỉ thị|thông tư|kế hoạch|thông báo|báo cáo|công văn|\
TTr=tờ trình|hướng dẫn|kết luận|giấy mời|biên bản|hợp đồng|Bộ Y tế|Bộ Công an|Bộ Quốc phòng|Bộ Xây dựng|bình quân|BGDĐT=Bộ Giáo dục và Đào tạo|\
Ban Chỉ huy quân sự|văn phòng|công an|công an phường|quân sự|thành phố|Thành phố Hồ Chí Minh|TP.HCM=Thành phố Hồ Chí Minh|Hồ Chí Minh|Hà Nội|thị xã|Việt Nam|\
quốc lộ|hương lộ|điện thoại|số điện thoại|địa chỉ|số tài khoản|tài khoản|chủ nhật|giám đốc|phó bí thư|SN=sinh năm|Chủ tịch Ủy ban nhân dân|phó chủ tịch|\
thương binh, liệt sĩ|Bà mẹ Việt Nam anh hùng|người có công|cơ sở vật chất|giáo sư|phó giáo sư|tiến sĩ|ThS=thạc sĩ|Th.S=thạc sĩ|bác sĩ|CKI=chuyên khoa một|\
CKII=chuyên khoa hai|Nghệ sĩ nhân dân|Nghệ sĩ ưu tú|vê a tê|COVID=cô vít|AIDS=ết|Facebook=phây búc|Zalo=gia lô|Internet=in-tơ-nét|internet=in-tơ-nét|\
km=ki-lô-mét|Km=ki-lô-mét|số thứ tự|ví dụ|phóng viên|Ban Biên tập|v.v.=vân vân|v.v=vân vân|v/v=về việc|đ/c=đồng chí|t/m=thay mặt|ko=không|đ/v=đối với|\
CT-XH=chính trị, xã hội|VH-TT=văn hóa, thông tin|đái tháo đường|khuyến khích|biển kiểm soát|ủy viên|sđt=số điện thoại|đt=điện thoại|vd=ví dụ|tp=thành phố|\
Tp=thành phố|Covid=cô vít`;

/** The table of what bulletins write every week, for pages: written form to spoken form. */
export const commonAbbreviations = (): ReadonlyMap<string, string> => parseTable(TABLE);

/** One form after the other, apart by `|`. */
export function parseTable(table: string): Map<string, string> {
  const made = new Map<string, string>();
  for (const entry of table.split('|')) {
    const at = entry.indexOf('=');
    if (at > 0) made.set(entry.slice(0, at), entry.slice(at + 1));
    else made.set(firstLetters(entry), entry);
  }
  return made;
}

/** Ủy ban nhân dân → UBND: tone marks go, letters of their own (Đ, Ư) stay. */
const firstLetters = (reading: string): string =>
  reading
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
