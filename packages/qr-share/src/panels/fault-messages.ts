/** Why a code is refused. Fetched when one is. */
import { msg } from '@e-bulletin/core/i18n.js';
import type { AddressFault } from '@e-bulletin/issue/qr.js';

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
