/** What a hotspot is called and drawn as: the verb of what a press does, then its own name. */
import { msg, str } from '@e-bulletin/core/i18n.js';
import { answer, download, listen, read } from '@e-bulletin/core/icons.js';
import type { Hotspot, HotspotKind } from '@e-bulletin/issue';
import { away, bars, map, pictures, play } from './icons.js';

const ICONS: Readonly<Record<HotspotKind, string>> = {
  video: play,
  audio: listen,
  gallery: pictures,
  chart: bars,
  poll: answer,
  link: away,
  file: download,
  map,
};

export const iconOf = ({ kind, article }: Hotspot): string => (article ? read : ICONS[kind]);

/** What a press does. */
export function verbOf({ kind, article, page }: Hotspot): string {
  switch (kind) {
    case 'video':
      return msg('Xem phim', { id: 'flipbook.watch' });
    case 'audio':
      return msg('Nghe', { id: 'flipbook.listen' });
    case 'gallery':
      return msg('Xem ảnh', { id: 'flipbook.seePictures' });
    case 'chart':
      return msg('Xem số liệu', { id: 'flipbook.seeNumbers' });
    case 'poll':
      return msg('Trả lời', { id: 'flipbook.answer' });
    case 'file':
      return msg('Tải về', { id: 'flipbook.download' });
    case 'map':
      return msg('Bản đồ', { id: 'flipbook.map' });
    case 'link':
      if (article) return msg('Đọc bài', { id: 'flipbook.readArticle' });
      return page
        ? msg('Tới trang', { id: 'flipbook.toPage' })
        : msg('Mở liên kết', { id: 'flipbook.openLink' });
  }
}

/** "Xem phim: Buổi sớm trên kênh Sen". */
export const nameOf = (hotspot: Hotspot): string => {
  const verb = verbOf(hotspot);
  return hotspot.title ? msg(str`${verb}: ${hotspot.title}`, { id: 'flipbook.hotspotName' }) : verb;
};
