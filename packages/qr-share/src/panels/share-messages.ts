/** The sentences of the sharing buttons. */
import { msg } from '@e-bulletin/core/i18n.js';

export const shareMessages = {
  send: () => msg('Gửi qua Zalo, tin nhắn…', { id: 'qr-share.send' }),
  copy: () => msg('Sao chép', { id: 'qr-share.copy' }),
  copied: () => msg('Đã sao chép. Mở nhóm rồi dán vào Zalo.', { id: 'qr-share.copied' }),
  zalo: () => msg('Gửi qua Zalo', { id: 'qr-share.zalo' }),
  zaloOpen: () => msg('Đang hỏi Zalo…', { id: 'qr-share.zaloOpen' }),
  zaloReady: () => msg('Bấm nút của Zalo ở trên để gửi.', { id: 'qr-share.zaloReady' }),
  zaloFailed: () =>
    msg('Không gọi được nút của Zalo. Hãy bấm Sao chép rồi dán vào Zalo.', {
      id: 'qr-share.zaloFailed',
    }),
  inBrowser: () =>
    msg(
      'Trang đang mở trong một ứng dụng khác. Muốn in hoặc tải về: bấm dấu ba chấm ở góc trên, chọn “Mở bằng trình duyệt”.',
      { id: 'qr-share.inBrowser' },
    ),
  copyByHand: () =>
    msg('Địa chỉ đã được bôi đen. Ông bà nhấn giữ rồi chọn Sao chép.', {
      id: 'qr-share.copyByHand',
    }),
  email: () => msg('Thư điện tử', { id: 'qr-share.email' }),
  sms: () => msg('Tin nhắn', { id: 'qr-share.sms' }),
  saveImage: () => msg('Lưu ảnh mã', { id: 'qr-share.saveImage' }),
  poster: () => msg('In áp phích', { id: 'qr-share.poster' }),
  call: () => msg('Quét mã để xem', { id: 'qr-share.call' }),
  holdToSave: () => msg('Nhấn giữ ảnh này rồi chọn Lưu ảnh.', { id: 'qr-share.holdToSave' }),
  saved: () => msg('Đã lưu ảnh mã.', { id: 'qr-share.saved' }),
  address: () => msg('Địa chỉ', { id: 'qr-share.address' }),
  quiet: () => msg('Chưa gửi gì ra ngoài cho tới khi ông bà bấm.', { id: 'qr-share.quiet' }),
  failedShare: () =>
    msg('Máy không mở được bảng chia sẻ. Hãy bấm Sao chép.', { id: 'qr-share.failedShare' }),
} as const;
