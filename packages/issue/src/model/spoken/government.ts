/**
 * Abbreviations of Vietnamese public life as they are read aloud. Compact on purpose: browsers load this table only when a
 * device voice reads. Written forms on the left of `=` are matched as they stand (letter case counts); a reading alone is
 * written as the first letters of its words; a person's lexicon wins over them. Collected from official letters, ward bulletins and the lists of ministries; the order has no meaning.
 */
const TABLE = `
Ủy ban nhân dân|Hội đồng nhân dân|Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc|Ủy ban Mặt trận Tổ quốc Việt Nam
Mặt trận Tổ quốc Việt Nam|TW=Trung ương|TƯ=Trung ương|T.Ư=Trung ương|UB=Ủy ban|Ban Chấp hành|BCHTW=Ban Chấp hành Trung ương|Ban Thường vụ|Ban Thường vụ Đảng ủy
Ban Thường vụ Thành ủy|Tỉnh ủy|Quận ủy|Huyện ủy|Đảng ủy|Ban Chỉ đạo|Ban Tổ chức|Ban Giám khảo|Ban Quản lý
Ban Quản trị|Ban đại diện|Ban Thanh tra nhân dân|Ban Giám sát đầu tư của cộng đồng|Quốc hội|Ủy ban Thường vụ Quốc hội
Chính phủ|TTg=Thủ tướng Chính phủ|Thanh tra Chính phủ|Văn phòng Chính phủ|Văn phòng Quốc hội|Chủ tịch nước|Hội đồng bầu cử quốc gia
đại biểu Quốc hội|Đoàn đại biểu Quốc hội|Viện kiểm sát|Viện kiểm sát nhân dân|Viện kiểm sát nhân dân tối cao|Tòa án nhân dân
Tòa án nhân dân tối cao|thi hành án dân sự|Kiểm toán nhà nước|Ngân hàng Nhà nước|Kho bạc Nhà nước|bảo hiểm xã hội|bảo hiểm y tế
bảo hiểm thất nghiệp|bảo hiểm tai nạn lao động|bảo trợ xã hội|chính sách xã hội|Ngân hàng Chính sách xã hội|người cao tuổi
người khuyết tật|trật tự xã hội|an toàn xã hội|trật tự an toàn xã hội|trật tự an toàn giao thông|an toàn giao thông
cảnh sát giao thông|cảnh sát khu vực|cảnh sát điều tra|cảnh sát hình sự|cảnh sát trật tự|cảnh sát cơ động|công an nhân dân|quân đội nhân dân
Quân đội nhân dân Việt Nam|bộ đội biên phòng|lực lượng vũ trang|lực lượng vũ trang nhân dân|dân quân tự vệ|nghĩa vụ quân sự|quốc phòng an ninh
QP-AN=quốc phòng, an ninh|quốc phòng toàn dân|an ninh Tổ quốc|an ninh trật tự|an ninh chính trị|phòng cháy chữa cháy|PCCC&CNCH=phòng cháy chữa cháy và cứu nạn cứu hộ
cứu nạn cứu hộ|phòng chống thiên tai|tìm kiếm cứu nạn|PCTT&TKCN=phòng chống thiên tai và tìm kiếm cứu nạn|phòng chống tham nhũng|phòng chống lụt bão
phòng chống ma túy|phòng chống tội phạm|bảo vệ môi trường|vệ sinh môi trường|vệ sinh an toàn thực phẩm|an toàn thực phẩm|an toàn vệ sinh thực phẩm
an toàn vệ sinh lao động|an toàn lao động|khu công nghiệp|khu chế xuất|khu công nghệ cao|khu đô thị|khu đô thị mới|khu dân cư
khu phố|tổ dân phố|thủ tục hành chính|cải cách hành chính|dịch vụ công|dịch vụ công trực tuyến|Trung tâm Phục vụ hành chính công|hành chính công
bộ phận một cửa|TN&TKQ=tiếp nhận và trả kết quả|căn cước công dân|chứng minh nhân dân|giấy chứng nhận|giấy chứng nhận quyền sử dụng đất|quyền sử dụng đất
giấy phép xây dựng|giấy phép lái xe|đăng ký kinh doanh|đăng ký xây dựng|mã số thuế|giá trị gia tăng|thu nhập cá nhân|thu nhập doanh nghiệp
ngân sách nhà nước|ngân sách địa phương|xây dựng cơ bản|đầu tư công|đầu tư xây dựng|giải phóng mặt bằng|quản lý dự án|Ban Quản lý dự án
tái định cư|kinh tế xã hội|KT-XH=kinh tế, xã hội|văn hóa xã hội|văn xã|VH-XH=văn hóa, xã hội|văn hóa thông tin|VHTTDL=Văn hóa, Thể thao và Du lịch|văn hóa văn nghệ|thể dục thể thao
hợp tác xã|tổ hợp tác|doanh nghiệp|doanh nghiệp nhà nước|doanh nghiệp tư nhân|doanh nghiệp nhỏ và vừa|hộ kinh doanh|trách nhiệm hữu hạn|một thành viên|công ty cổ phần
xuất nhập khẩu|sản xuất kinh doanh|tiểu thủ công nghiệp|CN-TTCN=công nghiệp, tiểu thủ công nghiệp|TM-DV=thương mại, dịch vụ|TM-DV-XD=thương mại, dịch vụ, xây dựng|thương mại dịch vụ|thương mại điện tử|nông nghiệp
NNPTNT=nông nghiệp và phát triển nông thôn|NN&PTNT=Nông nghiệp và Phát triển nông thôn|nông thôn mới|xây dựng nông thôn mới|đô thị hóa|OCOP=ô cốp|vườn ao chuồng|bảo vệ thực vật|tài nguyên môi trường
TN&MT=Tài nguyên và Môi trường|NN&MT=Nông nghiệp và Môi trường|TT&TT=Thông tin và Truyền thông|KH&CN=Khoa học và Công nghệ|khoa học công nghệ|KH&ĐT=Kế hoạch và Đầu tư|GD&ĐT=Giáo dục và Đào tạo|giáo dục đào tạo
giao thông vận tải|xây dựng|LĐTBXH=lao động thương binh và xã hội|LĐ-TB&XH=Lao động, Thương binh và Xã hội|LĐTB&XH=Lao động, Thương binh và Xã hội|lao động|Liên đoàn Lao động
công đoàn|công đoàn cơ sở|công nhân viên chức lao động|cán bộ, công chức, viên chức|cán bộ, công chức|cán bộ, viên chức|công chức, viên chức|cán bộ nhân viên|cán bộ chiến sĩ
người lao động|người sử dụng lao động|hợp đồng lao động|tai nạn lao động|tai nạn giao thông|xuất khẩu lao động|giải quyết việc làm|Đoàn Thanh niên|Thanh niên Cộng sản
Thanh niên Cộng sản Hồ Chí Minh|Thiếu niên Tiền phong|thanh niên xung phong|Liên hiệp Thanh niên|Liên hiệp Phụ nữ|Hội Liên hiệp Phụ nữ|Hội Phụ nữ|cựu chiến binh|Hội Cựu chiến binh
Hội Nông dân|Hội Người cao tuổi|chữ thập đỏ|Hội Chữ thập đỏ|Hội Khuyến học|câu lạc bộ|gia đình văn hóa|khu phố văn hóa|đời sống văn hóa|toàn dân đoàn kết xây dựng đời sống văn hóa
nhà văn hóa|trung tâm văn hóa|trung tâm y tế|trạm y tế|bệnh viện|bệnh viện đa khoa|phòng khám đa khoa|khám chữa bệnh|chăm sóc sức khỏe|chăm sóc sức khỏe sinh sản
kế hoạch hóa gia đình|DS-KHHGĐ=dân số, kế hoạch hóa gia đình|dân số kế hoạch hóa gia đình|y học cổ truyền|y tế dự phòng|sốt xuất huyết|tay chân miệng|tiêm chủng mở rộng|suy dinh dưỡng
kiểm soát bệnh tật|học sinh sinh viên|học sinh|sinh viên|giáo viên|cán bộ giáo viên|giáo viên chủ nhiệm|phụ huynh học sinh|trung học cơ sở|trung học phổ thông|tiểu học|mầm non|mẫu giáo
giáo dục thường xuyên|trung tâm giáo dục thường xuyên|trung tâm học tập cộng đồng|đại học|Đại học Quốc gia|sách giáo khoa
công nghệ thông tin|CNTT-TT=công nghệ thông tin và truyền thông|chuyển đổi số|TCNCĐ=Tổ công nghệ số cộng đồng|cơ sở dữ liệu|cơ sở dữ liệu quốc gia|chính quyền điện tử|Chính phủ điện tử|an toàn thông tin
thông tin điện tử|VNeID=vi nê i đê|a i|ti vi|WiFi=oai phai|Wi-Fi=oai phai|wifi=oai phai|email=i meo|e-mail=i meo|website=oép xai|online=on-lai|video=vi đê ô
quản lý nhà nước|quản lý thị trường|quản lý đô thị|TTĐT-XD=trật tự đô thị và xây dựng|trật tự xây dựng|QSDD=quyền sử dụng đất|vi phạm hành chính|xử phạt vi phạm hành chính|khiếu nại, tố cáo|tiếp công dân
quy chế dân chủ|QCDCCS=quy chế dân chủ ở cơ sở|dân chủ cơ sở|phổ biến giáo dục pháp luật|trợ giúp pháp lý|HGCS=hòa giải ở cơ sở|hòa giải viên|văn bản quy phạm pháp luật|quy phạm pháp luật|Bộ luật Dân sự
Bộ luật Hình sự|Bộ luật Lao động|xã hội chủ nghĩa|Cộng hòa xã hội chủ nghĩa|Cộng hòa xã hội chủ nghĩa Việt Nam|chủ nghĩa xã hội|công nghiệp hóa|hiện đại hóa|CNH-HĐH=công nghiệp hóa, hiện đại hóa
Đảng Cộng sản Việt Nam|Cộng sản Việt Nam|Đảng Cộng sản|đoàn viên thanh niên|đảng viên|nghị quyết|quyết định|nghị định|chỉ thị|thông tư|thông tư liên tịch|kế hoạch|thông báo|báo cáo|công văn|TTr=tờ trình
hướng dẫn|kết luận|văn bản hợp nhất|NĐ-CP=nghị định của Chính phủ|QĐ-TTg=quyết định của Thủ tướng Chính phủ|giấy mời|biên bản|hợp đồng|Bộ Nội vụ|Bộ Y tế|Bộ Công an|Bộ Quốc phòng|Bộ Tư pháp
Bộ Xây dựng|Bộ Công Thương|Bộ Giao thông vận tải|BGDĐT=Bộ Giáo dục và Đào tạo|BGD&ĐT=Bộ Giáo dục và Đào tạo|BTTTT=Bộ Thông tin và Truyền thông|BTNMT=Bộ Tài nguyên và Môi trường
BNNPTNT=Bộ Nông nghiệp và Phát triển nông thôn|BNNMT=Bộ Nông nghiệp và Môi trường|BKHCN=Bộ Khoa học và Công nghệ|BKHĐT=Bộ Kế hoạch và Đầu tư|BLĐTBXH=Bộ Lao động, Thương binh và Xã hội|BVHTTDL=Bộ Văn hóa, Thể thao và Du lịch|BDTTG=Bộ Dân tộc và Tôn giáo
Sở Tài chính|Sở Y tế|Sở Nội vụ|Sở Xây dựng|Sở Tư pháp|Sở Công Thương|Sở Giao thông vận tải|SGDĐT=Sở Giáo dục và Đào tạo|STTTT=Sở Thông tin và Truyền thông|STNMT=Sở Tài nguyên và Môi trường
Ban Chỉ huy quân sự|văn phòng|Văn phòng Đảng ủy|Văn phòng Ủy ban|công an|công an phường|công an xã|quân sự|cơ quan|đơn vị sự nghiệp|sự nghiệp công lập|NĐTCP=nghị định của Chính phủ
thành phố|Thành phố Hồ Chí Minh|TP.HCM=Thành phố Hồ Chí Minh|thành phố Thủ Đức|Hồ Chí Minh|Hà Nội|thị xã|Đồng bằng sông Cửu Long|Đông Nam Bộ|Việt Nam|quốc lộ|hương lộ
điện thoại|số điện thoại|điện thoại di động|địa chỉ|số tài khoản|tài khoản|chủ nhật|giám đốc|phó giám đốc|phó bí thư|SN=sinh năm|Chủ tịch Ủy ban nhân dân|phó chủ tịch|Phó Chủ tịch Ủy ban nhân dân
khoa học kỹ thuật|nghiên cứu khoa học|KTTT=khí tượng thủy văn|khí tượng thủy văn|biến đổi khí hậu|xử lý nước thải|chất thải rắn|chất thải rắn sinh hoạt|chất thải nguy hại
hạ tầng kỹ thuật|công tác xã hội|thương binh, liệt sĩ|Bà mẹ Việt Nam anh hùng|Anh hùng lực lượng vũ trang|Anh hùng Lao động|người có công|NCCCM=người có công với cách mạng
xóa đói giảm nghèo|giảm nghèo bền vững|HN-CN=hộ nghèo, hộ cận nghèo|dân tộc thiểu số|đặc biệt khó khăn|chương trình mục tiêu quốc gia|mục tiêu quốc gia|cơ sở vật chất
giáo sư|phó giáo sư|tiến sĩ|ThS=thạc sĩ|Th.S=thạc sĩ|GS.TS=giáo sư, tiến sĩ|PGS.TS=phó giáo sư, tiến sĩ|bác sĩ|BSCKI=bác sĩ chuyên khoa một|CKI=chuyên khoa một|CKII=chuyên khoa hai|BSCKII=bác sĩ chuyên khoa hai|dược sĩ|kỹ sư|kiến trúc sư
Nghệ sĩ nhân dân|Nghệ sĩ ưu tú|Nhà giáo nhân dân|Nhà giáo ưu tú|Thầy thuốc nhân dân|Thầy thuốc ưu tú|ASEAN=a xê an|UNESCO=u nét xcô|UNICEF=u ni xép|WHO=Tổ chức Y tế Thế giới|Liên Hợp Quốc
GDP=gờ đê pê|FDI=ép đê i|ODA=ô đê a|PPP=ba pê|vê a tê|ISO=i-sô|SARS=xát|COVID-19=cô vít mười chín|Covid-19=cô vít mười chín|COVID=cô vít|AIDS=ết|HIV/AIDS=hát i vê, ết|ATM=a tê em|CEO=xi i ô
FB=phây búc|Facebook=phây búc|Zalo=gia lô|YouTube=diu túp|Google=gu gồ|Internet=in-tơ-nét|internet=in-tơ-nét|km=ki-lô-mét|số thứ tự|ví dụ|nhà xuất bản|phóng viên|Ban Biên tập|Tổng Biên tập|Thông tấn xã Việt Nam
PTTH=phát thanh và truyền hình|PT-TH=phát thanh, truyền hình|đô thị thông minh|trung tâm thương mại|Trung tâm Chính trị
v.v.=vân vân|v.v=vân vân|v/v=về việc|V/v=về việc|đ/c=đồng chí|Đ/c=đồng chí|k/g=kính gửi|K/g=kính gửi|t/m=thay mặt|T/M=thay mặt|thay mặt|ký thay|thừa lệnh|thừa ủy quyền|ko=không|ck=chuyển khoản|sđt=số điện thoại|đt=điện thoại|vd=ví dụ|tp=thành phố
`;

let table: ReadonlyMap<string, string> | undefined;

/** The table, parsed once: written form to spoken form. */
export function governmentAbbreviations(): ReadonlyMap<string, string> {
  if (!table) {
    const made = new Map<string, string>();
    for (const entry of TABLE.split(/[|\n]/)) {
      const at = entry.indexOf('=');
      if (at > 0) made.set(entry.slice(0, at), entry.slice(at + 1));
      else if (entry) made.set(firstLetters(entry), entry);
    }
    table = made;
  }
  return table;
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
