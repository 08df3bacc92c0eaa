/** Every sentence of `<e-qr-share>`. Functions, because a language may arrive after the element. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import type { AddressFault } from '@e-bulletin/issue/qr.js';

export const messages = {
  codeName: (words: string) => msg(str`Mã QR dẫn tới ${words}`, { id: 'qr-share.codeName' }),
  send: () => msg('Gửi qua Zalo, tin nhắn…', { id: 'qr-share.send' }),
  copy: () => msg('Sao chép', { id: 'qr-share.copy' }),
  copied: () => msg('Đã sao chép. Mở Zalo rồi dán vào nhóm.', { id: 'qr-share.copied' }),
  copyByHand: () =>
    msg('Địa chỉ đã được bôi đen. Ông bà nhấn giữ rồi chọn Sao chép.', {
      id: 'qr-share.copyByHand',
    }),
  email: () => msg('Thư điện tử', { id: 'qr-share.email' }),
  sms: () => msg('Tin nhắn', { id: 'qr-share.sms' }),
  saveImage: () => msg('Lưu ảnh mã', { id: 'qr-share.saveImage' }),
  poster: () => msg('In áp phích', { id: 'qr-share.poster' }),
  noPoster: () => msg('Chưa mở được vì mạng yếu. Hãy bấm lại.', { id: 'qr-share.noPoster' }),
  call: () => msg('Quét mã để xem', { id: 'qr-share.call' }),
  holdToSave: () => msg('Nhấn giữ ảnh này rồi chọn Lưu ảnh.', { id: 'qr-share.holdToSave' }),
  saved: () => msg('Đã lưu ảnh mã.', { id: 'qr-share.saved' }),
  imageFor: (words: string) => msg(str`Ảnh mã QR của ${words}`, { id: 'qr-share.imageFor' }),
  address: () => msg('Địa chỉ', { id: 'qr-share.address' }),
  quiet: () => msg('Chưa gửi gì ra ngoài cho tới khi ông bà bấm.', { id: 'qr-share.quiet' }),
  working: () => msg('Đang vẽ mã…', { id: 'qr-share.working' }),
  noLibrary: () =>
    msg('Chưa vẽ được mã vì mạng yếu. Địa chỉ bên dưới vẫn dùng được.', {
      id: 'qr-share.noLibrary',
    }),
  again: () => msg('Thử lại', { id: 'qr-share.again' }),
  failedShare: () =>
    msg('Máy không mở được bảng chia sẻ. Hãy bấm Sao chép.', { id: 'qr-share.failedShare' }),
} as const;

/** Why an address is refused, and what to do. */
export function faultMessage(fault: AddressFault | 'logo'): string {
  switch (fault) {
    case 'empty':
      return msg('Chưa có địa chỉ để làm mã. Hãy điền thuộc tính url.', {
        id: 'qr-share.faultEmpty',
      });
    case 'not-address':
      return msg('Đây không phải địa chỉ trang web. Địa chỉ bắt đầu bằng https://', {
        id: 'qr-share.faultNotAddress',
      });
    case 'scheme':
      return msg('Chỉ làm mã cho địa chỉ http hoặc https.', { id: 'qr-share.faultScheme' });
    case 'credentials':
      return msg(
        'Địa chỉ có tên đăng nhập trước tên miền nên dễ bị giả mạo. Hãy bỏ phần trước dấu @.',
        {
          id: 'qr-share.faultCredentials',
        },
      );
    case 'hidden-characters':
      return msg('Địa chỉ có khoảng trắng hoặc ký tự ẩn. Hãy gõ lại địa chỉ.', {
        id: 'qr-share.faultHidden',
      });
    case 'foreign-letters':
      return msg(
        'Tên miền có chữ của bảng chữ cái khác, trông giống nhưng không phải. Hãy gõ lại tên miền.',
        {
          id: 'qr-share.faultForeign',
        },
      );
    case 'too-long':
      return msg('Địa chỉ quá dài, mã sẽ khó quét. Hãy dùng địa chỉ ngắn hơn 480 ký tự.', {
        id: 'qr-share.faultLong',
      });
    case 'logo':
      return msg('Hình ở giữa mã quá lớn nên bị bỏ. Hình chỉ được rộng tới 20 % cạnh mã.', {
        id: 'qr-share.faultLogo',
      });
  }
}
