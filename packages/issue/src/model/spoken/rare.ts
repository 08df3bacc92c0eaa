/**
 * Abbreviations that bulletins seldom write. Recordings and the device's voice know all of them; only the one file
 * (`e-bulletin.single.js`), which has no room for 2 kB more, does without and spells them.
 */
import { spell } from './codes.js';
import { applyRules, commonContexts, rulesOf } from './contexts.js';
import { isOtherLanguage } from './foreign.js';
import { sayForms } from './forms.js';
import { commonAbbreviations, parseTable } from './government.js';

/** In the form of `government.ts`. */
const TABLE = `\
BCHTW=Ban Chấp hành Trung ương|Ban Thường vụ Đảng ủy|Ban Thường vụ Thành ủy|Ban đại diện|Ban Giám sát đầu tư của cộng đồng|Thanh tra Chính phủ|Văn phòng Quốc hội|\
Hội đồng bầu cử quốc gia|Viện kiểm sát|Viện kiểm sát nhân dân tối cao|Tòa án nhân dân tối cao|Kiểm toán nhà nước|Kho bạc Nhà nước|bảo hiểm tai nạn lao động|chính sách xã hội|\
cảnh sát điều tra|cảnh sát hình sự|cảnh sát trật tự|cảnh sát cơ động|công an nhân dân|lực lượng vũ trang nhân dân|quốc phòng toàn dân|an ninh chính trị|tìm kiếm cứu nạn|\
PCTT&TKCN=phòng chống thiên tai và tìm kiếm cứu nạn|phòng chống lụt bão|vệ sinh an toàn thực phẩm|an toàn vệ sinh lao động|khu chế xuất|khu công nghệ cao|khu đô thị mới|\
hành chính công|bộ phận một cửa|TN&TKQ=tiếp nhận và trả kết quả|giấy chứng nhận quyền sử dụng đất|đăng ký kinh doanh|đăng ký xây dựng|thu nhập doanh nghiệp|ngân sách địa phương|\
xây dựng cơ bản|đầu tư công|đầu tư xây dựng|quản lý dự án|Ban Quản lý dự án|văn xã|văn hóa văn nghệ|tổ hợp tác|doanh nghiệp nhà nước|doanh nghiệp tư nhân|doanh nghiệp nhỏ và vừa|\
hộ kinh doanh|xuất nhập khẩu|CN-TTCN=công nghiệp, tiểu thủ công nghiệp|TM-DV-XD=thương mại, dịch vụ, xây dựng|thương mại điện tử|NNPTNT=nông nghiệp và phát triển nông thôn|\
xây dựng nông thôn mới|đô thị hóa|vườn ao chuồng|bảo vệ thực vật|tài nguyên môi trường|khoa học công nghệ|giao thông vận tải|LĐTBXH=lao động thương binh và xã hội|\
LĐTB&XH=Lao động, Thương binh và Xã hội|công đoàn cơ sở|công nhân viên chức lao động|cán bộ, viên chức|công chức, viên chức|cán bộ nhân viên|cán bộ chiến sĩ|người sử dụng lao động|\
hợp đồng lao động|xuất khẩu lao động|giải quyết việc làm|Thanh niên Cộng sản Hồ Chí Minh|Liên hiệp Phụ nữ|Hội Phụ nữ|gia đình văn hóa|khu phố văn hóa|\
toàn dân đoàn kết xây dựng đời sống văn hóa|trung tâm văn hóa|phòng khám đa khoa|chăm sóc sức khỏe sinh sản|DS-KHHGĐ=dân số, kế hoạch hóa gia đình|dân số kế hoạch hóa gia đình|\
y tế dự phòng|tiêm chủng mở rộng|suy dinh dưỡng|kiểm soát bệnh tật|học sinh sinh viên|cán bộ giáo viên|giáo viên chủ nhiệm|trung tâm giáo dục thường xuyên|\
trung tâm học tập cộng đồng|Đại học Quốc gia|CNTT-TT=công nghệ thông tin và truyền thông|cơ sở dữ liệu quốc gia|chính quyền điện tử|Chính phủ điện tử|an toàn thông tin|\
thông tin điện tử|quản lý thị trường|quản lý đô thị|TTĐT-XD=trật tự đô thị và xây dựng|QSDD=quyền sử dụng đất|tiếp công dân|quy chế dân chủ|QCDCCS=quy chế dân chủ ở cơ sở|\
dân chủ cơ sở|phổ biến giáo dục pháp luật|trợ giúp pháp lý|HGCS=hòa giải ở cơ sở|hòa giải viên|văn bản quy phạm pháp luật|quy phạm pháp luật|Bộ luật Dân sự|Bộ luật Lao động|\
Cộng hòa xã hội chủ nghĩa|chủ nghĩa xã hội|Đảng Cộng sản Việt Nam|Cộng sản Việt Nam|Đảng Cộng sản|đoàn viên thanh niên|văn bản hợp nhất|NĐ-CP=nghị định của Chính phủ|\
QĐ-TTg=quyết định của Thủ tướng Chính phủ|Bộ Nội vụ|Bộ Tư pháp|BGD&ĐT=Bộ Giáo dục và Đào tạo|BNNPTNT=Bộ Nông nghiệp và Phát triển nông thôn|BKHĐT=Bộ Kế hoạch và Đầu tư|\
BLĐTBXH=Bộ Lao động, Thương binh và Xã hội|BDTTG=Bộ Dân tộc và Tôn giáo|STTTT=Sở Thông tin và Truyền thông|STNMT=Sở Tài nguyên và Môi trường|Sở Nội vụ|Sở Tư pháp|Sở Công Thương|Sở Giao thông vận tải|Văn phòng Đảng ủy|Văn phòng Ủy ban|công an xã|\
cơ quan|đơn vị sự nghiệp|sự nghiệp công lập|NĐTCP=nghị định của Chính phủ|thành phố Thủ Đức|Đồng bằng sông Cửu Long|Đông Nam Bộ|điện thoại di động|phó giám đốc|khoa học kỹ thuật|\
nghiên cứu khoa học|KTTT=khí tượng thủy văn|khí tượng thủy văn|xử lý nước thải|chất thải rắn|chất thải rắn sinh hoạt|chất thải nguy hại|hạ tầng kỹ thuật|công tác xã hội|\
Anh hùng Lao động|NCCCM=người có công với cách mạng|xóa đói giảm nghèo|giảm nghèo bền vững|HN-CN=hộ nghèo, hộ cận nghèo|đặc biệt khó khăn|chương trình mục tiêu quốc gia|\
mục tiêu quốc gia|dược sĩ|kỹ sư|kiến trúc sư|Nhà giáo nhân dân|Thầy thuốc nhân dân|ASEAN=a xê an|UNESCO=u nét xcô|UNICEF=u ni xép|Liên Hợp Quốc|FDI=ép đê i|ODA=ô đê a|PPP=ba pê|\
SARS=xát|ATM=a tê em|CEO=xi i ô|nhà xuất bản|Tổng Biên tập|Thông tấn xã Việt Nam|PT-TH=phát thanh, truyền hình|đô thị thông minh|trung tâm thương mại|Trung tâm Chính trị|\
thừa ủy quyền|ủy viên Ban Thường vụ|ủy viên Ban Chấp hành|thường trực Đảng ủy|\
Đoàn đại biểu Quốc hội|thi hành án dân sự|Viện kiểm sát nhân dân|bộ đội biên phòng|bảo trợ xã hội|Ban Thanh tra nhân dân|Bộ luật Hình sự|an ninh Tổ quốc|biến đổi khí hậu|trật tự an toàn giao thông|BVHTTDL=Bộ Văn hóa, Thể thao và Du lịch|thông tư liên tịch|Ủy ban Thường vụ Quốc hội|kế hoạch hóa gia đình|Thanh niên Cộng sản|giải phóng mặt bằng|\
HT&ĐT=Hạ tầng và Đô thị|KHXH&NV=Khoa học xã hội và Nhân văn|BTG&DV=Ban Tuyên giáo và Dân vận|BTGDV=Ban Tuyên giáo và Dân vận|Ủy ban Kiểm tra|đại đoàn kết|công tác Mặt trận|\
Phục vụ hành chính công|CƯDV=cung ứng dịch vụ|CUDV=cung ứng dịch vụ|CUDVC=cung ứng dịch vụ công|công an thành phố|giao thông đường bộ|quốc gia|\
TTATGTĐB=trật tự, an toàn giao thông đường bộ|GDQPAN=giáo dục quốc phòng, an ninh|NQTW=nghị quyết Trung ương|tư tưởng Hồ Chí Minh|xây dựng Đảng|Nghệ nhân ưu tú|ĐHĐB=Đại hội đại biểu|\
ủy viên Thường vụ|tiến sĩ khoa học|Việt Nam anh hùng|AHLLVTND=Anh hùng lực lượng vũ trang nhân dân|phòng thủ dân sự|bác sĩ gia đình|huy chương vàng|huy chương bạc|huy chương đồng|\
Tổ quốc Việt Nam|công nhân viên chức|công nhân lao động|Sài Gòn Giải Phóng|giấy phép xuất bản|xuất bản|Cty=Công ty|CTy=Công ty|diện tích sử dụng|tờ bản đồ|\
chứng nhận quyền sử dụng đất|dịch vụ công quốc gia|khu vực|phòng cháy chữa cháy rừng|hệ thống chính trị|BTHTTĐC=bồi thường, hỗ trợ, tái định cư|GRDP=gờ e-rờ đê pê|LED=lét|\
BR-VT=Bà Rịa, Vũng Tàu|KT-VH-XH=kinh tế, văn hóa, xã hội|dịch vụ|Bộ Ngoại giao|đơn vị tính|giải quyết|kết quả|huấn luyện viên|vận động viên|chất lượng cao|Tân Sơn Nhất|áp thấp nhiệt đới|cán bộ|\
Chủ tịch nước|Văn phòng Chính phủ|Ban Quản trị|Quân đội nhân dân Việt Nam|sản xuất kinh doanh|tiểu thủ công nghiệp|TM-DV=thương mại, dịch vụ|\
thương mại dịch vụ|KH&CN=Khoa học và Công nghệ|KH&ĐT=Kế hoạch và Đầu tư|LĐ-TB&XH=Lao động, Thương binh và Xã hội|Thiếu niên Tiền phong|thanh niên xung phong|\
Liên hiệp Thanh niên|y học cổ truyền|mẫu giáo|giáo dục thường xuyên|TCNCĐ=Tổ công nghệ số cộng đồng|xử phạt vi phạm hành chính|\
Cộng hòa xã hội chủ nghĩa Việt Nam|công nghiệp hóa|hiện đại hóa|Bộ Giao thông vận tải|BTTTT=Bộ Thông tin và Truyền thông|BTNMT=Bộ Tài nguyên và Môi trường|\
BNNMT=Bộ Nông nghiệp và Môi trường|BKHCN=Bộ Khoa học và Công nghệ|SGDĐT=Sở Giáo dục và Đào tạo|Sở Tài chính|Sở Y tế|Sở Xây dựng|BSCKI=bác sĩ chuyên khoa một|\
BSCKII=bác sĩ chuyên khoa hai|Nhà giáo ưu tú|Thầy thuốc ưu tú|WHO=Tổ chức Y tế Thế giới|GDP=gờ đê pê|ISO=i-sô|FB=phây búc|YouTube=diu túp|Google=gu gồ|\
PTTH=phát thanh và truyền hình|k/g=kính gửi|thừa lệnh|GD-ĐT=giáo dục và đào tạo|cộng tác viên|Anh hùng lực lượng vũ trang|dân tộc thiểu số|\
tiêu chuẩn Việt Nam|quy chuẩn Việt Nam|XBBT=xuất bản bản tin|CTTT=chính trị, tư tưởng|DTTS&MN=dân tộc thiểu số và miền núi|DTTS-MN=dân tộc thiểu số và miền núi|đồng bào dân tộc thiểu số|\
giám sát đầu tư của cộng đồng|cựu giáo chức|CNSCĐ=công nghệ số cộng đồng|ĐV-HV=đoàn viên, hội viên|CB-CC-VC=cán bộ, công chức, viên chức|GV-NV=giáo viên, nhân viên|\
CBGVNV=cán bộ, giáo viên, nhân viên|CB-GV-NV=cán bộ, giáo viên, nhân viên|dự bị động viên|LLTGBVANTT=lực lượng tham gia bảo vệ an ninh trật tự|CSGT-TT=cảnh sát giao thông, trật tự|\
VHTT&DL=Văn hóa, Thể thao và Du lịch|học sinh giỏi|giáo dục nghề nghiệp|GDNN-GDTX=giáo dục nghề nghiệp, giáo dục thường xuyên|định danh cá nhân|mã số sinh viên|bê tông ly tâm|\
trước công nguyên|sau công nguyên|SpO2=ét pê o hai|HbA1c=hát bê a một xê|VietGAP=Việt gáp|NTVT=người tốt, việc tốt|T.S=tiến sĩ|MC=em xi|TTVH-TT=Trung tâm Văn hóa, Thông tin|TK&VV=tiết kiệm và vay vốn|quỹ tín dụng nhân dân|Ủy ban bầu cử|\
Phó Chủ tịch Ủy ban nhân dân|TT&TT=Thông tin và Truyền thông|\
Ban Thường trực|Ban Vận động|an ninh cơ sở|trật tự an toàn đô thị|tiếp nhận hồ sơ|CĐSCĐ=chuyển đổi số cộng đồng|định danh điện tử|TNLĐ-BNN=tai nạn lao động, bệnh nghề nghiệp|\
KHLT=kế hoạch liên tịch|Trưởng Ban Công tác Mặt trận|Ban Công tác Mặt trận|mức lương cơ sở|lệ phí trước bạ|hóa đơn điện tử|cụm công nghiệp|quy hoạch phân khu|\
đầu tư phát triển|SYLL=sơ yếu lý lịch|GKSK=giấy khám sức khỏe|số báo danh|cuộc vận động|văn minh đô thị|VM-ĐT=văn minh đô thị|nếp sống văn minh đô thị|sức khỏe sinh sản|\
cách mạng công nghiệp|HLHTN=Hội Liên hiệp Thanh niên|nghĩa trang liệt sĩ|anh hùng liệt sĩ|trợ giúp xã hội|SNNMT=Sở Nông nghiệp và Môi trường|sinh vật cảnh|bình đẳng giới|Bộ Công Thương`;

const CONTEXTS = /* @__PURE__ */ rulesOf(`
CMT8 → Cách mạng tháng Tám
(\\d+) [AÂ]L~ → $1 âm lịch
(ví|cổng|báo) ĐT~ → $1 điện tử
([Hh]ội) PN~ → $1 Phụ nữ
NH (?=[A-Z]\\p{Ll}) → ngân hàng 
([Cc]ông ty|C[Tt]y) CP~ → $1 cổ phần
HA:? (?=\\d) → huyết áp 
([Tt]rận|[Vv]òng) CK~ → $1 chung kết
CK ?([12])~ →  chuyên khoa $1
QK ?(?=\\d(?!\\d?[/-])) → Quân khu 
(\\p{L}*bank [–-]?) ?CN~ → $1 chi nhánh
(\\d+) DL~ → $1 dương lịch
([Cc]hủ tịch|[Bb]í thư) TT~ → $1 Thường trực
TT\\.(?=[ĐHQT]U|HĐND|UBND|UBMT) → Thường trực 
Q\\. ?(?=Chủ|Giám|Trưởng|Phó|Hiệu|Cục|Viện) → quyền 
CT, (?=PCT) → Chủ tịch, 
([Bb]í thư|[Đđ]ảng viên) CB~ → $1 Chi bộ
(tin học|CNTT|kỹ năng|[Kk]iến thức) CB~ → $1 cơ bản
(CTV|[Cc]ộng tác viên|[Cc]ông tác|[Dd]ân) DS~ → $1 dân số
([Cc]hi) TX~ → $1 thường xuyên
GN (?=vốn|ĐTC|ngân|kế) → giải ngân 
GN (?=bền|đa) → giảm nghèo 
(trễ|hạn|tồn|xử lý|quyết|nhận) ([\\d.]+) HS~ → $1 $2 hồ sơ
(lượt|[Tt]iếp) CD~ → $1 công dân
KN, ?TC, ?PA~ → khiếu nại, tố cáo, phản ánh
KN, ?TC~ → khiếu nại, tố cáo
CB, ?CC, ?VC~ → cán bộ, công chức, viên chức
([Mm]ũ) BH~ → $1 bảo hiểm
(ngoan) BH~ → $1 Bác Hồ
([Gg]iải) ĐB~ → $1 đặc biệt
([Cc]ờ|[Pp]hong trào|[Cc]ụm) TĐ~ → $1 thi đua
BK (?=TTg|của|cấp|UBND|Thủ|Chủ) → bằng khen 
HH (?=\\d\\d năm) → Huy hiệu 
([Ss]ốt) XH~ → $1 xuất huyết
(rác) HC~ → $1 hữu cơ
(rác) VC~ → $1 vô cơ
([Nn]gày|[Nn]ăm) TL~ → $1 thành lập
UV (?=\\d) → u vê 
(gió) ĐN~ → $1 Đông Nam
(gió) TN~ → $1 Tây Nam
(gió) ĐB~ → $1 Đông Bắc
(gió) TB~ → $1 Tây Bắc
HT (?=[Tt]rường) → hiệu trưởng 
ĐH, (\\d+) CĐ~ → đại học, $1 cao đẳng
(nghèo,) CN~ → $1 cận nghèo
(hộ|thoát) CN~ → $1 cận nghèo
(về|khu) DC~ → $1 dân cư
LS\\. ?(?=\\p{Lu}\\p{Ll}) → luật sư 
(là|con|mẹ|mộ|đình|trang|nhân|TB,|TB và|các) LS~ → $1 liệt sĩ
([Kk]hu) CNC~ → $1 công nghệ cao
KT\\.? (?=CHỦ|GIÁM|TRƯỞNG|Chủ tịch|Giám|Trưởng) → ký thay 
TM\\.? (?=UBND|ỦY|BAN|Ủy ban|Ban) → thay mặt 
TM DV → thương mại dịch vụ
ĐH (?=Đảng|Đoàn|Chi|đại biểu|lần|[IVX]+~) → Đại hội 
HN (?=tổng|sơ|trực|triển|giao|tập|BCH|TW|cán) → hội nghị 
T[WƯ](?=\\d) → Trung ương 
NQ ?(?=\\d) → nghị quyết 
TV (?=HĐND|UBND|BCH) → thành viên 
BV (?=ANTT|DP) → bảo vệ 
LL (?=ANTT|bảo|vũ|dân|công) → lực lượng 
Ban QL~ → Ban Quản lý
CT (?=\\p{Lu}\\p{Ll}) → xê tê 
CN\\. (?=\\p{Lu}\\p{Ll}) → cử nhân 
Trường CĐ~ → Trường cao đẳng
TN THPT → tốt nghiệp trung học phổ thông
HK ?(?=[12I]) → học kỳ 
NV(?=[1-9]) → nguyện vọng 
C(?:OVID|ovid)[- ]?19 → cô vít 19
([Pp]hòng) KT~ → $1 Kinh tế
(triển|về|vực) KT~ → $1 kinh tế
(và) ĐT~ → $1 đô thị
[Ss]ân bay T(?=\\d) → sân bay tê 
([Đđ]iểm|[Mm]ức) TB~ → $1 trung bình
HL (?=giỏi|khá|tốt|đạt) → học lực 
([Cc]hụp|MRI,) CT~ → $1 xê tê
(tia) UV~ → $1 u vê
([Đđ]ội|[Gg]iải) BC~ → $1 bóng chuyền
([Đđ]ội) TTĐT~ → $1 trật tự đô thị
(\\d+)T/?(?=20\\d\\d) → $1 tháng năm 
(\\d+)T(?= đầu| cuối) → $1 tháng
(%) DT~ → $1 dự toán
DT (?=pháp|năm|20\\d\\d) → dự toán 
(ngày) LV~ → $1 làm việc`);

/** The Politburo, or the ministry of trade: the sentence decides. */
const BCT = /(^|[^\p{L}\p{N}/-])BCT(?![\p{L}\p{N}-])/gu;
const PARTY = /\/TW|trung ương|đảng|nghị quyết|chỉ thị|kết luận|bí thư|viên BCT|đại hội/i;
const TRADE = /công thương|nghị định|thông tư|xăng|điện|thương mại|hàng|chợ/i;

let table: ReadonlyMap<string, string> | undefined;

/** All of them, common ones and rare ones, parsed once: written form to spoken form. */
export function governmentAbbreviations(): ReadonlyMap<string, string> {
  table ??= new Map([...commonAbbreviations(), ...parseTable(TABLE)]);
  return table;
}

/** The text of a sentence with every short form replaced whose reading the sentence decides, and rare written forms by common ones. */
export function sayContexts(text: string): string {
  const said = commonContexts(applyRules(sayForms(text), CONTEXTS));
  const party = PARTY.test(text);
  const name =
    party === TRADE.test(text) ? spell('BCT') : party ? 'Bộ Chính trị' : 'Bộ Công Thương';
  return said.replace(BCT, `$1${name}`);
}

/** Whether a sentence is in another language than Vietnamese, so that a Vietnamese reading of its numbers would be half of one. */
export const isForeign = (text: string): boolean =>
  isOtherLanguage(text, (word) => governmentAbbreviations().has(word));
