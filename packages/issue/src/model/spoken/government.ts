/**
 * Abbreviations of Vietnamese public life as they are read aloud. Compact on purpose: browsers load this table only when a
 * device voice reads. Written forms on the left of `=` are matched as they stand (letter case counts); a reading alone is
 * written as the first letters of its words; a person's lexicon wins over them. Collected from official letters, ward bulletins and the lists of ministries; the order
 * has no meaning but that gzip makes it 300 bytes smaller than any that people would choose. New ones go to the end.
 */
const TABLE = `\
chủ nhật|người khuyết tật|nghĩa vụ quân sự|LĐ-TB&XH=Lao động, Thương binh và Xã hội|GD-ĐT=giáo dục và đào tạo|giáo dục đào tạo|mã số thuế|internet=in-tơ-nét|nghị quyết|\
quản lý nhà nước|thủ tục hành chính|chuyển đổi số|ko=không|km=ki-lô-mét|ngân sách nhà nước|trật tự xã hội|GD&ĐT=Giáo dục và Đào tạo|giáo sư|phó giáo sư|\
phòng cháy chữa cháy|Ngân hàng Chính sách xã hội|khuyến khích|giá trị gia tăng|tài khoản|sản xuất kinh doanh|chăm sóc sức khỏe|hiện đại hóa|vê a tê|công ty cổ phần|\
bệnh viện đa khoa|công văn|cải cách hành chính|khám chữa bệnh|Liên đoàn Lao động|đời sống văn hóa|kết luận|chỉ thị|nhà văn hóa|k/g=kính gửi|sách giáo khoa|công đoàn|\
kế hoạch|TCNCĐ=Tổ công nghệ số cộng đồng|thông tư|phòng chống thiên tai|trật tự an toàn xã hội|khu đô thị|kinh tế xã hội|v.v.=vân vân|thay mặt|an toàn xã hội|Tỉnh ủy|\
Quận ủy|Phó Chủ tịch Ủy ban nhân dân|thừa lệnh|WHO=Tổ chức Y tế Thế giới|v.v=vân vân|thể dục thể thao|OCOP=ô cốp|Chủ tịch Ủy ban nhân dân|CKI=chuyên khoa một|\
an toàn thực phẩm|Nghệ sĩ nhân dân|thu nhập cá nhân|Ngân hàng Nhà nước|phòng chống tham nhũng|tái định cư|phòng chống tội phạm|Zalo=gia lô|phòng chống ma túy|biên bản|\
phóng viên|bệnh viện|Nhà giáo ưu tú|v/v=về việc|an toàn vệ sinh thực phẩm|Nghệ sĩ ưu tú|vi phạm hành chính|khu dân cư|Thầy thuốc ưu tú|video=vi đê ô|PDF=pê đê ép|\
VNeID=vi nê i đê|bảo vệ môi trường|đái tháo đường|tay chân miệng|thông báo|Sở Y tế|dân quân tự vệ|BSCKI=bác sĩ chuyên khoa một|an toàn lao động|Ban Tổ chức|ISO=i-sô|\
ký thay|biển kiểm soát|YouTube=diu túp|cộng tác viên|KH&ĐT=Kế hoạch và Đầu tư|ủy viên|KT-XH=kinh tế, xã hội|GDP=gờ đê pê|bảo hiểm y tế|địa chỉ|Huyện ủy|số điện thoại|\
cán bộ, công chức, viên chức|Internet=in-tơ-nét|nghị định|vệ sinh môi trường|giấy chứng nhận|thị xã|Bộ Y tế|dân tộc thiểu số|SN=sinh năm|chứng minh nhân dân|tiểu học|\
t/m=thay mặt|an ninh trật tự|hợp đồng|CT-XH=chính trị, xã hội|sinh viên|một thành viên|mẫu giáo|thanh niên xung phong|Ban Thường vụ|BSCKII=bác sĩ chuyên khoa hai|\
trung tâm y tế|đt=điện thoại|phụ huynh học sinh|Thiếu niên Tiền phong|thành phố|công nghệ thông tin|giáo dục thường xuyên|Wi-Fi=oai phai|trạm y tế|Đảng ủy|số thứ tự|\
hợp tác xã|Bộ Công an|mầm non|an toàn giao thông|số tài khoản|quyết định|vd=ví dụ|chữ thập đỏ|Đoàn Thanh niên|bảo hiểm xã hội|Mặt trận Tổ quốc|Liên hiệp Thanh niên|\
Anh hùng lực lượng vũ trang|Hội Chữ thập đỏ|tp=thành phố|xử phạt vi phạm hành chính|khiếu nại, tố cáo|Sở Tài chính|khu phố|công nghiệp hóa|lực lượng vũ trang|\
Hội Cựu chiến binh|văn hóa thông tin|giáo viên|KH&CN=Khoa học và Công nghệ|Hội Khuyến học|quốc lộ|cảnh sát giao thông|sốt xuất huyết|Bộ Công Thương|phó chủ tịch|\
VH-XH=văn hóa, xã hội|Google=gu gồ|CKII=chuyên khoa hai|trung học phổ thông|đại học|quốc phòng an ninh|bác sĩ|TTg=Thủ tướng Chính phủ|Hồ Chí Minh|báo cáo|\
STNMT=Sở Tài nguyên và Môi trường|QP-AN=quốc phòng, an ninh|Chủ tịch nước|trật tự xây dựng|Hội Liên hiệp Phụ nữ|tổ dân phố|công an|WiFi=oai phai|trách nhiệm hữu hạn|\
Facebook=phây búc|bảo hiểm thất nghiệp|Th.S=thạc sĩ|TTr=tờ trình|Hội đồng nhân dân|tiểu thủ công nghiệp|cơ sở dữ liệu|nông nghiệp|sđt=số điện thoại|\
dịch vụ công trực tuyến|doanh nghiệp|Thành phố Hồ Chí Minh|wifi=oai phai|tiến sĩ|Trung tâm Phục vụ hành chính công|thương binh, liệt sĩ|AIDS=ết|Bộ Quốc phòng|\
TW=Trung ương|phó bí thư|nông thôn mới|công an phường|giấy phép xây dựng|TM-DV=thương mại, dịch vụ|Quốc hội|tai nạn lao động|Ban Biên tập|cơ sở vật chất|Ban Quản lý|\
đại biểu Quốc hội|tai nạn giao thông|SGDĐT=Sở Giáo dục và Đào tạo|FB=phây búc|TƯ=Trung ương|email=i meo|PCCC&CNCH=phòng cháy chữa cháy và cứu nạn cứu hộ|online=on-lai|\
ti vi|Chính phủ|BGDĐT=Bộ Giáo dục và Đào tạo|Bộ Giao thông vận tải|quyền sử dụng đất|Ban Quản trị|xây dựng|T.Ư=Trung ương|e-mail=i meo|PTTH=phát thanh và truyền hình|\
Hà Nội|Mặt trận Tổ quốc Việt Nam|Ban Chỉ đạo|Bộ Xây dựng|điện thoại|dịch vụ công|cán bộ, công chức|lao động|Ban Giám khảo|người lao động|Bà mẹ Việt Nam anh hùng|\
Sở Xây dựng|đ/v=đối với|cựu chiến binh|văn hóa xã hội|khu công nghiệp|ví dụ|căn cước công dân|Cộng hòa xã hội chủ nghĩa Việt Nam|Ban Chỉ huy quân sự|quân sự|\
quân đội nhân dân|câu lạc bộ|Việt Nam|thương mại dịch vụ|hương lộ|cảnh sát khu vực|VH-TT=văn hóa, thông tin|giám đốc|VHTTDL=Văn hóa, Thể thao và Du lịch|học sinh|\
ThS=thạc sĩ|xã hội chủ nghĩa|Ủy ban nhân dân|COVID=cô vít|người có công|STTTT=Sở Thông tin và Truyền thông|đảng viên|hướng dẫn|Văn phòng Chính phủ|Tòa án nhân dân|\
giấy phép lái xe|Ủy ban Mặt trận Tổ quốc Việt Nam|BKHCN=Bộ Khoa học và Công nghệ|Hội Nông dân|Covid=cô vít|giấy mời|người cao tuổi|\
TP.HCM=Thành phố Hồ Chí Minh|đ/c=đồng chí|văn phòng|TN&MT=Tài nguyên và Môi trường|Quân đội nhân dân Việt Nam|Ban Chấp hành|Hội Người cao tuổi|website=oép xai|\
trung học cơ sở|BTNMT=Bộ Tài nguyên và Môi trường|NN&MT=Nông nghiệp và Môi trường|NN&PTNT=Nông nghiệp và Phát triển nông thôn|TT&TT=Thông tin và Truyền thông|\
BTTTT=Bộ Thông tin và Truyền thông|BNNMT=Bộ Nông nghiệp và Môi trường|cứu nạn cứu hộ|y học cổ truyền|Ủy ban Mặt trận Tổ quốc|a i|UB=Ủy ban`;

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
