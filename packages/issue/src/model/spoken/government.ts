/**
 * Abbreviations of Vietnamese public life as they are read aloud. Compact on purpose: browsers load this table only when a
 * device voice reads. Written forms on the left are matched as they stand (letter case counts); a person's lexicon wins over
 * them. Collected from official letters, ward bulletins and the lists of ministries; the order has no meaning.
 */
const TABLE = `
UBND=Ủy ban nhân dân|HĐND=Hội đồng nhân dân|MTTQ=Mặt trận Tổ quốc|UBMTTQ=Ủy ban Mặt trận Tổ quốc|UBMTTQVN=Ủy ban Mặt trận Tổ quốc Việt Nam
MTTQVN=Mặt trận Tổ quốc Việt Nam|TW=Trung ương|BCH=Ban Chấp hành|BCHTW=Ban Chấp hành Trung ương|BTV=Ban Thường vụ|BTVĐU=Ban Thường vụ Đảng ủy
BTVTU=Ban Thường vụ Thành ủy|TU=Tỉnh ủy|QU=Quận ủy|HU=Huyện ủy|ĐU=Đảng ủy|BCĐ=Ban Chỉ đạo|BTC=Ban Tổ chức|BGK=Ban Giám khảo|BQL=Ban Quản lý
BQT=Ban Quản trị|BĐD=Ban đại diện|BTTND=Ban Thanh tra nhân dân|BGSĐTCCĐ=Ban Giám sát đầu tư của cộng đồng|QH=Quốc hội|UBTVQH=Ủy ban Thường vụ Quốc hội
CP=Chính phủ|TTg=Thủ tướng Chính phủ|TTCP=Thanh tra Chính phủ|VPCP=Văn phòng Chính phủ|VPQH=Văn phòng Quốc hội|CTN=Chủ tịch nước|HĐBCQG=Hội đồng bầu cử quốc gia
ĐBQH=đại biểu Quốc hội|ĐĐBQH=Đoàn đại biểu Quốc hội|VKS=Viện kiểm sát|VKSND=Viện kiểm sát nhân dân|VKSNDTC=Viện kiểm sát nhân dân tối cao|TAND=Tòa án nhân dân
TANDTC=Tòa án nhân dân tối cao|THADS=thi hành án dân sự|KTNN=Kiểm toán nhà nước|NHNN=Ngân hàng Nhà nước|KBNN=Kho bạc Nhà nước|BHXH=bảo hiểm xã hội|BHYT=bảo hiểm y tế
BHTN=bảo hiểm thất nghiệp|BHTNLĐ=bảo hiểm tai nạn lao động|BTXH=bảo trợ xã hội|CSXH=chính sách xã hội|NHCSXH=Ngân hàng Chính sách xã hội|NCT=người cao tuổi
NKT=người khuyết tật|TNXH=tệ nạn xã hội|TTXH=trật tự xã hội|ATXH=an toàn xã hội|TTATXH=trật tự an toàn xã hội|TTATGT=trật tự an toàn giao thông|ATGT=an toàn giao thông
CSGT=cảnh sát giao thông|CSKV=cảnh sát khu vực|CSĐT=cảnh sát điều tra|CSHS=cảnh sát hình sự|CSTT=cảnh sát trật tự|CSCĐ=cảnh sát cơ động|CAND=công an nhân dân|QĐND=quân đội nhân dân
QĐNDVN=Quân đội nhân dân Việt Nam|BĐBP=bộ đội biên phòng|LLVT=lực lượng vũ trang|LLVTND=lực lượng vũ trang nhân dân|DQTV=dân quân tự vệ|NVQS=nghĩa vụ quân sự|QPAN=quốc phòng an ninh
QP-AN=quốc phòng, an ninh|QPTD=quốc phòng toàn dân|ANTQ=an ninh Tổ quốc|ANTT=an ninh trật tự|ANCT=an ninh chính trị|PCCC=phòng cháy chữa cháy|PCCC&CNCH=phòng cháy chữa cháy và cứu nạn cứu hộ
CNCH=cứu nạn cứu hộ|PCTT=phòng chống thiên tai|TKCN=tìm kiếm cứu nạn|PCTT&TKCN=phòng chống thiên tai và tìm kiếm cứu nạn|PCTN=phòng chống tham nhũng|PCLB=phòng chống lụt bão
PCMT=phòng chống ma túy|PCTP=phòng chống tội phạm|BVMT=bảo vệ môi trường|VSMT=vệ sinh môi trường|VSATTP=vệ sinh an toàn thực phẩm|ATTP=an toàn thực phẩm|ATVSTP=an toàn vệ sinh thực phẩm
ATVSLĐ=an toàn vệ sinh lao động|ATLĐ=an toàn lao động|KCN=khu công nghiệp|KCX=khu chế xuất|KCNC=khu công nghệ cao|KĐT=khu đô thị|KĐTM=khu đô thị mới|KDC=khu dân cư|KDTTS=khu dân tộc thiểu số
KP=khu phố|TDP=tổ dân phố|TTHC=thủ tục hành chính|CCHC=cải cách hành chính|DVC=dịch vụ công|DVCTT=dịch vụ công trực tuyến|TTPVHCC=Trung tâm Phục vụ hành chính công|HCC=hành chính công
BPMC=bộ phận một cửa|TN&TKQ=tiếp nhận và trả kết quả|CCCD=căn cước công dân|CMND=chứng minh nhân dân|GCN=giấy chứng nhận|GCNQSDĐ=giấy chứng nhận quyền sử dụng đất|QSDĐ=quyền sử dụng đất
GPXD=giấy phép xây dựng|GPLX=giấy phép lái xe|ĐKKD=đăng ký kinh doanh|ĐKXD=đăng ký xây dựng|MST=mã số thuế|GTGT=giá trị gia tăng|TNCN=thu nhập cá nhân|TNDN=thu nhập doanh nghiệp|TTĐB=tiêu thụ đặc biệt
NSNN=ngân sách nhà nước|NSĐP=ngân sách địa phương|NSTW=ngân sách trung ương|XDCB=xây dựng cơ bản|ĐTC=đầu tư công|ĐTXD=đầu tư xây dựng|GPMB=giải phóng mặt bằng|QLDA=quản lý dự án|BQLDA=Ban Quản lý dự án
TĐC=tái định cư|KTXH=kinh tế xã hội|KT-XH=kinh tế, xã hội|VHXH=văn hóa xã hội|VH-XH=văn hóa, xã hội|VHTT=văn hóa thông tin|VHTTDL=Văn hóa, Thể thao và Du lịch|VHVN=văn hóa văn nghệ|TDTT=thể dục thể thao
HTX=hợp tác xã|THT=tổ hợp tác|DN=doanh nghiệp|DNNN=doanh nghiệp nhà nước|DNTN=doanh nghiệp tư nhân|DNNVV=doanh nghiệp nhỏ và vừa|HKD=hộ kinh doanh|TNHH=trách nhiệm hữu hạn|MTV=một thành viên|CTCP=công ty cổ phần
XNK=xuất nhập khẩu|SXKD=sản xuất kinh doanh|TTCN=tiểu thủ công nghiệp|CN-TTCN=công nghiệp, tiểu thủ công nghiệp|TM-DV=thương mại, dịch vụ|TMDV=thương mại dịch vụ|TMĐT=thương mại điện tử|NN=nông nghiệp
NNPTNT=nông nghiệp và phát triển nông thôn|NN&PTNT=Nông nghiệp và Phát triển nông thôn|NTM=nông thôn mới|XDNTM=xây dựng nông thôn mới|ĐTH=đô thị hóa|OCOP=ô cốp|VAC=vườn ao chuồng|BVTV=bảo vệ thực vật|TNMT=tài nguyên môi trường
TN&MT=Tài nguyên và Môi trường|NN&MT=Nông nghiệp và Môi trường|TT&TT=Thông tin và Truyền thông|KH&CN=Khoa học và Công nghệ|KHCN=khoa học công nghệ|KH&ĐT=Kế hoạch và Đầu tư|GD&ĐT=Giáo dục và Đào tạo|GDĐT=giáo dục đào tạo
GTVT=giao thông vận tải|XD=xây dựng|LĐTBXH=lao động thương binh và xã hội|LĐ-TB&XH=Lao động, Thương binh và Xã hội|LĐTB&XH=Lao động, Thương binh và Xã hội|LĐ=lao động|LĐLĐ=Liên đoàn Lao động|TLĐLĐ=Tổng Liên đoàn Lao động
CĐ=công đoàn|CĐCS=công đoàn cơ sở|CNVCLĐ=công nhân viên chức lao động|CBCCVC=cán bộ, công chức, viên chức|CBCC=cán bộ, công chức|CBVC=cán bộ, viên chức|CCVC=công chức, viên chức|CBNV=cán bộ nhân viên|CBCS=cán bộ chiến sĩ
NLĐ=người lao động|NSDLĐ=người sử dụng lao động|HĐLĐ=hợp đồng lao động|TNLĐ=tai nạn lao động|TNGT=tai nạn giao thông|XKLĐ=xuất khẩu lao động|GQVL=giải quyết việc làm|ĐTN=Đoàn Thanh niên|TNCS=Thanh niên Cộng sản
TNCSHCM=Thanh niên Cộng sản Hồ Chí Minh|TNTP=Thiếu niên Tiền phong|TNXP=thanh niên xung phong|LHTN=Liên hiệp Thanh niên|LHPN=Liên hiệp Phụ nữ|HLHPN=Hội Liên hiệp Phụ nữ|HPN=Hội Phụ nữ|CCB=cựu chiến binh|HCCB=Hội Cựu chiến binh
HND=Hội Nông dân|HNCT=Hội Người cao tuổi|CTĐ=chữ thập đỏ|HCTĐ=Hội Chữ thập đỏ|HKH=Hội Khuyến học|CLB=câu lạc bộ|GĐVH=gia đình văn hóa|KPVH=khu phố văn hóa|ĐSVH=đời sống văn hóa|TDĐKXDĐSVH=toàn dân đoàn kết xây dựng đời sống văn hóa
NVH=nhà văn hóa|NVHLĐ=Nhà Văn hóa Lao động|TTVH=trung tâm văn hóa|TTYT=trung tâm y tế|TYT=trạm y tế|BV=bệnh viện|BVĐK=bệnh viện đa khoa|PKĐK=phòng khám đa khoa|KCB=khám chữa bệnh|CSSK=chăm sóc sức khỏe|CSSKSS=chăm sóc sức khỏe sinh sản
KHHGĐ=kế hoạch hóa gia đình|DS-KHHGĐ=dân số, kế hoạch hóa gia đình|DSKHHGĐ=dân số kế hoạch hóa gia đình|YHCT=y học cổ truyền|YTDP=y tế dự phòng|SXH=sốt xuất huyết|TCM=tay chân miệng|TCMR=tiêm chủng mở rộng|SDD=suy dinh dưỡng
KSBT=kiểm soát bệnh tật|HSSV=học sinh sinh viên|HS=học sinh|SV=sinh viên|GV=giáo viên|CBGV=cán bộ giáo viên|GVCN=giáo viên chủ nhiệm|PHHS=phụ huynh học sinh|THCS=trung học cơ sở|THPT=trung học phổ thông|TH=tiểu học|MN=mầm non|MG=mẫu giáo
GDTX=giáo dục thường xuyên|GDNN=giáo dục nghề nghiệp|TTGDTX=trung tâm giáo dục thường xuyên|TTHTCĐ=trung tâm học tập cộng đồng|ĐH=đại học|ĐHQG=Đại học Quốc gia|CĐSP=cao đẳng sư phạm|TCCN=trung cấp chuyên nghiệp|SGK=sách giáo khoa
CNTT=công nghệ thông tin|CNTT-TT=công nghệ thông tin và truyền thông|CĐS=chuyển đổi số|TCNCĐ=Tổ công nghệ số cộng đồng|CSDL=cơ sở dữ liệu|CSDLQG=cơ sở dữ liệu quốc gia|CQĐT=chính quyền điện tử|CPĐT=Chính phủ điện tử|ATTT=an toàn thông tin
TTĐT=thông tin điện tử|VNeID=vi nê i đê|QR=quy e-rờ|AI=a i|OTP=ô tê pê|SMS=ét-em-ét|USB=u-ét-bê|CCTV=camera giám sát|PC=pê xê|TV=ti vi|WiFi=oai phai|Wi-Fi=oai phai|wifi=oai phai|email=i meo|e-mail=i meo|website=oép xai|online=on-lai|video=vi đê ô
QLNN=quản lý nhà nước|QLTT=quản lý thị trường|QLĐT=quản lý đô thị|TTĐT-XD=trật tự đô thị và xây dựng|TTXD=trật tự xây dựng|QSDD=quyền sử dụng đất|VPHC=vi phạm hành chính|XPVPHC=xử phạt vi phạm hành chính|KNTC=khiếu nại, tố cáo|TCD=tiếp công dân
QCDC=quy chế dân chủ|QCDCCS=quy chế dân chủ ở cơ sở|DCCS=dân chủ cơ sở|PBGDPL=phổ biến giáo dục pháp luật|TGPL=trợ giúp pháp lý|HGCS=hòa giải ở cơ sở|HGV=hòa giải viên|VBQPPL=văn bản quy phạm pháp luật|QPPL=quy phạm pháp luật|BLDS=Bộ luật Dân sự
BLHS=Bộ luật Hình sự|BLLĐ=Bộ luật Lao động|XHCN=xã hội chủ nghĩa|CHXHCN=Cộng hòa xã hội chủ nghĩa|CHXHCNVN=Cộng hòa xã hội chủ nghĩa Việt Nam|CNXH=chủ nghĩa xã hội|CNH=công nghiệp hóa|HĐH=hiện đại hóa|CNH-HĐH=công nghiệp hóa, hiện đại hóa
ĐCSVN=Đảng Cộng sản Việt Nam|ĐCS=Đảng Cộng sản|ĐVTN=đoàn viên thanh niên|ĐV=đảng viên|NQ=nghị quyết|QĐ=quyết định|NĐ=nghị định|CT=chỉ thị|TT=thông tư|TTLT=thông tư liên tịch|KH=kế hoạch|TB=thông báo|BC=báo cáo|CV=công văn|TTr=tờ trình
HD=hướng dẫn|KL=kết luận|VBHN=văn bản hợp nhất|NĐ-CP=nghị định của Chính phủ|QĐ-TTg=quyết định của Thủ tướng Chính phủ|GM=giấy mời|BB=biên bản|HĐ=hợp đồng|BNV=Bộ Nội vụ|BYT=Bộ Y tế|BCA=Bộ Công an|BQP=Bộ Quốc phòng|BTP=Bộ Tư pháp
BXD=Bộ Xây dựng|BCT=Bộ Công Thương|BNG=Bộ Ngoại giao|BGTVT=Bộ Giao thông vận tải|BGDĐT=Bộ Giáo dục và Đào tạo|BGD&ĐT=Bộ Giáo dục và Đào tạo|BTTTT=Bộ Thông tin và Truyền thông|BTNMT=Bộ Tài nguyên và Môi trường
BNNPTNT=Bộ Nông nghiệp và Phát triển nông thôn|BNNMT=Bộ Nông nghiệp và Môi trường|BKHCN=Bộ Khoa học và Công nghệ|BKHĐT=Bộ Kế hoạch và Đầu tư|BLĐTBXH=Bộ Lao động, Thương binh và Xã hội|BVHTTDL=Bộ Văn hóa, Thể thao và Du lịch|BDTTG=Bộ Dân tộc và Tôn giáo
STC=Sở Tài chính|SYT=Sở Y tế|SNV=Sở Nội vụ|SXD=Sở Xây dựng|STP=Sở Tư pháp|SCT=Sở Công Thương|SGTVT=Sở Giao thông vận tải|SGDĐT=Sở Giáo dục và Đào tạo|STTTT=Sở Thông tin và Truyền thông|STNMT=Sở Tài nguyên và Môi trường
BCHQS=Ban Chỉ huy quân sự|VP=văn phòng|VPĐU=Văn phòng Đảng ủy|VPUB=Văn phòng Ủy ban|CA=công an|CAP=công an phường|CAX=công an xã|QS=quân sự|CQ=cơ quan|ĐVSN=đơn vị sự nghiệp|SNCL=sự nghiệp công lập|NĐTCP=nghị định của Chính phủ
TP=thành phố|TPHCM=Thành phố Hồ Chí Minh|TP.HCM=Thành phố Hồ Chí Minh|TPTĐ=thành phố Thủ Đức|HCM=Hồ Chí Minh|HN=Hà Nội|TX=thị xã|ĐBSCL=Đồng bằng sông Cửu Long|ĐNB=Đông Nam Bộ|TPCT=Thành phố Cần Thơ|VN=Việt Nam|QL=quốc lộ|TL=tỉnh lộ|HL=hương lộ
ĐT=điện thoại|SĐT=số điện thoại|ĐTDĐ=điện thoại di động|ĐC=địa chỉ|STK=số tài khoản|TK=tài khoản|CN=chủ nhật|GĐ=giám đốc|PGĐ=phó giám đốc|CTUBND=Chủ tịch Ủy ban nhân dân|PCT=phó chủ tịch|PCTUBND=Phó Chủ tịch Ủy ban nhân dân
KHKT=khoa học kỹ thuật|NCKH=nghiên cứu khoa học|KTTT=khí tượng thủy văn|KTTV=khí tượng thủy văn|BĐKH=biến đổi khí hậu|XLNT=xử lý nước thải|CTR=chất thải rắn|CTRSH=chất thải rắn sinh hoạt|CTNH=chất thải nguy hại
HTKT=hạ tầng kỹ thuật|HTXH=hạ tầng xã hội|CTXH=công tác xã hội|TBLS=thương binh, liệt sĩ|BMVNAH=Bà mẹ Việt Nam anh hùng|AHLLVT=Anh hùng lực lượng vũ trang|AHLĐ=Anh hùng Lao động|NCC=người có công|NCCCM=người có công với cách mạng|GĐCS=gia đình chính sách
XĐGN=xóa đói giảm nghèo|GNBV=giảm nghèo bền vững|HN-CN=hộ nghèo, hộ cận nghèo|DTTS=dân tộc thiểu số|ĐBKK=đặc biệt khó khăn|CTMTQG=chương trình mục tiêu quốc gia|MTQG=mục tiêu quốc gia|KTNT=kinh tế nông thôn|CSVC=cơ sở vật chất
GS=giáo sư|PGS=phó giáo sư|TS=tiến sĩ|ThS=thạc sĩ|GS.TS=giáo sư, tiến sĩ|PGS.TS=phó giáo sư, tiến sĩ|BS=bác sĩ|BSCKI=bác sĩ chuyên khoa một|BSCKII=bác sĩ chuyên khoa hai|DS=dược sĩ|KS=kỹ sư|KTS=kiến trúc sư|CNĐD=cử nhân điều dưỡng
NSND=Nghệ sĩ nhân dân|NSƯT=Nghệ sĩ ưu tú|NGND=Nhà giáo nhân dân|NGƯT=Nhà giáo ưu tú|TTND=Thầy thuốc nhân dân|TTƯT=Thầy thuốc ưu tú|ASEAN=a xê an|UNESCO=u nét xcô|UNICEF=u ni xép|NATO=na tô|WHO=Tổ chức Y tế Thế giới|LHQ=Liên Hợp Quốc|APEC=a pếch
GDP=gờ đê pê|GRDP=gờ e-rờ đê pê|FDI=ép đê i|ODA=ô đê a|PPP=ba pê|VAT=vê a tê|ISO=i-sô|SARS=xát|COVID-19=cô vít mười chín|Covid-19=cô vít mười chín|COVID=cô vít|HIV=hát i vê|AIDS=ết|HIV/AIDS=hát i vê, ết|ATM=a tê em|CEO=xi i ô|EVN=e vê en|VNPT=vê en pê tê
FB=phây búc|Facebook=phây búc|Zalo=gia lô|YouTube=diu túp|Google=gu gồ|PDF=pê đê ép|Internet=in-tơ-nét|internet=in-tơ-nét|km=ki-lô-mét|STT=số thứ tự|VD=ví dụ|NXB=nhà xuất bản|PV=phóng viên|BBT=Ban Biên tập|TBT=Tổng Biên tập|TTXVN=Thông tấn xã Việt Nam
VTV=vê tê vê|VOV=vê ô vê|PTTH=phát thanh và truyền hình|PT-TH=phát thanh, truyền hình|TTĐC=truyền thông đại chúng|ĐTTM=đô thị thông minh|TTTM=trung tâm thương mại|TTHN=trung tâm hội nghị|TTBD=trung tâm bồi dưỡng|TTCT=Trung tâm Chính trị
v.v.=vân vân|v.v=vân vân|v/v=về việc|V/v=về việc|đ/c=đồng chí|Đ/c=đồng chí|k/g=kính gửi|K/g=kính gửi|t/m=thay mặt|T/M=thay mặt|TM=thay mặt|KT=ký thay|TL=thừa lệnh|TUQ=thừa ủy quyền|ko=không|ck=chuyển khoản|sđt=số điện thoại|đt=điện thoại|vd=ví dụ|tp=thành phố
`;

let table: ReadonlyMap<string, string> | undefined;

/** The table, parsed once: written form to spoken form. */
export function governmentAbbreviations(): ReadonlyMap<string, string> {
  if (!table) {
    const made = new Map<string, string>();
    for (const entry of TABLE.split(/[|\n]/)) {
      const at = entry.indexOf('=');
      if (at > 0) made.set(entry.slice(0, at), entry.slice(at + 1));
    }
    table = made;
  }
  return table;
}
