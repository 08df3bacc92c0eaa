/** Words of two syllables that titles of ward notices hold most often. A line is not broken in them. */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  (
    'an ninh,an sinh,an toàn,bà con,bản tin,bảo hiểm,bảo vệ,biểu dương,bình đẳng,bộ phận,cán bộ,cảm ơn,cảnh giác,chính quyền,chiến sĩ,chủ nhật,' +
    'chúc mừng,chung cư,chứng thực,chuyển đổi,công an,công dân,công tác,công trình,cộng đồng,cuối tuần,cứu nạn,cựu chiến,dân cư,dân phố,dân số,' +
    'dân vận,dịch bệnh,dịch vụ,điện tử,điện thoại,đại biểu,đại hội,đảng viên,đăng ký,đất đai,đèn đường,đô thị,đối thoại,đời sống,đường phố,' +
    'gia đình,giao thông,giáo dục,giấy tờ,hành chính,hành động,học sinh,học tập,hòa giải,hỏi đáp,hội đồng,hội nghị,hỗ trợ,hồ sơ,hướng dẫn,hưởng ứng,' +
    'khảo sát,khám bệnh,khẩn cấp,khởi công,khu phố,kỷ niệm,kết quả,lao động,làm việc,lễ hội,lịch sử,liên hoan,lối sống,lũ lụt,mặt trận,miễn phí,' +
    'môi trường,mùa hè,năm học,ngày hội,người dân,người cao,cao tuổi,nhà giáo,nhà nước,nhà văn,văn hóa,nhân dân,nhiệm vụ,nghị quyết,nông thôn,' +
    'nông nghiệp,pháp luật,phát động,phát triển,phân loại,phong trào,phòng chống,phòng cháy,chữa cháy,phụ nữ,phương án,phương hướng,quân sự,' +
    'quy định,quy hoạch,quyết định,ra quân,rác thải,sức khỏe,sinh hoạt,sinh viên,tai nạn,tâm sự,tập huấn,tệ nạn,tham gia,tham khảo,thanh niên,' +
    'thành lập,thành phố,thi đua,thiếu nhi,thông báo,thông tin,thủ tục,thư viện,thực hiện,thường trực,tiêm chủng,tiếp công,tiếp nhận,tiết kiệm,' +
    'tình nguyện,tổ chức,tổ dân,tổ quốc,tổng kết,trả kết,trật tự,trẻ em,triển khai,trực tuyến,trung ương,truyền thông,truyền thống,trường học,' +
    'tuổi trẻ,tuyên dương,tuyên truyền,tuyển sinh,ủy ban,vận động,văn minh,vệ sinh,vui chơi,xây dựng,xã hội,y tế,ý kiến'
  ).split(','),
);
